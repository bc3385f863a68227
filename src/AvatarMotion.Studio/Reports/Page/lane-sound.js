// The sound itself: the wave in the color of its section, the drums as ticks, and the curves as small hills.

const waveLane = {
  name: "sound",
  min: 70,
  grow: 3,
  isThere: song.wave.peak.length > 0,

  draw(paint, view, area) { drawWave(paint, view, area.top + 3, area.height - 6, 1); },
};

// Ten times finer peaks out of the decoded sound, for a close look.
function refineWave(sound) {
  const hop = song.wave.hop / 10, perHop = hop * sound.sampleRate, count = Math.floor(sound.length / perHop);
  const peak = new Float32Array(count), body = new Float32Array(count), channels = Array.from({ length: sound.numberOfChannels }, (_, i) => sound.getChannelData(i));
  let loudest = 1e-6;
  for (let i = 0; i < count; i++) {
    let high = 0, power = 0, from = Math.floor(i * perHop), to = Math.floor((i + 1) * perHop);
    for (const channel of channels) {
      for (let j = from; j < to; j++) {
        const sample = channel[j];
        high = Math.max(high, sample, -sample);
        power += sample * sample;
      }
    }
    loudest = Math.max(loudest, high);
    peak[i] = high;
    body[i] = Math.sqrt(power / (channels.length * (to - from)));
  }
  song.fineWave = { hop, peak: peak.map(value => 255 * value / loudest), body: body.map(value => 255 * value / loudest) };
}

// One column a pixel: peaks dim, the body (RMS) bright, lighter where the sound is brighter.
function drawWave(paint, view, top, height, alpha) {
  const { hop, peak, body } = view.scale * song.wave.hop > 1 && song.fineWave ? song.fineWave : song.wave, middle = top + height / 2, half = height / 2 / 255;
  const brightness = song.curves.brightness, from = Math.floor(view.left), to = Math.ceil(view.left + view.width);
  for (let x = from; x < to; x++) {
    const first = Math.max(0, Math.floor(view.time(x) / hop)), last = Math.min(peak.length, Math.max(first + 1, Math.ceil(view.time(x + 1) / hop)));
    let high = 0, sum = 0;
    for (let i = first; i < last; i++) {
      high = Math.max(high, peak[i]);
      sum += body[i];
    }
    if (last <= first)
      break;
    const time = view.time(x + 0.5), section = spanAt(song.sections, time);
    const lift = brightness ? Math.round(4 * (brightness.at(time) - 0.5)) / 4 : 0;
    paint.fillStyle = sectionColor(section, 0.42 * alpha, lift);
    paint.fillRect(x, middle - high * half, 1, Math.max(1, 2 * high * half));
    const mean = sum / (last - first);
    paint.fillStyle = sectionColor(section, alpha, lift + 0.25);
    paint.fillRect(x, middle - mean * half, 1, Math.max(1, 2 * mean * half));
  }
}

const drumRows = [["hat", look.cyan], ["snare", look.gold], ["kick", look.pink]].filter(([name]) => song.drums[name].length > 0);

const drumLane = {
  name: "drums",
  rows: drumRows.map(([name, color]) => ({ name, color })),
  min: 20 * drumRows.length,
  grow: 0.6 * drumRows.length,
  isThere: drumRows.length > 0,

  draw(paint, view, area) {
    const height = area.height / drumRows.length, width = Math.min(4, Math.max(1, view.scale / 45));
    drumRows.forEach(([name, color], row) => {
      const hits = song.drums[name], foot = area.top + (row + 1) * height - 2;
      paint.fillStyle = "#ffffff0d";
      paint.fillRect(view.left, foot, view.width, 1);
      paint.fillStyle = color;
      for (let i = Math.max(0, lastAt(hits, view.start - 0.1, hit => hit.time)); i < hits.length && hits[i].time <= view.end; i++) {
        const tall = (0.25 + 0.75 * hits[i].strength) * (height - 5), x = view.x(hits[i].time);
        paint.globalAlpha = 0.35 + 0.65 * hits[i].strength;
        paint.fillRect(x - (width > 2 ? width / 2 : 0), foot - tall, width, tall);
        if (view.scale > 110) {
          paint.globalAlpha *= 0.28;
          paint.beginPath();
          paint.moveTo(x + width / 2, foot - tall);
          paint.lineTo(x + Math.min(26, view.scale / 12), foot);
          paint.lineTo(x + width / 2, foot);
          paint.fill();
        }
      }
      paint.globalAlpha = 1;
    });
  },
};

const curveRows = [["energy", look.pink], ["loudness", "#f3effc"], ["bass", "#a78bff"], ["brightness", look.cyan], ["fullness", "#6ee7a8"]]
  .filter(([name]) => song.curves[name]);

const curveLane = {
  name: "curves",
  rows: curveRows.map(([name, color]) => ({ name, color })),
  min: 22 * curveRows.length,
  grow: 0.9 * curveRows.length,
  isThere: curveRows.length > 0,

  draw(paint, view, area) {
    const height = area.height / curveRows.length;
    curveRows.forEach(([name, color], row) => {
      const foot = area.top + (row + 1) * height - 2, tall = height - 5, curve = song.curves[name];
      const to = Math.min(view.left + view.width, view.x(song.duration));
      paint.beginPath();
      for (let x = view.left; x <= to; x++)
        paint.lineTo(x, foot - tall * shareOf(curve, view, x));
      paint.strokeStyle = color;
      paint.lineWidth = 1.25;
      paint.lineJoin = "round";
      paint.stroke();
      paint.lineTo(to, foot);
      paint.lineTo(view.left, foot);
      const fill = paint.createLinearGradient(0, foot - tall, 0, foot);
      fill.addColorStop(0, color + "80");
      fill.addColorStop(1, color + "12");
      paint.fillStyle = fill;
      paint.fill();
    });
  },

  // A dot on each curve at a moment.
  mark(paint, view, area, time) {
    const height = area.height / curveRows.length;
    curveRows.forEach(([name, color], row) => {
      paint.fillStyle = color;
      paint.beginPath();
      paint.arc(view.x(time), area.top + (row + 1) * height - 2 - (height - 5) * song.curves[name].shareAt(time), 3, 0, 7);
      paint.fill();
    });
  },
};

// Where a pixel covers several values, their mean, so that a far view is calm and true.
function shareOf(curve, view, x) {
  const steps = Math.min(12, Math.floor(1 / (view.scale * curve.hop)));
  if (steps < 2)
    return curve.shareAt(view.time(x));
  let sum = 0;
  for (let i = 0; i < steps; i++)
    sum += curve.shareAt(view.time(x + i / steps));
  return sum / steps;
}
