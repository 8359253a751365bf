// A sheet explained to a class: its slides full screen, and the working of any cell that is touched.
import { ask, Mistakes } from '../engine.js';
import { drawingOf, loadFonts } from '../drawing.js';
import { make } from '../dom.js';
import { writeRoute } from '../state.js';
import { fill, words } from '../words.js';

const Swipe = 50;   // pixels

let place, route, show = null, turn = 0;

export async function mount(into, to) {
  place = into;
  addEventListener('keydown', onKey);
  await update(to);
}

export function unmount() {
  removeEventListener('keydown', onKey);
  cover(false);
  turn++;
  show = null;
  if (document.fullscreenElement) document.exitFullscreen();
}

export async function update(to) {
  route = to;
  const mine = ++turn;
  if (!to.code) { location.replace('#/'); return; }
  if (show && [show.typed, show.deck.code].includes(to.code)) return turnTo(slideIn(to), faceIn(to));
  show = null;
  cover(false);
  place.replaceChildren(make('p', { class: 'wait' }, fill(words.explain.opening, { code: to.code })));
  try {
    const [deck] = await Promise.all([ask('sheets', 'Explaining.ExplainDoor.Open', to.code), loadFonts()]);
    if (mine !== turn) return;
    show = { deck, typed: to.code, slides: new Map(), at: -1, face: 'key', ...partsOf(deck) };
    place.replaceChildren(show.frame);
    cover(true);
    await turnTo(slideIn(to), faceIn(to));
    show?.stage.focus({ preventScroll: true });
  } catch (mistake) {
    if (!(mistake instanceof Mistakes)) throw mistake;
    if (mine === turn) place.replaceChildren(make('p', { class: 'wait', role: 'alert' }, mistake.list.map(one => one.message).join(' '), ' ', make('a', { href: '#/' }, words.explain.choose)));
  }
}

// The slides lie over the page's head: what isn't seen there can't be reached either.
function cover(isCovered) {
  for (const hidden of document.querySelectorAll('.skip, .head')) hidden.inert = isCovered;
}

const slideIn = to => Math.trunc(Number(to.options.get('slide') ?? 1)) - 1 || 0;
const faceIn = to => to.options.get('face') === 'pupils' ? 'pupils' : 'key';

function partsOf(deck) {
  const button = (text, onclick, properties = {}) => make('button', { type: 'button', onclick, ...properties }, text);
  const parts = {
    stage: make('div', { class: 'stage', tabindex: '-1' }),
    where: make('span', { class: 'where' }),
    said: make('p', { class: 'unseen', 'aria-live': 'polite' }),
    list: make('ol', { class: 'list', id: 'explain-list', hidden: true }),
    card: make('section', { class: 'card', hidden: true, 'aria-live': 'polite' }),
    drawing: make('div'),
    lines: make('div', { class: 'lines', 'aria-hidden': 'true' }),
    cells: make('div', { class: 'cells', role: 'group', 'aria-label': words.explain.cells }),
    faces: ['pupils', 'key'].map(face => button(words.explain.faces[face], () => turnTo(show.at, face), { dataset: { face } })),
    lister: button(words.explain.steps, () => toggleList(), { 'aria-expanded': 'false', 'aria-controls': 'explain-list' }),
  };
  parts.list.append(...[...deck.steps.map(step => `${step.number}. ${step.name}`), words.explain.solved].map((name, at) => make('li', {}, button(name, () => { toggleList(false); turnTo(at, show.face); }))));
  parts.bar = make('div', { class: 'bar' },
    parts.lister,
    make('span', { class: 'name' }, deck.title), parts.where,
    make('div', { class: 'turns', role: 'group', 'aria-label': words.explain.turns }, button('‹', () => go(-1), { 'aria-label': words.explain.before }), button('›', () => go(1), { 'aria-label': words.explain.next })),
    make('div', { class: 'faces', role: 'group', 'aria-label': words.explain.face }, ...parts.faces),
    document.fullscreenEnabled && button(words.explain.whole, toggleWhole),
    make('a', { class: 'button', href: writeRoute({ view: 'choose', code: deck.code }) }, words.explain.close));
  parts.stage.append(make('div', { class: 'slide' }, make('div', { class: 'whole' }, parts.drawing, parts.cells), parts.card), parts.lines);
  parts.frame = make('div', { class: 'show' }, make('h1', { class: 'unseen' }, deck.title), parts.stage, parts.list, parts.bar, parts.said);
  let from = null;
  parts.stage.addEventListener('pointerdown', event => {
    from = { x: event.clientX, y: event.clientY };
    show.isSwiped = false;
  });
  parts.stage.addEventListener('pointerup', event => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    from = null;
    if (Math.abs(x) > Swipe && Math.abs(x) > 2 * Math.abs(y)) { show.isSwiped = true; go(x < 0 ? 1 : -1); }
  });
  // A tap beside the cells turns the slide, as on any slide show.
  parts.stage.addEventListener('click', event => {
    if (show.isSwiped) { show.isSwiped = false; return; }
    if (show.card.contains(event.target)) return;
    const cell = event.target.closest('button[data-name]');
    if (cell) tellCell(cell);
    else if (!show.card.hidden) closeCard();
    else go(event.clientX < innerWidth * 0.3 ? -1 : 1);
  });
  return parts;
}

// Slides are composed when they are first seen; the next one meanwhile.
function slide(at, face) {
  const key = `${face} ${at}`;
  const { slides, deck } = show;
  if (!slides.has(key)) slides.set(key, ask('sheets', 'Explaining.ExplainDoor.Slide', deck.code, at, face).catch(error => { slides.delete(key); throw error; }));
  return slides.get(key);
}

async function turnTo(at, face) {
  const { deck } = show, last = deck.steps.length;
  at = Math.min(last, Math.max(0, at));
  if (at === show.at && face === show.face) return;
  [show.at, show.face] = [at, face];
  const shown = await slide(at, face);
  // Somebody has turned on meanwhile.
  if (show?.deck !== deck || show.at !== at || show.face !== face) return;
  closeCard(false);
  const isIn = show.stage.contains(document.activeElement) && document.activeElement !== show.stage;
  const drawing = drawingOf(shown.drawing, { label: shown.said, hasIds: false });
  for (const title of drawing.querySelectorAll('title')) title.remove();
  const cells = shown.cells.map(cell => {
    const [x, y, width, height] = cell.box;
    const button = make('button', { type: 'button', 'aria-label': fill(words.explain.cell, { cell: cell.label }), tabindex: '-1', dataset: { name: cell.name } });
    for (const [name, part] of Object.entries({ left: x / shown.width, top: y / shown.height, width: width / shown.width, height: height / shown.height })) button.style[name] = `${100 * part}%`;
    return button;
  });
  const first = cells[shown.cells.findIndex(cell => cell.name === shown.worked)] ?? cells[0];
  if (first) first.tabIndex = 0;
  show.drawing.replaceChildren(drawing);
  paintLines(shown, drawing);
  show.cells.replaceChildren(...cells);
  if (isIn) show.stage.focus({ preventScroll: true });
  show.where.textContent = at === last ? words.explain.solved : fill(words.explain.where, { step: at + 1, all: last });
  for (const button of show.faces) button.setAttribute('aria-pressed', String(button.dataset.face === face));
  for (const [i, item] of [...show.list.querySelectorAll('button')].entries()) {
    if (i === at) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
  show.said.textContent = shown.title;
  const options = new URLSearchParams(route.options);
  options.set('slide', at + 1);
  if (face === 'pupils') options.set('face', face);
  else options.delete('face');
  history.replaceState(null, '', writeRoute({ view: 'explain', code: deck.code, options }));
  place.dataset.ready = `${deck.code} ${face} ${at + 1}`;
  if (at < last) slide(at + 1, face).catch(() => {});
}

// On a phone that is held upright, what stands beside the sheet comes below it, and both are the larger for it.
function paintLines({ panel, width }, drawing) {
  show.stage.classList.toggle('has-lines', Boolean(panel));
  show.lines.replaceChildren();
  if (!panel) return;
  const [x, y, w, h] = panel, room = 6, lines = drawing.cloneNode(true);
  show.stage.style.setProperty('--part', (x - room) / width);
  lines.setAttribute('viewBox', [x - room, y - room, w + 2 * room, h + 2 * room].join(' '));
  lines.removeAttribute('role');
  lines.removeAttribute('aria-label');
  show.lines.append(lines);
}

const go = by => turnTo(show.at + by, show.face);

// For pupils first the way, and the numbers when they are asked for.
async function tellCell(button) {
  const { deck, card } = show, { name } = button.dataset;
  if (!card.hidden && card.dataset.name === name && card.querySelector('.more')) { card.querySelector('.more').click(); return; }
  const lines = await ask('sheets', 'Explaining.ExplainDoor.Cell', deck.code, name);
  if (show?.deck !== deck) return;
  for (const other of show.stage.querySelectorAll('.is-told')) other.classList.remove('is-told');
  for (const same of show.stage.querySelectorAll(`[data-name="${CSS.escape(name)}"]`)) same.classList.add('is-told');
  const label = button.getAttribute('aria-label').replace(fill(words.explain.cell, { cell: '' }), '');
  const isKey = show.face === 'key';
  card.dataset.name = name;
  const numbers = make('button', { type: 'button', class: 'more', onclick: () => { const isIn = document.activeElement === numbers; numbers.remove(); if (isIn) card.querySelector('.shut').focus({ preventScroll: true }); card.append(...lines.map(({ line }) => make('p', { class: 'line' }, line))); } }, words.explain.numbers);
  card.replaceChildren(
    make('h2', {}, label),
    ...(lines.length === 0 ? [make('p', {}, words.explain.given)] : lines.map(({ hint, line }) => make('p', { class: 'line' }, isKey ? line : hint))),
    ...(isKey || lines.length === 0 ? [] : [numbers]),
    make('button', { type: 'button', class: 'shut', 'aria-label': words.explain.shut, onclick: () => closeCard() }, '×'));
  card.hidden = false;
}

function closeCard(keepsFocus = true) {
  const { card, stage } = show;
  if (card.hidden) return;
  const isIn = card.contains(document.activeElement), cell = stage.querySelector(`.cells [data-name="${CSS.escape(card.dataset.name)}"]`);
  card.hidden = true;
  for (const other of stage.querySelectorAll('.is-told')) other.classList.remove('is-told');
  if (keepsFocus && isIn) (cell ?? stage).focus({ preventScroll: true });
}

function toggleList(isOpen = show.list.hidden) {
  show.list.hidden = !isOpen;
  show.lister.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) (show.list.querySelector('[aria-current]') ?? show.list.querySelector('button')).focus();
  else show.lister.focus();
}

function toggleWhole() {
  if (document.fullscreenElement) document.exitFullscreen();
  else show.frame.requestFullscreen().catch(() => {});
}

// As clickers send them, and as any slide show takes them.
function onKey(event) {
  if (!show || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event, cell = target.closest?.('button[data-name]'), isButton = target.closest?.('button, a, summary');
  const isOurs = handle();
  if (isOurs) event.preventDefault();

  function handle() {
    switch (event.key) {
      case 'ArrowRight': return cell ? walk(cell, 1, 0) : go(1), true;
      case 'ArrowLeft': return cell ? walk(cell, -1, 0) : go(-1), true;
      case 'ArrowDown': return cell ? walk(cell, 0, 1) : !show.list.hidden ? step(1) : go(1), true;
      case 'ArrowUp': return cell ? walk(cell, 0, -1) : !show.list.hidden ? step(-1) : go(-1), true;
      case 'PageDown': return go(1), true;
      case 'PageUp': case 'Backspace': return go(-1), true;
      case ' ': if (isButton) return false; return go(event.shiftKey ? -1 : 1), true;
      case 'Enter': if (isButton) return false; return go(1), true;
      case 'Home': return turnTo(0, show.face), true;
      case 'End': return turnTo(show.deck.steps.length, show.face), true;
      case 'k': case 'p': return turnTo(show.at, show.face === 'key' ? 'pupils' : 'key'), true;
      case 'f': return toggleWhole(), true;
      case 'b': case '.': return show.frame.classList.toggle('is-dark'), true;
      case 'Escape': return escape(cell), true;
      default: return false;
    }
  }
}

function step(by) {
  const items = [...show.list.querySelectorAll('button')];
  items[Math.min(items.length - 1, Math.max(0, items.indexOf(document.activeElement) + by))]?.focus();
}

// One thing after the other: the dark, the card, the list, the cell, then the view.
function escape(cell) {
  if (show.frame.classList.contains('is-dark')) show.frame.classList.remove('is-dark');
  else if (!show.card.hidden) closeCard();
  else if (!show.list.hidden) toggleList(false);
  else if (cell) show.stage.focus({ preventScroll: true });
  else if (document.fullscreenElement) document.exitFullscreen();
  else location.hash = writeRoute({ view: 'choose', code: show.deck.code });
}

// The nearest cell on a side.
function walk(from, x, y) {
  const middle = element => { const box = element.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; };
  const [fromX, fromY] = middle(from);
  let best = null, least = Infinity;
  for (const cell of show.stage.querySelectorAll('button[data-name]')) {
    const [toX, toY] = middle(cell), along = (toX - fromX) * x + (toY - fromY) * y, across = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x);
    if (along > 2 && along + 3 * across < least) [best, least] = [cell, along + 3 * across];
  }
  if (!best) return;
  from.tabIndex = -1;
  best.tabIndex = 0;
  best.focus({ preventScroll: true });
}
