// Marking: the set that was handed out, what pupils wrote, and what they earned.
import { make } from '../dom.js';
import { drawingOf, loadFonts } from '../drawing.js';
import { repaint } from '../focus.js';
import { fill, words } from '../words.js';
import { Bench } from '../class/bench.js';
import { choice, dropPlace, field, fileList, mistakeList, mistakesIn, notes, privacy, show, take, watched } from '../class/parts.js';
import { text } from '../class/topics.js';

const bench = new Bench('marks');
const state = { record: null, open: null, code: '', entries: [], told: [], held: new Map(), follow: '', guard: '', marked: null };
let ui = null;

export function mount(place) {
  loadFonts('marks').catch(error => { if (error.name === 'NoEngine') throw error; });
  ui = { run: make('div', {}), entries: make('div', {}), result: make('div', { class: 'result' }), marked: make('div', { class: 'marked' }) };
  ui.go = make('button', { type: 'button', class: 'main large', onclick: mark }, words.mark.mark);
  ui.waits = make('p', { class: 'note' }, words.mark.waits);
  const code = text({ value: state.code, placeholder: 'rnn.r1.book.7', changed: () => {} });
  code.addEventListener('input', () => { state.code = code.value.trim(); if (state.code) forgetRun(); paint(); });
  ui.code = code;
  place.append(
    make('h1', {}, words.mark.title), make('p', { class: 'lead' }, words.mark.lead), privacy(),
    make('div', { class: 'steps' },
      make('section', { class: 'card' }, make('h2', {}, words.mark.run), make('p', { class: 'hint' }, words.mark.runHint),
        dropPlace({ label: words.mark.dropRun, button: words.mark.chooseRun, accept: '.json,.zip', take: ([file]) => openRun(file) }), ui.run,
        field(words.mark.code, code)),
      make('section', { class: 'card' }, make('h2', {}, words.mark.entries), make('p', { class: 'hint' }, words.mark.entriesHint),
        dropPlace({ label: words.mark.dropEntries, button: words.mark.chooseEntries, accept: '.csv,.json,.pdf,.xlsx', multiple: true, take: takeEntries }), ui.entries),
      make('section', { class: 'card' }, make('h2', {}, words.mark.how),
        field(words.mark.follow, choice(['', 'full', 'half', 'none'].map(value => [value, words.mark.follows[value]]), state.follow, value => { state.follow = value; })),
        field(words.mark.guard, text({ value: state.guard, placeholder: '50', changed: value => { state.guard = value.trim().replace(/\s*%$/, ''); } }), words.mark.guardHint),
        ui.waits, ui.go, ui.result)),
    ui.marked);
  paint();
  if (state.marked) paintMarked();
  place.dataset.ready = 'mark';
}

async function openRun({ name, bytes }) {
  forgetRun();
  const record = `record/${name}`;
  bench.put(record, bytes);
  try {
    state.open = await bench.ask('RecordDoor.Open', [record]);
    state.record = record;
    state.code = ui.code.value = '';
    paint();
  } catch (error) {
    bench.remove(record);
    ui.run.replaceChildren(mistakeList(mistakesIn(error).map(mistake => ({ ...mistake, message: mistake.message.replaceAll(record, name) }))));
  }
}

function forgetRun() {
  if (state.record) bench.remove(state.record);
  state.record = state.open = null;
}

async function takeEntries(files) {
  const before = [...state.entries], taken = new Map();
  for (const { name, bytes } of files) {
    const own = ownName(name, bytes);
    bench.put(pathOf(own), bytes);
    if (!before.includes(own)) taken.set(own, name);
  }
  state.entries = [...before, ...taken.keys()].sort();
  state.told = [];
  paint();
  try {
    await renew(before, taken);
  } catch (error) {
    // Whoever stops the work at hand ends this, too: what came is there.
    if (error.name !== 'AbortError') throw error;
  }
  paint();
}

// A corrected file takes the place of the one before: of a kind with it, it has all sheets that that one has, of the same pupils. Where neither says whose they are, it may be anybody's, and both stay.
async function renew(before, taken) {
  const kinds = new Set([...taken.keys()].map(kindOf)), earlier = before.filter(name => kinds.has(kindOf(name)));
  if (earlier.length === 0 || taken.size === 0) return;
  const held = await heldBy([...earlier, ...taken.keys()]);
  for (const [own, name] of taken) {
    if (!state.entries.includes(own)) continue;
    const sheets = held.get(own);
    const has = other => sheets.some(sheet => sheet.copy === other.copy && sheet.sheet === other.sheet);
    const alike = earlier.filter(other => state.entries.includes(other) && kindOf(other) === kindOf(own) && held.get(other).length > 0 && held.get(other).every(has));
    const replaced = alike.filter(other => held.get(other).every(sheet => sheet.copy));
    for (const other of alike) {
      const parts = replaced.includes(other) ? { name, other: other === name ? words.mark.before : other } : { name: own, other };
      state.told.push(fill(words.mark[replaced.includes(other) ? 'replaced' : 'both'], { ...parts, sheets: told(held.get(other)) }));
    }
    remove(replaced);
    if (own !== name && replaced.includes(name)) rename(own, name);
  }
}

// Which sheets files hold, and whose: in a folder of a pupil's own they are hers or his. A class's files are not read again for each that comes.
async function heldBy(names) {
  const isRead = name => state.held.get(name)?.of === state.open && state.held.get(name).content === bench.content(pathOf(name));
  const unread = names.filter(name => !isRead(name));
  if (unread.length > 0) {
    if (state.record) await bench.ask('RecordDoor.Open', [state.record]);
    const { open } = state, found = await bench.ask('MarkDoor.Held', [unread.map(pathOf).join('\n'), Boolean(open)]);
    for (const [place, name] of unread.entries()) {
      const sheets = found[place].map(({ copy, sheet }) => ({ copy: copy || folderOf(name), sheet }));
      state.held.set(name, { of: open, content: bench.content(pathOf(name)), sheets });
    }
  }
  return new Map(names.map(name => [name, state.held.get(name).sheets]));
}

function told([{ copy, sheet }, ...others]) {
  const one = copy ? fill(words.mark.held, { sheet, copy }) : sheet;
  return others.length > 0 ? fill(words.mark.heldMore, { sheets: one, more: others.length }) : one;
}

function remove(names) {
  for (const name of names) bench.remove(pathOf(name));
  state.entries = state.entries.filter(name => !names.includes(name));
}

function rename(own, name) {
  bench.put(pathOf(name), bench.content(pathOf(own)));
  remove([own]);
  state.entries = [...state.entries, name].sort();
}

const pathOf = name => `entries/${name}`;
const kindOf = name => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
const folderOf = name => name.slice(0, Math.max(0, name.lastIndexOf('/')));

// Files that were chosen stand for themselves, a folder that was dropped for whatever is in it.
const handedIn = names => [...new Set(names.map(name => pathOf(name.split('/')[0])))];

// Pupils hand in files of one name, each chosen out of a folder of her or his own: none takes the place of another. The same file twice is one.
function ownName(name, bytes) {
  for (let turn = 1; ; turn++) {
    const own = turn === 1 ? name : name.replace(/(\.[^./]*)?$/, ` (${turn})$1`);
    const there = bench.content(pathOf(own));
    if (!there || there.length === bytes.length && there.every((octet, at) => octet === bytes[at])) return own;
  }
}

function paint() {
  const { open, entries } = state;
  show(ui.run, open && make('p', { class: 'note is-good', role: 'status' }, fill(words.mark.taken, { title: open.title, copies: open.count, topics: open.topics.join(', ') })));
  const without = names => {
    remove(names);
    state.told = [];
    paint();
  };
  repaint(ui.entries, () => show(ui.entries, entries.length > 0 && [
    make('p', { class: 'note is-good', role: 'status' }, entries.length === 1 ? words.mark.one : fill(words.mark.count, { count: entries.length }), ' ',
      make('button', { type: 'button', class: 'link', onclick: () => without(entries) }, words.mark.clear)),
    make('ul', { class: 'entries' }, entries.map(name => make('li', {}, name, ' ', make('button', { type: 'button', class: 'link', 'aria-label': fill(words.mark.remove, { name }), onclick: () => without([name]) }, '×')))),
    make('div', { role: 'status' }, notes(state.told))]), ui.entries.parentElement?.querySelector('.drop-input'));
  const isReady = entries.length > 0;
  ui.go.disabled = !isReady;
  ui.waits.hidden = Boolean(isReady);
}

async function mark() {
  state.marked = null;
  ui.marked.replaceChildren();
  ui.go.disabled = true;
  try {
    const files = handedIn(state.entries).join('\n');
    const marked = await watched(ui.result, async job => {
      if (state.code) return bench.ask('MarkDoor.OfSheet', [state.code, files, state.follow, state.guard], job);
      if (!state.record) return bench.ask('MarkDoor.OfPractice', [files, state.follow, state.guard], job);
      // A worker that was stopped has forgotten the set.
      await bench.ask('RecordDoor.Open', [state.record], job);
      return bench.ask('MarkDoor.OfRun', [files, state.follow, state.guard], job);
    });
    if (!marked) return;
    state.marked = marked;
    ui.result.replaceChildren();
    paintMarked();
    ui.marked.querySelector('h2').focus();
  } catch (error) {
    ui.result.replaceChildren(mistakeList(mistakesIn(error).map(mistake => ({ ...mistake, file: mistake.file?.replace(/^entries\//, '') }))));
  } finally {
    ui.go.disabled = false;
    if (document.activeElement === document.body) ui.go.focus();
  }
}

const nameOf = path => path.slice(path.lastIndexOf('/') + 1);

function paintMarked() {
  const { marked } = state;
  const heads = [words.mark.pupil, words.mark.id, ...marked.columns, words.mark.sheet];
  const row = copy => make('tr', {},
    make('th', { scope: 'row' }, copy.name || copy.label || copy.id), make('td', {}, copy.id),
    marked.columns.map((_, place) => make('td', { class: 'mark' }, copy.marks[place] ?? '')),
    make('td', {}, copy.file ? make('button', { type: 'button', class: 'link', 'aria-label': fill(words.mark.get, { file: nameOf(copy.file), name: copy.name || copy.label || copy.id }), onclick: () => take(bench, copy.file) }, nameOf(copy.file)) : make('span', { class: 'quiet' }, words.mark.none)));
  show(ui.marked,
    make('section', { class: 'card' }, make('h2', { tabindex: '-1' }, fill(words.mark.done, { sheets: marked.sheets })), fileList(bench, marked, { of: words.mark.files }), notes(marked.notes.map(line => line.replaceAll(pathOf(''), '')))),
    make('section', { class: 'card' }, make('h2', {}, words.mark.table),
      make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.mark.table },
        make('table', {}, make('thead', {}, make('tr', {}, heads.map(head => make('th', { scope: 'col' }, head)))), make('tbody', {}, marked.copies.map(row))))),
    make('section', { class: 'card' }, make('h2', {}, words.mark.picture), make('p', { class: 'hint' }, words.mark.pictureHint),
      make('div', { class: 'pictures' }, marked.picture.map(page => drawingOf(page, { label: `${words.mark.picture}: ${marked.title}`, hasIds: false })))));
}
