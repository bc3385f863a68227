// The singer: pitch on a grid of semitones, notes with their vibrato, and the words below what they are sung on.

// The fewest keys that hold nearly all of the singing, weighed by time; what lies outside is marked at the edge.
const keys = (() => {
  const heard = song.notes.map(note => [note.midi, note.end - note.start]);
  if (song.pitch && heard.length < 4)
    song.pitch.cents.forEach(cents => cents > 0 && heard.push([cents / 100, song.pitch.hop]));
  if (!heard.length)
    return null;
  heard.sort((a, b) => a[0] - b[0]);
  const enough = 0.93 * heard.reduce((sum, [, length]) => sum + length, 0);
  let low = heard[0][0], high = heard[heard.length - 1][0];
  for (let first = 0, last = 0, held = 0; first < heard.length; held -= heard[first++][1]) {
    while (held < enough && last < heard.length)
      held += heard[last++][1];
    if (held < enough)
      break;
    if (heard[last - 1][0] - heard[first][0] < high - low)
      [low, high] = [heard[first][0], heard[last - 1][0]];
  }
  const middle = (low + high) / 2, half = Math.max(6, (high - low) / 2 + 1.8);
  return { low: Math.floor(middle - half), high: Math.ceil(middle + half) };
})();

const pitchLane = {
  name: "voice",
  legend: [
    ["notes", look.cyan, song.notes.length > 0],
    ["pitch", "#ff86bb", song.pitch !== null],
    ["vibrato", look.gold, song.notes.some(note => note.vibratoHz > 0)],
  ].filter(([, , isThere]) => isThere),
  min: 130,
  grow: 8,
  isThere: keys !== null || song.voice.length > 0,

  draw(paint, view, area) {
    this.drawSpans(paint, view, area);
    if (!keys)
      return;
    paint.save();
    paint.beginPath();
    paint.rect(view.left, area.top, view.width, area.height);
    paint.clip();
    this.drawKeys(paint, view, area);
    this.drawNotes(paint, view, area);
    if (song.pitch)
      this.drawPitch(paint, view, area);
    paint.restore();
  },

  y(area, midi) { return area.top + 8 + (area.height - 12) * (keys.high - midi) / (keys.high - keys.low); },

  drawSpans(paint, view, area) {
    for (const span of spansIn(song.voice, view.start, view.end)) {
      const left = view.x(span.start), width = Math.max(1, view.x(span.end) - left);
      paint.fillStyle = "#b9c8ff0d";
      paint.fillRect(left, area.top, width, area.height);
      paint.fillStyle = look.cyan;
      paint.fillRect(left, area.top + 1, width, 3);
    }
  },

  drawKeys(paint, view, area) {
    const step = (area.height - 12) / (keys.high - keys.low);
    for (let midi = keys.low; midi <= keys.high; midi++) {
      const y = this.y(area, midi);
      if (isBlackKey(midi)) {
        paint.fillStyle = "#00000030";
        paint.fillRect(view.left, y - step / 2, view.width, step);
      }
      paint.fillStyle = midi % 12 === 0 ? "#ffffff2e" : "#ffffff0b";
      paint.fillRect(view.left, y, view.width, 1);
    }
  },

  drawNotes(paint, view, area) {
    const step = (area.height - 12) / (keys.high - keys.low), tall = Math.min(16, Math.max(3, 0.86 * step));
    for (const note of spansIn(song.notes, view.start, view.end)) {
      if (note.midi < keys.low || note.midi > keys.high) {
        this.drawOutside(paint, view, area, note);
        continue;
      }
      const left = view.x(note.start), width = Math.max(1.5, view.x(note.end) - left - 0.5), y = this.y(area, note.midi);
      paint.fillStyle = "#35e0ff66";
      paint.beginPath();
      paint.roundRect(left, y - tall / 2, width, tall, Math.min(tall / 2, width / 2));
      paint.fill();
      if (width > 12) {
        paint.strokeStyle = "#35e0ffc0";
        paint.lineWidth = 1;
        paint.stroke();
      }
      if (note.vibratoHz > 0)
        this.drawVibrato(paint, view, area, note);
    }
  },

  // A note above or below the keys that are shown.
  drawOutside(paint, view, area, note) {
    const x = view.x((note.start + note.end) / 2), isLow = note.midi < keys.low, y = isLow ? area.top + area.height - 2 : area.top + 8, tip = isLow ? -6 : 6;
    paint.fillStyle = "#35e0ff90";
    paint.beginPath();
    paint.moveTo(x - 3, y + tip);
    paint.lineTo(x + 3, y + tip);
    paint.lineTo(x, y);
    paint.fill();
  },

  // The swing itself where a cycle has room, else a golden line over the note.
  drawVibrato(paint, view, area, note) {
    paint.strokeStyle = look.gold;
    paint.lineWidth = 1.6;
    paint.beginPath();
    if (view.scale / note.vibratoHz < 6) {
      paint.moveTo(view.x(note.start), this.y(area, note.midi) - 7);
      paint.lineTo(view.x(note.end), this.y(area, note.midi) - 7);
    } else {
      for (let x = view.x(note.start); x <= view.x(note.end); x += 1.5) {
        const phase = 2 * Math.PI * note.vibratoHz * (view.time(x) - note.start);
        paint.lineTo(x, this.y(area, note.midi + note.vibratoCents / 100 * Math.sin(phase)));
      }
    }
    paint.stroke();
  },

  // Three strokes by how sure the pitch is.
  drawPitch(paint, view, area) {
    const { hop, cents, sureness } = song.pitch, paths = [new Path2D(), new Path2D(), new Path2D()];
    const step = Math.max(1, Math.floor(0.5 / (hop * view.scale)));
    const first = Math.max(0, Math.floor(view.start / hop / step) * step), last = Math.min(cents.length - step, Math.ceil(view.end / hop) + step);
    for (let i = first; i < last; i += step) {
      const here = cents[i], next = cents[i + step];
      if (!here || !next || Math.abs(here - next) > 500)
        continue;
      const path = paths[sureness[i] < 100 ? 0 : sureness[i] < 180 ? 1 : 2];
      path.moveTo(view.x(i * hop), this.y(area, here / 100));
      path.lineTo(view.x((i + step) * hop), this.y(area, next / 100));
    }
    paint.lineCap = "round";
    paint.lineWidth = view.scale > 60 ? 2 : 1.4;
    ["#ff4f9a50", "#ff6aaaa0", "#ff86bb"].forEach((color, i) => {
      paint.strokeStyle = color;
      paint.stroke(paths[i]);
    });
  },

  // Names of the keys, Cs first, others where there is room; in the gutter or over the lane.
  drawScale(paint, area, right) {
    if (!keys)
      return;
    const whites = [];
    for (let midi = keys.low; midi <= keys.high; midi++) {
      if (!isBlackKey(midi))
        whites.push(midi);
    }
    const taken = [area.top];
    paint.font = `11px ${look.plain}`;
    paint.textAlign = "right";
    paint.textBaseline = "middle";
    for (const midi of whites.sort((a, b) => (b % 12 === 0) - (a % 12 === 0))) {
      const y = this.y(area, midi);
      if (taken.some(other => Math.abs(other - y) < 13))
        continue;
      taken.push(y);
      paint.fillStyle = midi % 12 === 0 ? look.text : "#b4a9d6c0";
      paint.fillText(nameOfPitch(midi), right, y);
    }
    paint.textAlign = "left";
  },

  mark(paint, view, area, time) {
    const midi = song.pitch ? song.pitch.at(time) : 0;
    if (!midi || !keys || midi < keys.low || midi > keys.high)
      return;
    paint.fillStyle = look.text;
    paint.beginPath();
    paint.arc(view.x(time), this.y(area, midi), 4, 0, 7);
    paint.fill();
  },
};

// Text in rows without overlap, the same rows wherever the view stands at one zoom.
class TextRows {
  constructor(items, font, pad, rows) {
    this.items = items;
    this.font = font;
    this.pad = pad;
    this.rows = rows;
  }

  // Row of every item at a scale; -1 where there is no room.
  place(paint, scale) {
    if (this.scale === scale)
      return this.placed;
    this.widths ||= this.measure(paint);
    const free = new Array(this.rows).fill(-Infinity);
    this.scale = scale;
    this.placed = this.items.map((item, i) => {
      const left = item.start * scale, row = free.findIndex(end => end <= left);
      if (row >= 0)
        free[row] = left + this.widths[i] + this.pad;
      return row;
    });
    return this.placed;
  }

  measure(paint) {
    paint.font = this.font;
    return this.items.map(item => paint.measureText(item.text).width);
  }

  get share() { return this.placed.filter(row => row >= 0).length / Math.max(1, this.placed.length); }
}

const wordRows = new TextRows(song.words, `600 14px ${look.plain}`, 9, 2);
const lineRows = new TextRows(song.lines, `500 12.5px ${look.plain}`, 14, 3);
const syllableRows = new TextRows(song.syllables, `12px ${look.plain}`, 4, 1);
const phoneRows = new TextRows(song.phones, `12px ${look.plain}`, 3, 1);

const wordLane = {
  name: "words",
  min: 62,
  grow: 0,
  isThere: song.lines.length > 0,

  draw(paint, view, area, now) {
    paint.save();
    paint.beginPath();
    paint.rect(view.left, area.top, view.width, area.height);
    paint.clip();
    paint.textBaseline = "middle";
    this.drawSpans(paint, view, area);
    wordRows.place(paint, view.scale);
    if (song.words.length && wordRows.share > 0.97) {
      this.drawText(paint, view, wordRows, area.top + 18, 18, now);
      for (const [rows, top] of [[syllableRows, 36], [phoneRows, 54]]) {
        rows.place(paint, view.scale);
        if (rows.share > 0.9 && !wordRows.placed.includes(1))
          this.drawText(paint, view, rows, area.top + top, 0, now);
      }
    } else {
      this.drawLines(paint, view, area, now);
    }
    paint.restore();
  },

  // What each word takes of time, as a thin bar.
  drawSpans(paint, view, area) {
    for (const word of spansIn(song.words.length ? song.words : song.lines, view.start, view.end)) {
      paint.fillStyle = word.sureness < 50 ? "#ffd16640" : "#ffd166a0";
      paint.fillRect(view.x(word.start), area.top + 3, Math.max(1, view.x(word.end) - view.x(word.start) - 1.5), 3);
    }
  },

  drawText(paint, view, rows, top, rowHeight, now) {
    const placed = rows.place(paint, view.scale);
    paint.font = rows.font;
    for (let i = Math.max(0, lastAt(rows.items, view.start - 400 / view.scale, startOf)); i < rows.items.length && rows.items[i].start <= view.end; i++) {
      const item = rows.items[i];
      if (placed[i] < 0)
        continue;
      const isNow = now >= item.start && now < item.end;
      paint.fillStyle = isNow ? look.gold : item.sureness < 50 || rows !== wordRows ? look.soft : look.text;
      paint.fillText(item.text, view.x(item.start), top + rowHeight * placed[i]);
    }
  },

  // From afar: whole lines, in as few rows as hold them all; else in turn, each cut to the room that the next in its row leaves.
  drawLines(paint, view, area, now) {
    const placed = lineRows.place(paint, view.scale), fits = !placed.includes(-1), rows = lineRows.rows;
    paint.font = lineRows.font;
    song.lines.forEach((line, i) => {
      const next = fits ? null : song.lines[i + rows], end = view.x(next ? next.start : song.duration) - 8;
      if (line.end < view.start || line.start > view.end)
        return;
      const left = Math.max(view.x(line.start), Math.min(view.left + 4, view.x(line.end) - lineRows.widths[i]));
      const text = fits ? line.text : clipText(paint, line.text, Math.max(0, end - left));
      paint.fillStyle = now >= line.start && now < line.end ? look.gold : look.text;
      if (text.length > 2)
        paint.fillText(text, left, area.top + 16 + 17 * (fits ? placed[i] : i % rows));
    });
  },
};
