// The page as a whole: one view, one player, and what people can do with them.
class Page {
  constructor() {
    this.view = new View(song.duration);
    this.stage = new Stage(element("stage"), this.view, [formLane, rulerLane, waveLane, drumLane, curveLane, pitchLane, wordLane]);
    this.overview = new Overview(element("overview"), this.view);
    this.player = new Player(song.duration, song.beats);
    this.follows = true;
    this.hovered = null;
    this.keys = this.makeKeys();
    this.player.changed = () => this.refresh();
    this.overview.listen(() => this.looked());
    this.listen();
    new Hands(this);
    new ResizeObserver(() => this.resize()).observe(this.stage.element);
    matchMedia("(prefers-reduced-motion: reduce)").addEventListener("change", event => { look.still = event.matches; });
    this.resize();
  }

  // After the first picture: decodes the sound, so that play starts at once and a close look is sharp.
  async prepare() {
    await this.player.prepare();
    if (this.player.sound)
      refineWave(this.player.sound);
    if (this.player.isMute)
      this.announce("This browser cannot play the sound (Opus); the clicks still work.");
    this.draw();
    document.documentElement.dataset.ready = "true";
  }

  makeKeys() {
    return {
      " ": () => this.toggle(),
      "ArrowLeft": far => this.step(-1, far),
      "ArrowRight": far => this.step(1, far),
      "ArrowUp": () => this.zoom(1 / 1.5),
      "ArrowDown": () => this.zoom(1.5),
      "+": () => this.zoom(1 / 1.5),
      "-": () => this.zoom(1.5),
      "0": () => this.showAll(),
      "Home": () => this.seek(0),
      "End": () => this.seek(song.duration),
      "[": () => this.stepSection(-1),
      "]": () => this.stepSection(1),
      "m": () => this.setClicks(!this.player.clicks),
      "f": () => this.setFollow(!this.follows),
      "l": () => this.repeatAt(this.player.now),
    };
  }

  listen() {
    const on = (id, action) => element(id).addEventListener("click", action);
    on("play", () => this.toggle());
    on("clicks", () => this.setClicks(!this.player.clicks));
    on("follow", () => this.setFollow(!this.follows));
    on("loop", () => this.repeatAt(this.player.now));
    on("zoom-in", () => this.zoom(1 / 1.5));
    on("zoom-out", () => this.zoom(1.5));
    on("zoom-all", () => this.showAll());
    element("clicks").disabled = song.beats.length === 0;
    element("loop").disabled = song.sections.length === 0;
    element("length").textContent = `of ${clock(song.duration)}`;
    element("stage").setAttribute("aria-valuemax", song.duration.toFixed(1));
  }

  // Draws at once: a canvas of a new size is empty until then.
  resize() {
    this.stage.resize();
    this.overview.resize();
    this.view.show(this.view.start, this.view.span);
    this.draw();
  }

  // Draws once, on the next frame.
  refresh() {
    if (!this.asked)
      this.asked = requestAnimationFrame(() => { this.asked = 0; this.draw(); });
  }

  draw() {
    if (!this.stage.width || !this.overview.width)
      return;
    const now = this.player.now;
    if (this.player.isPlaying && this.follows && !this.isResting)
      this.keepInView(now);
    this.stage.draw(now);
    this.stage.drawOver(now, this.hovered, this.player.loop);
    this.overview.draw(now);
    this.tell(now);
    if (this.player.isPlaying)
      this.refresh();
  }

  // The picture runs under a playhead that stands; for people who want less motion it turns like a page.
  keepInView(now) {
    const view = this.view;
    if (view.isWhole)
      return;
    if (!look.still)
      view.show(now - 0.35 * view.span, view.span);
    else if (now < view.start || now > view.end - 0.05 * view.span)
      view.show(now - 0.05 * view.span, view.span);
  }

  tell(now) {
    const place = placeAt(now), section = spanAt(song.sections, now), isPlaying = this.player.isPlaying;
    element("time").textContent = clock(now, 1);
    element("bar").textContent = place ? `${place.bar}.${place.beat}` : "";
    element("bar").classList.toggle("is-guess", song.isGuess);
    element("part").textContent = section ? nameOfKind(section.kind) : "";
    element("play").classList.toggle("is-playing", isPlaying);
    element("play").setAttribute("aria-label", isPlaying ? "Pause" : "Play");
    element("loop").setAttribute("aria-pressed", String(this.player.loop !== null));
    element("stage").setAttribute("aria-valuenow", now.toFixed(1));
    element("stage").setAttribute("aria-valuetext", [clock(now), place && `bar ${place.bar} beat ${place.beat}`, section && nameOfKind(section.kind)].filter(Boolean).join(", "));
    showReadout(this.hovered ?? now);
  }

  hover(time) {
    this.hovered = time !== null && time >= 0 && time <= song.duration ? time : null;
    this.refresh();
  }

  // Somebody moved the view by hand: following waits until the playhead is asked for again.
  looked() {
    this.isResting = true;
    this.refresh();
  }

  toggle() {
    this.isResting = false;
    if (this.player.isPlaying)
      this.player.pause();
    else
      this.player.play();
    this.refresh();
  }

  seek(time) {
    this.isResting = false;
    this.player.seek(time);
    const now = this.player.place;
    if (now < this.view.start || now > this.view.end)
      this.view.show(now - 0.35 * this.view.span, this.view.span);
    this.refresh();
  }

  // A beat or a bar; a second or five where there are no beats.
  step(direction, far) {
    const times = far ? song.bars.map(startOf) : song.beats, now = this.player.now;
    if (times.length < 2) {
      this.seek(now + direction * (far ? 5 : 1));
      return;
    }
    const at = lastAt(times, now + 0.02), back = now - (times[at] ?? 0) > 0.12 ? at : at - 1;
    this.seek(times[direction > 0 ? at + 1 : back] ?? (direction > 0 ? song.duration : 0));
  }

  stepSection(direction) {
    const at = lastAt(song.sections, this.player.now + 0.02, startOf), to = song.sections[at + direction];
    this.seek(to ? to.start : direction > 0 ? song.duration : 0);
  }

  zoom(factor) {
    const now = this.player.now, isSeen = now >= this.view.start && now <= this.view.end;
    this.view.zoom(factor, isSeen ? this.view.x(now) : undefined);
    this.looked();
    this.isResting = !isSeen;
  }

  showAll() {
    this.view.show(0, song.duration);
    this.refresh();
  }

  setClicks(on) {
    this.player.setClicks(on);
    element("clicks").setAttribute("aria-pressed", String(on));
    this.announce(on ? "Clicks on" : "Clicks off");
  }

  setFollow(on) {
    this.follows = on;
    this.isResting = false;
    element("follow").setAttribute("aria-pressed", String(on));
    this.refresh();
  }

  // Repeats the section at a time; asked again inside it, goes on.
  repeatAt(time) {
    const section = spanAt(song.sections, time), loop = this.player.loop;
    const isSame = !section || (loop && loop.start === section.start);
    this.player.repeat(isSame ? null : { start: section.start, end: section.end });
    if (!isSame && (this.player.place < section.start || this.player.place >= section.end))
      this.seek(section.start);
    this.announce(isSame ? "Plays on" : `Repeats ${nameOfKind(section.kind)} from ${clock(section.start)}`);
    this.refresh();
  }

  announce(text) { element("status").textContent = text; }
}

fillHead();
fillTable();
const page = new Page();
setTimeout(() => page.prepare(), 50);
