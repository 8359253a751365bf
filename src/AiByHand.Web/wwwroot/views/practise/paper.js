// The sheet with places to write in: an input over each blank cell, where the form's PDF has its field.
import { make } from '../../dom.js';
import { fill, words } from '../../words.js';

// Of a cell's height; and how wide a sign of handwriting is, of its size.
const Type = 0.66, Sign = 0.56;
// What a hand may set, in the order of clicks.
const Hands = { checked: ['', 'v', 'x'], marked: ['', 'o', 'x'] };

/**
 * plan: what PracticeDoor.Open gives; drawing: the worksheet's; on: { focus(field), change(field), check(field, whole), hint(field), leave() }.
 * Gives { element, fields (in the order of the steps), entries(), write(entries), mark(judged), unmark(field) }.
 */
export function paperOf(plan, drawing, on) {
  const fields = plan.places.map(place => fieldOf(place, plan.words[place.words], on));
  const order = new Map(fields.map((field, place) => [field, place]));
  for (const field of fields) field.element.addEventListener('keydown', event => move(event, field));
  drawing.setAttribute('aria-hidden', 'true');
  drawing.removeAttribute('role');
  for (const title of drawing.querySelectorAll('title')) title.remove();
  const element = make('div', { class: 'paper' }, drawing, make('div', { class: 'places', role: 'group', 'aria-label': words.practise.cells }, ...fields.flatMap(field => [field.element, field.sign])));
  element.style.setProperty('--wide', plan.width);
  element.style.setProperty('--high', plan.height);
  element.style.aspectRatio = `${plan.width} / ${plan.height}`;

  function move(event, field) {
    if (event.isComposing || event.altKey) return;
    const to = targetOf(event, field);
    if (to === undefined) return;
    event.preventDefault();
    to?.element.focus({ preventScroll: true });
  }

  // The field a key leads to; null to stay, undefined for a key that means something else.
  function targetOf(event, field) {
    switch (event.key) {
      case 'Enter':
        if (event.ctrlKey || event.metaKey) { on.check(field, event.shiftKey); return null; }
        return event.shiftKey ? before(field) : after(field);
      case 'ArrowDown': return toward(field, 0, 1);
      case 'ArrowUp': return toward(field, 0, -1);
      case 'ArrowLeft': return field.isEdited ? undefined : toward(field, -1, 0);
      case 'ArrowRight': return field.isEdited ? undefined : toward(field, 1, 0);
      case '?': on.hint(field); return null;
      case 'Escape': on.leave(); return null;
      case 'F2': field.isEdited = true; return null;
      default: return undefined;
    }
  }

  const gridOf = field => fields.filter(other => other.place.item === field.place.item && (other.place.kind === 'corner') === (field.place.kind === 'corner'));
  const byColumn = (a, b) => a.place.column - b.place.column || a.place.row - b.place.row;

  // Down the column, then down the next, then on to what is asked next.
  function after(field) {
    const grid = gridOf(field).sort(byColumn);
    return grid[grid.indexOf(field) + 1] ?? fields.slice(order.get(field) + 1).find(other => !grid.includes(other)) ?? null;
  }

  function before(field) {
    const grid = gridOf(field).sort(byColumn);
    return grid[grid.indexOf(field) - 1] ?? fields.slice(0, order.get(field)).findLast(other => !grid.includes(other)) ?? null;
  }

  // The neighbour in the grid; at its edge the nearest place on that side.
  function toward(field, x, y) {
    const { row, column } = field.place;
    const line = gridOf(field).filter(other => x === 0 ? other.place.column === column && (other.place.row - row) * y > 0 : other.place.row === row && (other.place.column - column) * x > 0);
    const distance = other => Math.abs(other.place.row - row) + Math.abs(other.place.column - column);
    if (line.length > 0) return line.reduce((near, other) => distance(other) < distance(near) ? other : near);
    const [fromX, fromY] = middle(field);
    let best = null, least = Infinity;
    for (const other of fields) {
      if ((other.place.kind === 'corner') !== (field.place.kind === 'corner') || other.place.item === field.place.item) continue;
      const [toX, toY] = middle(other);
      const along = (toX - fromX) * x + (toY - fromY) * y, across = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x);
      if (along < 4 || across > 2 * along) continue;
      if (along + 2 * across < least) [best, least] = [other, along + 2 * across];
    }
    return best;
  }

  return {
    element,
    fields,
    entries: () => Object.fromEntries(fields.map(field => [field.place.name, field.value()]).filter(([, value]) => value !== '')),
    write(entries) {
      for (const field of fields) {
        field.set(entries[field.place.name] ?? '');
        field.judge(null);
      }
    },
    mark(judged) {
      for (const field of fields) if (judged.has(field.place.name)) field.judge(judged.get(field.place.name));
    },
    // What somebody changes has no verdict any more, and what rests on it neither, unless that is as on the key.
    unmark(field) {
      field.judge(null);
      for (const other of fields) if (other.verdict && other.verdict.verdict !== 'right' && other.place.step >= field.place.step) other.judge(null);
    },
    previous: field => fields[order.get(field) - 1] ?? null,
    next: field => fields[order.get(field) + 1] ?? null,
  };
}

const middle = ({ place: { box: [x, y, width, height] } }) => [x + width / 2, y + height / 2];

function fieldOf(place, list, on) {
  const [x, y, width, height] = place.box;
  const isBox = place.kind === 'ticked' || place.kind === 'darkened', hand = Hands[place.kind];
  const element = isBox ? make('input', { type: 'checkbox' }) : hand ? make('button', { type: 'button' }) : make('input', { type: 'text', inputmode: list ? 'text' : 'decimal', autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', maxlength: 64 });
  element.className = `place is-${place.kind} ink-${place.ink}`;
  element.dataset.name = place.name;
  const sign = make('span', { class: 'sign', 'aria-hidden': 'true' });
  for (const [name, value] of Object.entries({ left: x, top: y, width, height })) {
    element.style[name] = `calc(var(--u) * ${value})`;
    if (name === 'left' || name === 'top') sign.style[name] = `calc(var(--u) * ${value + (name === 'left' ? width : height)})`;
  }
  const side = Math.min(width, height);
  sign.style.setProperty('--side', `calc(var(--u) * ${side * (place.kind === 'corner' ? 0.7 : 0.5)})`);

  const field = {
    place, element, sign, list,
    isEdited: false,
    verdict: null,
    value: () => isBox ? (element.checked ? '1' : '') : hand ? element.dataset.set ?? '' : element.value.trim(),
    set(value) {
      if (isBox) element.checked = value !== '' && value !== '0';
      else if (hand) element.dataset.set = hand.includes(value.toLowerCase()) ? value.toLowerCase() : '';
      else element.value = value;
      settle();
    },
    judge(verdict) {
      field.verdict = verdict;
      if (verdict) element.dataset.verdict = sign.dataset.verdict = verdict.verdict;
      else { delete element.dataset.verdict; delete sign.dataset.verdict; }
      // Where nothing was to be written and nothing is, no tick is needed.
      sign.classList.toggle('is-silent', verdict?.verdict === 'right' && field.value() === '');
      if (verdict && ['wrong', 'unreadable'].includes(verdict.verdict)) element.setAttribute('aria-invalid', 'true');
      else element.removeAttribute('aria-invalid');
      settle();
    },
  };

  // Size of type, and what is read aloud.
  function settle() {
    const said = [place.label];
    if (hand) said.push(words.practise.hands[field.value() || 'empty']);
    if (field.verdict) said.push(words.practise.verdicts[field.verdict.verdict]);
    element.setAttribute('aria-label', said.join(', '));
    if (!isBox && !hand) element.style.fontSize = `calc(var(--u) * ${Math.min(Type * height, width / (Sign * Math.max(1, element.value.length) + 0.3)).toFixed(2)})`;
  }

  function changed() {
    settle();
    on.change(field);
  }

  element.addEventListener('focus', () => { field.isEdited = false; element.select?.(); on.focus(field); });
  if (hand) {
    const turn = value => { field.set(value); changed(); };
    element.addEventListener('click', () => turn(hand[(hand.indexOf(field.value()) + 1) % hand.length]));
    element.addEventListener('keydown', event => {
      const value = { Backspace: '', Delete: '', v: 'v', x: 'x', o: 'o', 1: hand[1], 0: 'x' }[event.key];
      if (value === undefined || !hand.includes(value) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      turn(value);
    });
  } else element.addEventListener('input', changed);
  // A second click on the same cell means to mend it sign by sign.
  let hadFocus = false;
  element.addEventListener('pointerdown', () => { hadFocus = document.activeElement === element; });
  element.addEventListener('click', () => { if (hadFocus) field.isEdited = true; });
  settle();
  return field;
}

/** What a cell is called in a sentence, with its verdict. */
export const told = field => fill(words.practise.told, { cell: field.place.label, verdict: words.practise.verdicts[field.verdict.verdict] });
