// Lays the lanes out over a canvas and draws them; a second canvas above carries what moves.
class Stage {
  static Gap = 8;

  constructor(element, view, lanes) {
    this.element = element;
    this.view = view;
    this.lanes = lanes.filter(lane => lane.isThere);
    this.picture = element.querySelector(".picture");
    this.over = element.querySelector(".over");
  }

  resize() {
    this.width = this.element.clientWidth;
    this.height = this.element.clientHeight;
    this.view.left = this.width >= 860 ? 92 : 0;
    this.view.width = this.width - this.view.left;
    fitCanvas(this.picture, this.width, this.height);
    fitCanvas(this.over, this.width, this.height);
    this.layOut();
  }

  layOut() {
    const least = this.lanes.reduce((sum, lane) => sum + lane.min + Stage.Gap, 0), grow = this.lanes.reduce((sum, lane) => sum + lane.grow, 0);
    const spare = Math.max(0, this.height - least - 4);
    let top = 2;
    this.areas = this.lanes.map(lane => {
      const height = lane.min + (grow ? spare * lane.grow / grow : 0), area = { top, height };
      top += height + Stage.Gap;
      return area;
    });
  }

  draw(now) {
    const paint = this.picture.getContext("2d");
    paint.clearRect(0, 0, this.width, this.height);
    paint.save();
    paint.beginPath();
    paint.rect(this.view.left, 0, this.view.width, this.height);
    paint.clip();
    this.drawBackdrop(paint);
    this.lanes.forEach((lane, i) => lane.draw(paint, this.view, this.areas[i], now));
    paint.restore();
    this.drawNames(paint);
  }

  // Section tints, bar and beat lines through all lanes; a grid that is a guess is drawn faint and broken.
  drawBackdrop(paint) {
    const view = this.view;
    for (const section of spansIn(song.sections, view.start, view.end)) {
      const left = view.x(section.start);
      paint.fillStyle = sectionColor(section, 0.055);
      paint.fillRect(left, 0, view.x(section.end) - left, this.height);
      paint.fillStyle = sectionColor(section, 0.35);
      paint.fillRect(left, 0, 1, this.height);
    }
    if (song.isGuess)
      paint.setLineDash([2, 6]);
    this.drawGrid(paint, song.beats, time => time, 13, song.isGuess ? "#ffffff18" : "#ffffff14");
    this.drawGrid(paint, song.bars, startOf, 13, song.isGuess ? "#ffffff24" : "#ffffff2b");
    paint.setLineDash([]);
    for (const event of song.events) {
      paint.fillStyle = "#ffd16650";
      paint.fillRect(view.x(event.time), 0, 1, this.height);
    }
  }

  drawGrid(paint, items, timeOf, room, color) {
    const view = this.view, usual = items.length > 2 ? (timeOf(items[items.length - 1]) - timeOf(items[0])) / (items.length - 1) : 0;
    if (usual * view.scale < room)
      return;
    paint.strokeStyle = color;
    paint.lineWidth = 1;
    paint.beginPath();
    for (let i = Math.max(0, lastAt(items, view.start, timeOf)); i < items.length && timeOf(items[i]) <= view.end; i++) {
      const x = Math.round(view.x(timeOf(items[i]))) + 0.5;
      paint.moveTo(x, 0);
      paint.lineTo(x, this.height);
    }
    paint.stroke();
  }

  // Names of the lanes: in a gutter where there is one, else small in their corner.
  drawNames(paint) {
    const gutter = this.view.left;
    paint.textBaseline = "middle";
    if (gutter) {
      paint.fillStyle = "#0e0824";
      paint.fillRect(0, 0, gutter, this.height);
      paint.fillStyle = "#2b2155";
      paint.fillRect(gutter - 1, 0, 1, this.height);
    }
    this.lanes.forEach((lane, i) => {
      const area = this.areas[i], rows = lane.rows || [{ name: lane.name, color: look.soft }];
      paint.fillStyle = "#2b2155";
      if (i > 0)
        paint.fillRect(0, Math.round(area.top - Stage.Gap / 2), gutter ? this.width : gutter, 1);
      rows.forEach((row, j) => this.drawName(paint, row, area.top + area.height / rows.length * j, area.height / rows.length, lane));
      if (lane.drawScale)
        lane.drawScale(paint, area, gutter ? gutter - 8 : this.width - 4);
    });
  }

  drawName(paint, row, top, height, lane) {
    paint.font = `12px ${look.plain}`;
    const isTall = !lane.rows && height > 60, y = isTall || !this.view.left ? top + 10 : top + height / 2;
    if (this.view.left) {
      paint.fillStyle = row.color;
      paint.fillText(row.name, 12, y);
      (lane.legend || []).forEach(([name, color], i) => {
        paint.fillStyle = color;
        paint.fillRect(12, y + 17 + 16 * i, 8, 3);
        paint.font = `11px ${look.plain}`;
        paint.fillText(name, 24, y + 19 + 16 * i);
      });
    } else if (lane.rows) {
      paint.font = `10.5px ${look.plain}`;
      const width = paint.measureText(row.name).width;
      paint.fillStyle = "#0b061cb0";
      paint.fillRect(2, top + 2, width + 6, 14);
      paint.fillStyle = row.color;
      paint.fillText(row.name, 5, top + 9);
    }
  }

  // The playhead, the stretch that repeats, and the hair line under the pointer.
  drawOver(now, hover, loop) {
    const paint = this.over.getContext("2d"), view = this.view;
    paint.clearRect(0, 0, this.width, this.height);
    paint.save();
    paint.beginPath();
    paint.rect(view.left, 0, view.width, this.height);
    paint.clip();
    if (loop)
      this.drawLoop(paint, loop);
    if (hover !== null)
      this.drawHair(paint, hover);
    const x = view.x(now);
    paint.shadowColor = look.pink;
    paint.shadowBlur = 12;
    paint.fillStyle = "#ffffff";
    paint.fillRect(x - 0.75, 0, 1.5, this.height);
    paint.shadowBlur = 0;
    paint.beginPath();
    paint.moveTo(x - 6, 0);
    paint.lineTo(x + 6, 0);
    paint.lineTo(x, 8);
    paint.fill();
    paint.restore();
  }

  drawLoop(paint, loop) {
    const view = this.view, left = view.x(loop.start), right = view.x(loop.end);
    paint.fillStyle = "#0a0619a0";
    paint.fillRect(view.left, 0, left - view.left, this.height);
    paint.fillRect(right, 0, view.left + view.width - right, this.height);
    paint.fillStyle = look.gold;
    paint.fillRect(left, 0, 2, this.height);
    paint.fillRect(right - 2, 0, 2, this.height);
    paint.fillRect(left, 0, right - left, 3);
  }

  drawHair(paint, time) {
    const x = this.view.x(time);
    paint.fillStyle = "#ffffff70";
    paint.fillRect(x, 0, 1, this.height);
    this.lanes.forEach((lane, i) => lane.mark && lane.mark(paint, this.view, this.areas[i], time));
  }
}

// Gives a canvas as many pixels as the screen has.
function fitCanvas(canvas, width, height) {
  const ratio = Math.min(3, devicePixelRatio || 1);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.getContext("2d").setTransform(ratio, 0, 0, ratio, 0, 0);
}
