// The whole song as a strip, with a window where the lanes look.
class Overview {
  constructor(element, view) {
    this.element = element;
    this.view = view;
    this.canvas = element.querySelector("canvas");
    this.all = new View(song.duration);
    this.kept = document.createElement("canvas");
  }

  resize() {
    this.width = this.element.clientWidth;
    this.height = this.element.clientHeight;
    this.all.width = this.width;
    fitCanvas(this.canvas, this.width, this.height);
    fitCanvas(this.kept, this.width, this.height);
    const paint = this.kept.getContext("2d");
    drawWave(paint, this.all, 8, this.height - 12, 0.95);
    for (const section of song.sections) {
      paint.fillStyle = sectionColor(section);
      paint.fillRect(this.all.x(section.start) + 0.5, 0, Math.max(1, this.all.x(section.end) - this.all.x(section.start) - 1), 5);
    }
  }

  draw(now) {
    const paint = this.canvas.getContext("2d"), left = this.all.x(this.view.start), right = this.all.x(this.view.end);
    paint.clearRect(0, 0, this.width, this.height);
    paint.drawImage(this.kept, 0, 0, this.width, this.height);
    if (!this.view.isWhole) {
      paint.fillStyle = "#0a0619b8";
      paint.fillRect(0, 0, left, this.height);
      paint.fillRect(right, 0, this.width - right, this.height);
      paint.strokeStyle = look.text;
      paint.lineWidth = 1.5;
      paint.beginPath();
      paint.roundRect(left + 1, 1, Math.max(4, right - left - 2), this.height - 2, 5);
      paint.stroke();
    }
    paint.fillStyle = "#ffffff";
    paint.fillRect(this.all.x(now) - 0.75, 0, 1.5, this.height);
  }

  // Dragging puts the middle of the window under the pointer.
  listen(changed) {
    const lookThere = event => {
      const time = this.all.time(event.clientX - this.element.getBoundingClientRect().left);
      this.view.show(time - this.view.span / 2, this.view.span);
      changed();
    };
    this.element.addEventListener("pointerdown", event => {
      this.element.setPointerCapture(event.pointerId);
      lookThere(event);
    });
    this.element.addEventListener("pointermove", event => event.buttons && lookThere(event));
  }
}
