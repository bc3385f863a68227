// Mouse, touch and keys.
class Hands {
  static Still = 5;

  constructor(page) {
    this.page = page;
    this.view = page.view;
    this.stage = page.stage.element;
    this.down = new Map();
    this.stage.addEventListener("pointerdown", event => this.press(event));
    this.stage.addEventListener("pointermove", event => this.move(event));
    this.stage.addEventListener("pointerup", event => this.lift(event));
    this.stage.addEventListener("pointercancel", event => this.forget(event));
    this.stage.addEventListener("pointerleave", () => page.hover(null));
    this.stage.addEventListener("wheel", event => this.wheel(event), { passive: false });
    this.stage.addEventListener("dblclick", event => page.repeatAt(this.view.time(this.x(event))));
    addEventListener("keydown", event => this.key(event));
  }

  x(event) { return event.clientX - this.stage.getBoundingClientRect().left - this.stage.clientLeft; }

  press(event) {
    if (event.button !== 0)
      return;
    this.stage.setPointerCapture(event.pointerId);
    this.down.set(event.pointerId, this.x(event));
    this.moved = this.down.size > 1 ? Infinity : 0;
  }

  move(event) {
    const x = this.x(event), before = this.down.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === "mouse")
        this.page.hover(x >= this.view.left ? this.view.time(x) : null);
      return;
    }
    this.moved += Math.abs(x - before);
    if (this.down.size === 2)
      this.pinch(event.pointerId, x);
    else if (this.moved > Hands.Still)
      this.drag(x - before);
    this.down.set(event.pointerId, this.moved > Hands.Still || this.down.size > 1 ? x : before);
  }

  drag(pixels) {
    this.stage.classList.add("is-dragged");
    this.view.pan(-pixels / this.view.scale);
    this.page.looked();
  }

  // The moments under both fingers stay under them.
  pinch(id, x) {
    const other = [...this.down].find(([each]) => each !== id)[1], was = this.down.get(id);
    if (Math.abs(x - other) < 8)
      return;
    const held = this.view.time(other);
    this.view.show(this.view.start, this.view.span * Math.abs(was - other) / Math.abs(x - other));
    this.view.show(held - (other - this.view.left) / this.view.scale, this.view.span);
    this.page.looked();
  }

  lift(event) {
    const wasClick = this.down.has(event.pointerId) && this.moved <= Hands.Still, x = this.x(event);
    this.forget(event);
    if (wasClick && x >= this.view.left)
      this.page.seek(this.view.time(x));
  }

  forget(event) {
    this.down.delete(event.pointerId);
    this.stage.classList.remove("is-dragged");
  }

  // Up and down zooms around the pointer; sideways, or with shift, moves.
  wheel(event) {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 30 : event.deltaMode === 2 ? 400 : 1;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey)
      this.view.pan(sideways * unit / this.view.scale);
    else
      this.view.zoom(Math.exp(event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0022)), Math.max(this.x(event), this.view.left));
    this.page.looked();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey)
      return;
    const onButton = event.target instanceof HTMLElement && event.target.closest("button, summary");
    if (onButton && (event.key === " " || event.key === "Enter"))
      return;
    const action = this.page.keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action)
      return;
    event.preventDefault();
    action(event.shiftKey);
  }
}
