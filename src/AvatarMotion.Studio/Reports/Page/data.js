// What was heard, out of the JSON and base64 in this page into arrays that are quick to draw.

function bytesOf(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++)
    bytes[i] = letters.charCodeAt(i);
  return bytes;
}

// Index of the last item that begins at or before a time, or -1; items ascend.
function lastAt(items, time, startOf = item => item) {
  let low = 0, high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle]) <= time)
      low = middle + 1;
    else
      high = middle;
  }
  return low - 1;
}

const startOf = item => item.start;

// The item whose span holds a time, or null.
function spanAt(items, time) {
  const item = items[lastAt(items, time, startOf)];
  return item && time < item.end ? item : null;
}

// The slice of ascending spans that touch [from, to].
function* spansIn(items, from, to) {
  for (let i = Math.max(0, lastAt(items, from, startOf)); i < items.length && items[i].start <= to; i++) {
    if (items[i].end >= from)
      yield items[i];
  }
}

// A function of time in 256 steps.
class Curve {
  constructor(raw) {
    this.hop = raw.hop;
    this.low = raw.low;
    this.step = raw.step;
    this.values = bytesOf(raw.values);
  }

  at(time) {
    const last = this.values.length - 1;
    const place = Math.min(Math.max(time / this.hop, 0), last), left = Math.floor(place);
    const value = this.values[left] + (this.values[Math.min(left + 1, last)] - this.values[left]) * (place - left);
    return this.low + this.step * value;
  }

  // The value as a share of the range that 256 steps span, in [0, 1].
  shareAt(time) { return (this.at(time) - this.low) / (255 * this.step); }
}

// Pitch of the voice: MIDI number times 100, 0 where nobody sings.
class Pitch {
  constructor(raw) {
    const bytes = bytesOf(raw.cents);
    this.hop = raw.hop;
    this.sureness = bytesOf(raw.sureness);
    this.cents = Float32Array.from({ length: bytes.length / 2 }, (_, i) => bytes[2 * i] + 256 * bytes[2 * i + 1]);
  }

  // MIDI number with its fraction, or 0.
  at(time) { return (this.cents[Math.round(time / this.hop)] || 0) / 100; }
}

function readSong(raw) {
  const spans = (list, names) => list.map(row => Object.fromEntries(names.map((name, i) => [name, row[i]])));
  const hits = flat => Array.from({ length: flat.length / 2 }, (_, i) => ({ time: flat[2 * i], strength: flat[2 * i + 1] / 100 }));
  return {
    ...raw,
    bars: spans(raw.bars, ["start", "end", "firstBeat", "beats"]),
    phrases: spans(raw.phrases, ["start", "end", "firstBar", "bars"]),
    sections: spans(raw.sections, ["start", "end", "kind", "sameAs", "energy"]),
    events: spans(raw.events, ["time", "kind", "length"]),
    voice: spans(raw.voice, ["start", "end"]),
    notes: spans(raw.notes, ["start", "end", "midi", "vibratoHz", "vibratoCents"]),
    drums: { kick: hits(raw.drums.kick), snare: hits(raw.drums.snare), hat: hits(raw.drums.hat) },
    lines: spans(raw.lines, ["start", "end", "text", "singer"]),
    words: spans(raw.words, ["start", "end", "text", "sureness"]),
    syllables: spans(raw.syllables, ["start", "end", "text"]),
    phones: spans(raw.phones, ["start", "end", "text"]),
    curves: Object.fromEntries(Object.entries(raw.curves).map(([name, curve]) => [name, new Curve(curve)])),
    pitch: raw.pitch ? new Pitch(raw.pitch) : null,
    wave: { hop: raw.wave.hop, peak: bytesOf(raw.wave.peak), body: bytesOf(raw.wave.body) },
  };
}

const song = readSong(JSON.parse(document.getElementById("song").textContent));
