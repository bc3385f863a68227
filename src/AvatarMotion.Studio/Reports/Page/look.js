// Colors, names and number words that every part of the page shares.

const look = {
  text: "#f3effc",
  soft: "#b4a9d6",
  pink: "#ff4f9a",
  cyan: "#35e0ff",
  gold: "#ffd166",
  plain: '"Inter", "Segoe UI", "Noto Sans", system-ui, sans-serif',
  display: '"League Spartan", "Avenir Next", "Century Gothic", Futura, "Segoe UI", system-ui, sans-serif',
  still: matchMedia("(prefers-reduced-motion: reduce)").matches,
};

// Hue, saturation and lightness by what a section does.
const kindColors = {
  "intro": [228, 62, 72],
  "verse": [200, 88, 62],
  "pre-chorus": [266, 82, 73],
  "chorus": [335, 100, 66],
  "bridge": [42, 96, 64],
  "break": [172, 62, 55],
  "drop": [14, 96, 64],
  "outro": [228, 38, 64],
  "instrumental": [138, 52, 62],
};

// By how much hue and lightness of other music of the same kind differ: near enough to be known as kin.
const siblingShades = [[0, 0], [20, -5], [-18, 3], [2, -15]];

const kindNames = { "pre-chorus": "Pre-chorus", "final-hit": "final hit" };
const nameOfKind = kind => kindNames[kind] || kind.charAt(0).toUpperCase() + kind.slice(1);

// The same music gets the same letter and the same color; other music of the same kind a neighboring one.
const groups = new Map();
song.sections.forEach((section, index) => {
  const first = song.sections[section.sameAs] ? section.sameAs : index;
  if (!groups.has(first)) {
    const kind = song.sections[first].kind;
    const siblings = [...groups.values()].filter(group => group.kind === kind).length;
    const [hue, saturation, lightness] = kindColors[kind] || kindColors.verse;
    const [turn, lift] = siblingShades[siblings % siblingShades.length];
    groups.set(first, { kind, letter: letterOf(groups.size), color: [hue + turn, saturation, lightness + lift] });
  }
  section.group = groups.get(first);
});

function letterOf(number) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return letters[number % 26] + (number >= 26 ? Math.floor(number / 26) : "");
}

// A section's color; lift in [-1, 1] moves its lightness.
function sectionColor(section, alpha = 1, lift = 0) {
  const [hue, saturation, lightness] = section ? section.group.color : [250, 20, 65];
  return `hsl(${hue} ${saturation}% ${lightness + 22 * lift}% / ${alpha})`;
}

// Dark or light letters, whichever reads better on a section's block (relative luminance as WCAG 2 has it).
function inkOn(section) {
  const [hue, saturation, lightness] = section.group.color, chroma = saturation / 100 * Math.min(lightness, 100 - lightness) / 100;
  const light = shift => {
    const k = (shift + hue / 30 + 12) % 12, value = lightness / 100 - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return value <= 0.04 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * light(0) + 0.7152 * light(8) + 0.0722 * light(4) > 0.25 ? "#130a2a" : "#ffffff";
}

const pitchNames = ["C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"];
const isBlackKey = midi => [1, 3, 6, 8, 10].includes(((midi % 12) + 12) % 12);
const nameOfPitch = midi => pitchNames[((midi % 12) + 12) % 12] + (Math.floor(midi / 12) - 1);
const hertzOf = midi => 440 * 2 ** ((midi - 69) / 12);

function clock(seconds, digits = 0) {
  const unit = 10 ** digits, whole = Math.floor(Math.max(0, seconds) * unit + 1e-6) / unit;
  const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
  const rest = (whole % 60).toFixed(digits).padStart(digits ? 3 + digits : 2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

const signed = (value, digits = 0) => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(digits);
const minus = text => String(text).replace("-", "−");

// Bar and beat as musicians count them, from 1; null before the first bar and after the last.
function placeAt(time) {
  const index = lastAt(song.bars, time + 1e-4, startOf), bar = song.bars[index];
  if (!bar || time >= bar.end)
    return null;
  const beat = Math.min(Math.max(lastAt(song.beats, time + 1e-4) - bar.firstBeat, 0), bar.beats - 1);
  return { bar: index + 1, beat: beat + 1 };
}

// Beats a minute around a time, over a few beats; 0 where none are near.
function tempoAt(time) {
  const beat = lastAt(song.beats, time);
  const first = Math.max(0, beat - 2), last = Math.min(song.beats.length - 1, first + 4);
  if (beat < 0 || last <= first || time > song.beats[song.beats.length - 1] + 2)
    return 0;
  return 60 * (last - first) / (song.beats[last] - song.beats[first]);
}
