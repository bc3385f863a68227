// Fills the head of the page and the table at its foot; all text goes in as text, never as markup.

const element = id => document.getElementById(id);

function made(tag, text = "", className = "") {
  const node = document.createElement(tag);
  node.textContent = text;
  if (className)
    node.className = className;
  return node;
}

function drawn(tag, attributes, text = "") {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes))
    node.setAttribute(name, value);
  node.textContent = text;
  return node;
}

function fillHead() {
  element("title").textContent = song.title;
  element("artist").textContent = song.artist;
  const sureness = element("sureness"), lights = made("i");
  for (let i = 0; i < 5; i++)
    lights.append(made("b", "", song.confidence > i / 5 && song.beats.length ? "lit" : ""));
  lights.setAttribute("aria-hidden", "true");
  sureness.append(lights, made("span", song.beatSaid));
  sureness.classList.toggle("is-guess", song.isGuess);
  const facts = [["length", clock(song.duration), ""]];
  if (song.bpm > 0)
    facts.unshift([song.tempoSaid, song.bpm.toFixed(1), " BPM"]);
  if (song.meter)
    facts.splice(1, 0, ["meter", song.meter, ""]);
  if (song.bars.length)
    facts.push(["bars", String(song.bars.length), ""]);
  if (song.loudness !== null)
    facts.push(["loudness", minus(song.loudness.toFixed(1)), " LUFS"]);
  for (const [name, value, unit] of facts)
    element("facts").append(fact(name, value, unit));
  if (song.feel)
    fillFeel();
}

function fact(name, value, unit) {
  const group = made("div"), number = made("dd", value);
  if (unit)
    number.append(made("small", unit));
  group.append(made("dt", name), number);
  return group;
}

// A map of sad to glad and calm to excited with the song as a dot, what that means in words, and the styles.
function fillFeel() {
  const { valence, arousal, said } = song.feel, map = drawn("svg", { viewBox: "0 0 92 74", role: "img", "aria-label": said });
  map.append(drawn("rect", { x: 18, y: 11, width: 56, height: 52, rx: 6, fill: "#ffffff0d", stroke: "#ffffff24" }));
  map.append(drawn("path", { d: "M18 37h56M46 11v52", stroke: "#ffffff1c" }));
  map.append(drawn("circle", { cx: 18 + 56 * valence, cy: 63 - 52 * arousal, r: 10, fill: "#ff4f9a40" }));
  map.append(drawn("circle", { cx: 18 + 56 * valence, cy: 63 - 52 * arousal, r: 4.5, fill: "#ff4f9a" }));
  for (const [x, y, text, anchor] of [[46, 7, "excited", "middle"], [46, 73, "calm", "middle"], [15, 40, "sad", "end"], [77, 40, "glad", "start"]])
    map.append(drawn("text", { x, y, "text-anchor": anchor }, text));
  const styles = made("div", "", "styles");
  styles.append(made("p", said));
  for (const [name, weight] of song.styles.slice(0, 4)) {
    const row = made("div"), bar = made("span", "", "bar"), fill = made("b");
    fill.style.width = `${100 * weight}%`;
    bar.append(fill);
    row.append(made("span", name), bar, made("span", `${Math.round(100 * weight)} %`));
    styles.append(row);
  }
  element("feel").append(map, styles);
  element("feel").hidden = false;
}

// The form as a table and the words as text: for reading aloud, searching and copying.
function fillTable() {
  const table = element("table"), head = table.createTHead().insertRow(), body = table.createTBody();
  for (const name of ["starts", "bar", "section", "same music as", "length", "energy"]) {
    const cell = made("th", name);
    cell.scope = "col";
    head.append(cell);
  }
  song.sections.forEach((section, i) => {
    const row = body.insertRow(), place = placeAt(section.start + 0.02), dot = made("i"), name = made("td");
    dot.style.background = sectionColor(section);
    name.append(dot, `${nameOfKind(section.kind)} (${section.group.letter})`);
    const same = section.sameAs === i ? "" : clock(song.sections[section.sameAs].start);
    row.append(made("td", clock(section.start)), made("td", place ? String(place.bar) : ""), name, made("td", same), made("td", clock(section.end - section.start)), made("td", `${Math.round(100 * section.energy)} %`));
  });
  for (const line of song.lines) {
    const row = made("p", line.text);
    row.prepend(made("span", clock(line.start)));
    element("lyrics").append(row);
  }
}
