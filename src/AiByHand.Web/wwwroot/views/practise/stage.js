// The table on which the paper lies: it is panned by scrolling, and zoomed by buttons, by Ctrl and the wheel, by two fingers.
const Most = 6;          // pixels a point
const Usual = 1.45;      // at most, when all of the paper is fitted in
const ByFinger = [26, 38], ByMouse = [14, 26];   // pixels that a cell takes to be written in, at least and well
const Narrow = 600;
const Margin = 12;       // points round what is looked at

/** Lays a paper of a width and height in points on a stage. Gives { fit, zoom, lookAt, reveal, end }. */
export function stageOf(stage, paper, width, height) {
  let unit = 0, isFitted = true, isChosen = false;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  const fitted = () => Math.min(Usual, (stage.clientWidth - 2 * padding()) / width);
  const padding = () => parseFloat(getComputedStyle(stage).paddingLeft);

  // The point of the paper under a place of the stage stays under it.
  function set(to, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
    const before = paper.getBoundingClientRect(), from = stage.getBoundingClientRect();
    const [atX, atY] = unit ? [(from.left + x - before.left) / unit, (from.top + y - before.top) / unit] : [0, 0];
    unit = Math.min(Most, Math.max(Math.min(0.5, fitted()), to));
    paper.style.setProperty('--u', `${unit}px`);
    const after = paper.getBoundingClientRect();
    stage.scrollLeft += after.left + atX * unit - from.left - x;
    stage.scrollTop += after.top + atY * unit - from.top - y;
  }

  function fit() {
    [isFitted, isChosen] = [true, false];
    set(fitted());
  }

  function zoom(by, x, y) {
    [isFitted, isChosen] = [false, true];
    set(unit * by, x, y);
  }

  function scrollTo([x, y, w, h]) {
    const at = paper.getBoundingClientRect(), from = stage.getBoundingClientRect();
    const [left, top] = [stage.scrollLeft + at.left - from.left, stage.scrollTop + at.top - from.top];
    stage.scrollTo({
      left: left + (x + w / 2) * unit - stage.clientWidth / 2,
      top: top + (y + h / 2) * unit - stage.clientHeight / 2,
      behavior: isStill.matches ? 'auto' : 'smooth',
    });
  }

  // Shows a part of the paper so large that its cells can be written in: with what it rests on if there is room, else by itself.
  function lookAt(box, sources, cell) {
    const [least, good] = matchMedia('(pointer: coarse)').matches || stage.clientWidth < Narrow ? ByFinger : ByMouse;
    const side = Math.min(cell[2], cell[3]);
    const both = sources ? around(box, sources) : box;
    const reach = part => Math.min(stage.clientWidth / (part[2] + 2 * Margin), stage.clientHeight / (part[3] + 2 * Margin));
    // Who has chosen a size keeps it.
    if ((isFitted || isChosen) && unit * side >= least) return reveal(fits(box) ? box : cell);
    isFitted = false;
    const part = [both, box, cell].find(part => reach(part) * side >= least) ?? cell;
    set(Math.min(reach(part), good / side));
    scrollTo(part);
  }

  const fits = box => box[2] * unit <= stage.clientWidth && box[3] * unit <= stage.clientHeight;

  // Scrolls no more than it must.
  function reveal([x, y, w, h]) {
    const at = paper.getBoundingClientRect(), from = stage.getBoundingClientRect(), margin = Margin * unit;
    const left = at.left - from.left + x * unit, top = at.top - from.top + y * unit;
    if (left < margin || top < margin || left + w * unit > stage.clientWidth - margin || top + h * unit > stage.clientHeight - margin) scrollTo([x, y, w, h]);
  }

  const onWheel = event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const from = stage.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 300), event.clientX - from.left, event.clientY - from.top);
  };
  let spread = 0;
  const onTouch = event => {
    if (event.touches.length !== 2) { spread = 0; return; }
    event.preventDefault();
    const [a, b] = event.touches, from = stage.getBoundingClientRect(), now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    if (spread > 0) zoom(now / spread, (a.clientX + b.clientX) / 2 - from.left, (a.clientY + b.clientY) / 2 - from.top);
    spread = now;
  };
  stage.addEventListener('wheel', onWheel, { passive: false });
  for (const kind of ['touchstart', 'touchmove', 'touchend']) stage.addEventListener(kind, onTouch, { passive: false });
  // It calls when it begins as well, and would hold up what is scrolled to by then.
  const sizeNow = () => `${stage.clientWidth} ${stage.clientHeight}`;
  let size = sizeNow();
  const sizes = new ResizeObserver(() => {
    if (isFitted && size !== sizeNow()) fit();
    size = sizeNow();
  });
  sizes.observe(stage);
  fit();
  return { fit, zoom, lookAt, reveal, end: () => sizes.disconnect() };
}

function around([x, y, w, h], [otherX, otherY, otherW, otherH]) {
  const left = Math.min(x, otherX), top = Math.min(y, otherY);
  return [left, top, Math.max(x + w, otherX + otherW) - left, Math.max(y + h, otherY + otherH) - top];
}
