// Which stretch of the song is on screen.
class View {
  static Closest = 1.5;

  constructor(duration) {
    this.duration = duration;
    this.start = 0;
    this.span = duration;
    this.left = 0;
    this.width = 1;
  }

  get end() { return this.start + this.span; }

  // Pixels a second.
  get scale() { return this.width / this.span; }

  get isWhole() { return this.span >= this.duration - 1e-6; }

  x(time) { return this.left + (time - this.start) * this.scale; }

  time(x) { return this.start + (x - this.left) / this.scale; }

  show(start, span) {
    this.span = Math.min(Math.max(span, Math.min(View.Closest, this.duration)), this.duration);
    this.start = Math.min(Math.max(start, 0), this.duration - this.span);
  }

  // The moment under x stays where it is.
  zoom(factor, x = this.left + this.width / 2) {
    const time = this.time(x), share = (x - this.left) / this.width;
    const span = Math.min(Math.max(this.span * factor, Math.min(View.Closest, this.duration)), this.duration);
    this.show(time - share * span, span);
  }

  pan(seconds) { this.show(this.start + seconds, this.span); }
}
