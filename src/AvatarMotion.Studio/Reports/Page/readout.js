// What is there at one moment, in words and numbers.
function readAt(time) {
  const place = placeAt(time), section = spanAt(song.sections, time), tempo = tempoAt(time), curve = name => song.curves[name]?.at(time);
  const parts = [["", clock(time, 2)]];
  if (place)
    parts.push([song.isGuess ? "bar (a guess)" : "bar", `${place.bar}.${place.beat}`]);
  if (section)
    parts.push(["section", `${nameOfKind(section.kind)} ${section.group.letter}`]);
  if (tempo)
    parts.push(["tempo", tempo.toFixed(1)]);
  if (curve("loudness") !== undefined)
    parts.push(["loudness", `${minus(curve("loudness").toFixed(1))} LUFS`]);
  for (const name of ["energy", "bass", "brightness", "fullness"]) {
    if (curve(name) !== undefined)
      parts.push([name, `${Math.round(100 * curve(name))} %`]);
  }
  return parts.concat(readVoice(time));
}

function readVoice(time) {
  const parts = [], midi = song.pitch ? song.pitch.at(time) : 0, note = spanAt(song.notes, time), word = spanAt(song.words, time);
  if (midi) {
    const near = Math.round(midi);
    parts.push(["pitch", `${nameOfPitch(near)} ${signed(100 * (midi - near))} cents, ${hertzOf(midi).toFixed(0)} Hz`]);
  }
  if (note && note.vibratoHz > 0)
    parts.push(["vibrato", `${note.vibratoHz.toFixed(1)} Hz ± ${note.vibratoCents.toFixed(0)} cents`]);
  if (word)
    parts.push([word.sureness < 50 ? "word (time is a guess)" : "word", word.text]);
  return parts;
}

function showReadout(time) {
  element("readout").replaceChildren(...readAt(time).map(([name, value]) => {
    const part = made("span", name ? name + " " : "");
    part.append(made("b", value));
    return part;
  }));
}
