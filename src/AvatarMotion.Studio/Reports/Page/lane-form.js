// Sections as blocks, phrases as brackets, events as flags; below them the bars and beats as a ruler.

const eventMarks = { "build": "▲", "drop": "◆", "break": "◇", "final-hit": "✦" };

function clipText(paint, text, width) {
  if (paint.measureText(text).width <= width)
    return text;
  for (let length = text.length - 1; length > 0; length--) {
    const shorter = text.slice(0, length).trimEnd() + "…";
    if (paint.measureText(shorter).width <= width)
      return shorter;
  }
  return "";
}

const formLane = {
  name: "form",
  min: 44 + (song.phrases.length ? 14 : 0) + (song.events.length ? 16 : 0),
  grow: 0,
  isThere: song.sections.length > 0,

  draw(paint, view, area) {
    let top = area.top + 4;
    if (song.events.length) {
      this.drawEvents(paint, view, top);
      top += 16;
    }
    for (const section of spansIn(song.sections, view.start, view.end))
      this.drawSection(paint, view, section, top, 34);
    if (song.phrases.length)
      this.drawPhrases(paint, view, top + 38);
  },

  drawSection(paint, view, section, top, height) {
    const left = view.x(section.start) + 1, right = view.x(section.end) - 1, width = Math.max(1, right - left);
    const fill = paint.createLinearGradient(0, top, 0, top + height);
    fill.addColorStop(0, sectionColor(section, 0.95));
    fill.addColorStop(1, sectionColor(section, 0.72, -0.3));
    paint.fillStyle = fill;
    paint.beginPath();
    paint.roundRect(left, top, width, height, Math.min(5, width / 2));
    paint.fill();
    const from = Math.max(left, view.left) + 8, room = Math.min(right, view.left + view.width) - from - 6;
    paint.textBaseline = "middle";
    paint.fillStyle = inkOn(section);
    paint.font = `700 14px ${look.display}`;
    const letter = section.group.letter, name = nameOfKind(section.kind), beside = paint.measureText(letter).width + 14;
    const isNamed = room >= paint.measureText(name).width, isBoth = room >= paint.measureText(name).width + beside;
    if (isNamed)
      paint.fillText(name, from, top + height / 2 + 1);
    if (isBoth || (!isNamed && room > 4)) {
      paint.globalAlpha = isBoth ? 0.8 : 1;
      paint.fillText(letter, isBoth ? from + room - beside + 10 : from - 2, top + height / 2 + 1);
      paint.globalAlpha = 1;
    }
  },

  drawPhrases(paint, view, top) {
    paint.font = `10.5px ${look.plain}`;
    paint.textBaseline = "middle";
    for (const phrase of spansIn(song.phrases, view.start, view.end)) {
      const left = view.x(phrase.start) + 2, right = view.x(phrase.end) - 2;
      paint.fillStyle = "#ffffff14";
      paint.beginPath();
      paint.roundRect(left, top, Math.max(1, right - left), 13, 3);
      paint.fill();
      const text = right - left > 52 ? `${phrase.bars} ${phrase.bars === 1 ? "bar" : "bars"}` : String(phrase.bars);
      const from = Math.max(left, view.left) + 5;
      if (right - from > paint.measureText(text).width + 3) {
        paint.fillStyle = look.soft;
        paint.fillText(text, from, top + 7);
      }
    }
  },

  drawEvents(paint, view, top) {
    paint.font = `600 11.5px ${look.plain}`;
    paint.textBaseline = "middle";
    song.events.forEach((event, i) => {
      if (event.time + event.length < view.start - view.span * 0.1 || event.time > view.end)
        return;
      const x = view.x(event.time), mark = eventMarks[event.kind] || "•", full = `${mark} ${kindNames[event.kind] || event.kind}`;
      const next = song.events[i + 1], end = Math.min(view.left + view.width, next ? view.x(next.time) - 8 : Infinity);
      paint.fillStyle = look.gold;
      if (event.length > 0)
        paint.fillRect(x, top + 14, event.length * view.scale, 2);
      paint.fillText(x - 5 + paint.measureText(full).width < end ? full : mark, x - 5, top + 7);
    });
  },
};

const rulerLane = {
  name: song.bars.length ? "bars" : "time",
  min: 26,
  grow: 0,
  isThere: true,

  draw(paint, view, area) {
    paint.fillStyle = "#ffffff08";
    paint.fillRect(view.left, area.top, view.width, area.height);
    paint.textBaseline = "middle";
    if (song.bars.length)
      this.drawBars(paint, view, area);
    else
      this.drawSeconds(paint, view, area);
  },

  drawBars(paint, view, area) {
    const usual = song.bars[song.bars.length >> 1], width = (usual.end - usual.start) * view.scale;
    const every = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512].find(bars => bars * width >= 34) || 1024;
    const perBeat = width / usual.beats, middle = area.top + area.height / 2 + 1;
    for (let i = Math.max(0, lastAt(song.bars, view.start, startOf)); i < song.bars.length && song.bars[i].start <= view.end; i++) {
      const bar = song.bars[i], x = view.x(bar.start);
      if (i % every === 0) {
        paint.fillStyle = song.isGuess ? "#b4a9d688" : look.text;
        paint.fillRect(x, area.top + 4, song.isGuess ? 1 : 1.5, area.height - 4);
        paint.font = `600 12px ${look.plain}`;
        if (x + 5 + paint.measureText(i + 1).width < view.left + view.width)
          paint.fillText(i + 1, x + 5, middle);
      }
      if (perBeat > 9)
        this.drawBeats(paint, view, area, bar, i, perBeat);
    }
  },

  drawBeats(paint, view, area, bar, index, perBeat) {
    for (let beat = 0; beat < bar.beats; beat++) {
      const time = song.beats[bar.firstBeat + beat];
      if (time === undefined)
        break;
      const x = view.x(time);
      paint.fillStyle = song.isGuess ? "#b4a9d644" : "#b4a9d6aa";
      if (beat > 0)
        paint.fillRect(x, area.top + area.height - 8, 1, 8);
      if (beat > 0 && perBeat > 34) {
        paint.font = `11px ${look.plain}`;
        paint.fillStyle = look.soft;
        paint.fillText(perBeat > 60 ? `${index + 1}.${beat + 1}` : beat + 1, x + 4, area.top + area.height / 2 + 1);
      }
    }
  },

  drawSeconds(paint, view, area) {
    const every = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800].find(seconds => seconds * view.scale >= 70) || 3600;
    paint.font = `12px ${look.plain}`;
    paint.fillStyle = look.soft;
    for (let time = Math.ceil(view.start / every) * every; time <= view.end; time += every) {
      paint.fillRect(view.x(time), area.top + area.height - 8, 1, 8);
      paint.fillText(clock(time), view.x(time) + 4, area.top + area.height / 2);
    }
  },
};
