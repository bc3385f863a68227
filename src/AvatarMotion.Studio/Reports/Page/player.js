// Plays the sound that this page carries, and clicks on the beats, on one clock that is exact to the sample.
class Player {
  static Ahead = 0.25;

  constructor(duration, beats) {
    this.duration = duration;
    this.beats = beats;
    this.place = 0;
    this.loop = null;
    this.clicks = false;
    this.isPlaying = false;
    this.changed = () => {};
    this.coded = document.getElementById("sound").textContent.trim();
  }

  // Seconds of the song that are heard now.
  get now() {
    if (!this.isPlaying)
      return this.place;
    const late = this.context.outputLatency || 0;
    const gone = Math.max(0, this.context.currentTime - late - this.began);
    const time = this.from + gone;
    if (!this.loop || time < this.loop.end)
      return Math.min(time, this.duration);
    return this.loop.start + (time - this.loop.end) % (this.loop.end - this.loop.start);
  }

  // Decodes the sound, once; a browser that cannot leaves the page silent and says so.
  prepare() {
    this.preparing ||= this.coded ? this.decode() : Promise.resolve();
    return this.preparing;
  }

  async decode() {
    try {
      this.sound = await new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytesOf(this.coded).buffer);
    } catch {
      this.isMute = true;
    }
    this.coded = "";
    this.changed();
  }

  async play() {
    if (this.isPlaying)
      return;
    this.isPlaying = true;
    const wish = this.wish = {};
    const context = this.context ||= new AudioContext();
    this.from = this.place;
    this.began = Infinity;
    context.resume();
    await this.prepare();
    if (this.wish === wish && this.isPlaying)
      this.begin();
    this.changed();
  }

  begin() {
    if (this.place >= this.duration - 0.05)
      this.place = this.loop ? this.loop.start : 0;
    if (this.loop && this.place >= this.loop.end)
      this.place = this.loop.start;
    this.from = this.place;
    this.began = this.context.currentTime + 0.03;
    if (this.sound) {
      this.source = new AudioBufferSourceNode(this.context, { buffer: this.sound });
      if (this.loop)
        Object.assign(this.source, { loop: true, loopStart: this.loop.start, loopEnd: this.loop.end });
      this.source.connect(this.context.destination);
      this.source.start(this.began, this.place);
    }
    this.clicked = this.began - 0.001;
    this.timer = setInterval(() => this.tick(), 50);
    this.tick();
  }

  pause() {
    if (!this.isPlaying)
      return;
    this.place = this.now;
    this.stop();
    this.changed();
  }

  stop() {
    this.isPlaying = false;
    this.wish = null;
    clearInterval(this.timer);
    this.hush();
    if (this.source) {
      this.source.stop();
      this.source.disconnect();
      this.source = null;
    }
  }

  seek(time) { this.restart(() => { this.place = Math.min(Math.max(time, 0), this.duration); }); }

  repeat(loop) { this.restart(() => { this.loop = loop; }); }

  setClicks(on) {
    this.clicks = on;
    if (!on)
      this.hush();
    else if (this.context)
      this.clicked = this.context.currentTime;
  }

  restart(change) {
    const wasPlaying = this.isPlaying;
    this.place = this.now;
    if (wasPlaying)
      this.stop();
    change();
    if (wasPlaying)
      this.play();
    this.changed();
  }

  // Called often: books the clicks of the next moments, and ends the song.
  tick() {
    const until = this.context.currentTime + Player.Ahead;
    if (this.clicks) {
      for (const [moment, isFirst] of this.beatsBetween(this.clicked, until))
        this.click(moment, isFirst);
    }
    this.clicked = Math.max(this.clicked, until);
    if (!this.loop && this.context.currentTime - this.began + this.from >= this.duration) {
      this.stop();
      this.place = this.duration;
      this.changed();
    }
  }

  // Beats as moments of the audio clock in (after, until]: those of the first pass, then those of the repeats that touch it.
  *beatsBetween(after, until) {
    const origin = this.began - this.from;
    yield* this.beatsOf(this.from, this.loop ? this.loop.end : this.duration, origin, after, until);
    if (!this.loop)
      return;
    const { start, end } = this.loop, turn = origin + end, length = end - start;
    for (let lap = Math.max(0, Math.floor((after - turn) / length)); turn + lap * length <= until; lap++)
      yield* this.beatsOf(start, end, turn + lap * length - start, after, until);
  }

  // Beats of the song in [from, to) whose moment, the origin later, lies in (after, until].
  *beatsOf(from, to, origin, after, until) {
    for (let i = Math.max(0, lastAt(this.beats, Math.max(from, after - origin) - 0.01)); i < this.beats.length && this.beats[i] < to; i++) {
      const moment = this.beats[i] + origin;
      if (moment > until)
        return;
      if (moment > after && this.beats[i] >= from - 0.001)
        yield [moment, firstBeats.has(i)];
    }
  }

  click(moment, isFirst) {
    const tone = new OscillatorNode(this.context, { frequency: isFirst ? 1760 : 1174.7, type: "triangle" }), level = new GainNode(this.context, { gain: 0 });
    level.gain.setValueAtTime(isFirst ? 0.5 : 0.32, moment);
    level.gain.exponentialRampToValueAtTime(0.001, moment + 0.05);
    tone.connect(level).connect(this.context.destination);
    tone.start(moment);
    tone.stop(moment + 0.06);
    this.booked ||= new Set();
    this.booked.add(tone);
    tone.onended = () => this.booked.delete(tone);
  }

  hush() {
    for (const tone of this.booked || [])
      tone.stop();
    this.booked?.clear();
  }
}

const firstBeats = new Set(song.bars.map(bar => bar.firstBeat));
