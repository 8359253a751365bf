// Making a set: the form, the run file beside it, what would be read, and the set itself.
import { make, save } from '../dom.js';
import { become } from '../become.js';
import { repaint } from '../focus.js';
import { tell } from '../notice.js';
import { forget, remember, remembered, shareWithOthers, usualPaper } from '../state.js';
import { fill, words } from '../words.js';
import { Bench } from './bench.js';
import { editor } from './editor.js';
import { sections } from './form.js';
import { choice, dropPlace, field, fileList, mistakeList, mistakesIn, notes, privacy, show, watched } from './parts.js';
import { letRecordBeSaved, saveOwed } from './owed.js';
import { openRecord } from './record.js';
import { sample } from './sample.js';
import { rosterMistakes, rosterPlace, rosterShown } from './roster.js';
import { text, topicsOf } from './topics.js';

const bench = new Bench('runs');
const lists = /\.(csv|tsv|txt|xlsx)$/i;
const taken = new Set(['yaml', 'yml', 'csv', 'tsv', 'txt', 'xlsx', 'ttf', 'ttc', 'otf']);
const firstFile = 'exercise-1.yaml';
const start = () => `title: Exercise 1\n${usualPaper() === 'a4' ? 'paper: a4\n' : ''}topics:\n  - matrix-multiplication\n`;
const isRoster = name => lists.test(name);

// What somebody has begun stays while the page is open, whatever is looked at meanwhile; the file without its list also until the next time.
const state = { file: remembered('class/name', firstFile), text: remembered('class/text', start()), before: remembered('class/before'), form: {}, whom: null, pasted: null, draft: null, made: null, shelf: [], steps: new Map(), focus: null, result: null, noted: [], isMaking: false };
// What all windows have of it.
const kept = {};
let ui = null;
let last = Promise.resolve(), waiting = 0;

shareWithOthers({
  'class/text': text => takeOver('text', text),
  'class/name': file => takeOver('file', file),
  'class/before': before => {
    // Its list is this window's own.
    state.before = before && { ...before, rosters: rosters() };
    if (ui) ui.back.hidden = !before;
  },
});

export async function mountSet(place) {
  const starting = make('p', { class: 'note', role: 'status' }, words.class.starting);
  place.append(privacy(), starting);
  state.shelf = state.shelf.length > 0 ? state.shelf : await bench.ask('RunDoor.Topics');
  starting.remove();
  const write = editor({ label: words.class.runFile, typed: text => { state.text = text; }, settled: () => refresh() });
  ui = {
    form: make('form', { class: 'form', onsubmit: event => event.preventDefault() }), broken: make('div', { class: 'broken' }),
    mistakes: make('div', {}), summary: make('div', { class: 'summary' }), write,
    // A set that is being made goes on whatever is looked at meanwhile.
    result: state.result ??= make('div', { class: 'result' }),
    name: text({ value: state.file, changed: value => { state.file = /\.ya?ml$/i.test(value) ? value : `${value || 'exercise'}.yaml`; ui.name.value = state.file; refresh(); } }),
    report: make('input', { type: 'checkbox' }),
  };
  ui.go = make('button', { type: 'button', class: 'main large', onclick: produce }, words.class.make);
  ui.anew = make('button', { type: 'button', onclick: beginAnew }, words.class.anew);
  ui.back = make('button', { type: 'button', hidden: !state.before, onclick: bringBack }, words.class.bringBack);
  place.append(
    make('div', { class: 'desk' },
      make('div', { class: 'left' }, ui.broken, ui.form),
      make('div', { class: 'right' },
        make('section', { class: 'card', 'aria-labelledby': 'class-set' }, make('h2', { id: 'class-set' }, words.class.set), ui.summary, ui.mistakes,
          make('label', { class: 'check' }, ui.report, ' ', words.class.report), ui.go, ui.result),
        make('section', { class: 'card file', 'aria-labelledby': 'class-file' }, make('h2', { id: 'class-file' }, words.class.runFile),
          make('p', { class: 'hint' }, words.class.runFileHint), field(words.class.fileName, ui.name), write.element,
          make('div', { class: 'buttons' },
            make('button', { type: 'button', onclick: () => save(state.text, state.file, 'application/yaml') }, words.class.saveFile),
            ui.anew, ui.back),
          dropPlace({ label: words.class.dropRun, button: words.class.openFile, accept: '.yaml,.yml,.csv,.tsv,.txt,.xlsx,.ttf,.ttc,.json,.zip', multiple: true, take: open })))));
  await refresh();
  place.dataset.ready = 'set';
}

function beginAnew() {
  if (putAside()) tell(words.class.begunAnew);
  Object.assign(state, { file: firstFile, text: start(), whom: null });
  forgetList();
  ui.name.value = state.file;
  refresh();
}

// What another file takes the place of can be brought back; its list too, as long as the page is open.
function putAside() {
  const lists = rosters();
  if (state.text === start() && lists.length === 0 && !state.draft) return false;
  const { file, text, whom, pasted, draft } = state;
  state.before = { file, text, whom, pasted, draft, rosters: lists };
  remember('class/before', { file, text });
  ui.back.hidden = false;
  return true;
}

const rosters = () => bench.names.filter(isRoster).map(name => [name, bench.content(name)]);

function bringBack() {
  const { rosters = [], ...before } = state.before;
  forgetList();
  for (const [name, content] of rosters) bench.put(name, content);
  Object.assign(state, { whom: null, pasted: null, draft: null }, before, { before: null });
  forget('class/before');
  ui.name.value = state.file;
  ui.anew.focus({ preventScroll: true });
  ui.back.hidden = true;
  refresh();
}

/** Takes files in, whatever of a run they are. */
async function open(files) {
  const record = files.filter(({ name }) => /\.(json|zip)$/i.test(name));
  if (record.length > 0) {
    openRecord(record);
    location.hash = '#/class/open';
    return;
  }
  const unused = [];
  for (const { name, bytes } of files) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const content = ['yaml', 'yml'].includes(ending) ? new TextDecoder().decode(bytes) : '';
    if (content && /^\s*(?:topics|variants|roster)\s*:/m.test(content) && !/^solve:/m.test(content)) {
      if (content !== state.text) putAside();
      Object.assign(state, { file: name, text: content, whom: null });
      ui.name.value = name;
    } else if (taken.has(ending)) bench.put(name, bytes);
    else unused.push(name);
  }
  await settled();
  // A list that the run file doesn't name is the class's, if there is none yet.
  const { roster, variants } = state.form;
  const list = files.find(({ name }) => isRoster(name));
  if (list && !variants && !(roster && bench.has(roster))) await takeList(list.name, list.bytes, false);
  if (unused.length > 0) tell(fill(words.class.unused, { names: unused.join(', ') }), 'fault');
}

// One change after the other: each is made to what the one before has left.
function queued(work) {
  waiting++;
  last = last.then(work, work).finally(() => { waiting--; });
  return last;
}

/** The file has changed, or what it names: reads it anew. */
const refresh = () => queued(reread);

/** Whatever was typed last has been taken in. Each change ends with looking at what it has left, so it is enough to wait for the last. */
async function settled() {
  refresh();
  while (waiting > 0) await last;
}

/** The form has changed: new values, or what makes them of the old ones, are written into the file. */
const set = (changes, focus = null) => queued(async () => {
  state.focus = focus;
  try {
    for (let text = null; text !== state.text;) {
      text = state.text;
      const form = await bench.ask('RunDoor.Form', [text, state.file]);
      const values = typeof changes === 'function' ? changes(form) : changes;
      const written = await bench.get('RunDoor.Text', text, JSON.stringify({ ...form, ...values }), state.file);
      // What was typed into the file meanwhile isn't written over: the change is made once more, to that.
      if (text === state.text) text = state.text = written;
    }
  } catch (error) {
    mistakesIn(error);
  }
  await reread();
});

async function reread() {
  // Of many changes only what the last has left is looked at.
  if (waiting > 1) return;
  keep('text', 'class/text');
  keep('file', 'class/name');
  ui.write.set(state.text);
  try {
    state.form = await bench.ask('RunDoor.Form', [state.text, state.file]);
    for (const { topic, points } of topicsOf(state.form) ?? []) if (points?.steps) await learn(topic).catch(mistakesIn);
    ui.broken.replaceChildren();
    ui.form.inert = false;
    if (waiting === 1) paint();
  } catch (error) {
    mistakesIn(error);
    ui.broken.replaceChildren(make('p', { class: 'note is-bad', role: 'alert' }, words.class.broken));
    ui.form.inert = true;
  }
  if (waiting === 1) await read();
}

// What came from another window isn't written once more: that would take the place of what it has written since.
function keep(part, key) {
  if (kept[part] !== state[part]) remember(key, kept[part] = state[part]);
}

function takeOver(part, value) {
  kept[part] = value;
  if (value === null || value === state[part]) return;
  Object.assign(state, { [part]: value, whom: null });
  if (!ui?.form.isConnected) return;
  ui.name.value = state.file;
  refresh();
}

/** The names of a topic's steps. */
async function learn(topic) {
  const names = await bench.ask('RunDoor.Steps', [topic]);
  state.steps.set(topic, names);
  return names;
}

function paint() {
  become(ui.form, ...sections({ form: state.form, set, whom: whom(), shelf: state.shelf, own: bench.names.filter(name => /\.ya?ml$/i.test(name) && name !== state.file), steps: state.steps, learn }));
  if (state.focus === null) return;
  (ui.form.querySelectorAll('.topics > li')[state.focus]?.querySelector('select') ?? ui.form.querySelector('.add'))?.focus();
  state.focus = null;
}

// For whom: a list, some variants, or one copy.
function whom() {
  const { form } = state;
  const kind = state.whom ?? (form.roster ? 'roster' : form.variants ? 'variants' : 'roster');
  const pick = value => {
    state.whom = value;
    if (value === 'variants') set({ variants: form.roster ? 'A..D' : form.variants || 'A..D', roster: '', seating: '' });
    else if (value === 'one') set({ variants: '', roster: '', seating: '' });
    else set({ variants: '', roster: bench.names.find(isRoster) ?? '' });
  };
  const radios = make('div', { class: 'kinds three', role: 'radiogroup', 'aria-label': words.class.sections.whom }, ['roster', 'variants', 'one'].map(value =>
    make('label', { class: 'kind' }, make('input', { type: 'radio', name: 'whom', value, checked: kind === value, onchange: () => pick(value) }), make('span', {}, make('strong', {}, words.class.for[value]), make('small', {}, words.class.for[`${value}Hint`])))));
  if (kind === 'one') return [radios];
  if (kind === 'variants') return [radios, field(words.class.variants.label, text({ value: form.variants ?? '', placeholder: 'A..D', changed: value => set({ variants: value.trim() }) }), words.class.variants.hint)];
  const isFew = Boolean(form.variants);
  return [radios,
    rosterPlace({ file: form.roster && (bench.has(form.roster) ? form.roster : null), pasted: state.draft ?? state.pasted, typed: draft => { state.draft = draft; }, took: takeList, cleared: () => { forgetList(); set({ roster: '' }); } }),
    make('div', { class: 'roster-read', 'aria-live': 'polite', dataset: { part: 'read', filled: '' } }),
    form.roster ? make('div', { class: 'fields' },
      field(words.class.deal.label, choice([['', words.class.deal.own], ['few', words.class.deal.few]], isFew ? 'few' : '', value => set({ variants: value ? 'A..D' : '', seating: value ? form.seating ?? '' : '' }))),
      isFew ? field(words.class.variants.label, text({ value: form.variants, placeholder: 'A..D', changed: value => set({ variants: value.trim() }) }), words.class.variants.hint) : null,
      field(words.class.seating.label, text({ value: form.seating ?? '', placeholder: words.class.seating.example, changed: value => set({ seating: value.trim() }) }), words.class.seating.hint)) : null];
}

async function takeList(name, content, isPasted) {
  bench.put(name, content);
  state.pasted = isPasted ? content : null;
  state.draft = null;
  state.whom = 'roster';
  await set({ roster: name });
}

function forgetList() {
  for (const name of bench.names.filter(isRoster)) bench.remove(name);
  state.pasted = state.draft = null;
}

// What would be made, and what is wrong; nothing is drawn.
async function read() {
  bench.put(state.file, state.text);
  const listed = await readList();
  let mistakes = [], plan = null;
  try {
    plan = await bench.ask('RunDoor.Read', [state.file]);
  } catch (error) {
    mistakes = mistakesIn(error);
  }
  // What keeps the list from being read is told beside it; one that isn't there yet is no mistake of the teacher's.
  const isMissing = state.form.roster && !bench.has(state.form.roster);
  const isList = ({ file, message }) => state.form.roster && (file === state.form.roster || message.startsWith(`can't read ${state.form.roster}:`));
  if (isMissing) mistakes = mistakes.filter(mistake => !isList(mistake));
  const told = mistakes.filter(mistake => !isList(mistake));
  const own = told.filter(({ file }) => !file || file === state.file);
  const others = told.filter(({ file }) => file && file !== state.file);
  ui.write.mark(own.map(({ line }) => line).filter(line => line));
  repaint(ui.mistakes, () => ui.mistakes.replaceChildren(...(own.length + others.length > 0 ? [mistakeList([...own, ...others], mistake => mistake.file === state.file && (() => ui.write.go(mistake)))] : [])));
  const waits = isMissing && mistakes.length === 0 ? fill(words.class.listMissing, { name: state.form.roster }) : !plan ? null : state.whom !== 'one' && !state.form.roster && !state.form.variants ? words.class.waitsForList : null;
  // What stands beside the list already is told there alone.
  if (plan) plan.notes = plan.notes.filter(note => !listed.includes(note));
  state.noted = [...listed, ...plan?.notes ?? []];
  show(ui.summary, summary(plan, told, waits));
  ui.go.disabled = !plan || waits !== null || state.isMaking;
}

// Gives what is told of it.
async function readList() {
  const { roster } = state.form;
  if (!roster || !bench.has(roster)) {
    showRoster(null, () => []);
    return [];
  }
  const fonts = [state.form.fonts ?? []].flat().filter(name => bench.has(name));
  try {
    const read = await bench.ask('RunDoor.Roster', [roster, fonts.join('\n')]);
    showRoster(read, () => rosterShown(read));
    return read.notes;
  } catch (error) {
    const mistakes = mistakesIn(error);
    showRoster({ mistakes, pasted: state.pasted }, () => rosterMistakes(mistakes, state.pasted, takeList));
    return [];
  }
}

// What is read as before stays as it stands: scrolled, or with what somebody has said of its columns.
function showRoster(read, paint) {
  const place = ui.form.querySelector('.roster-read'), key = JSON.stringify(read);
  if (!place || place.dataset.filled === key) return;
  place.dataset.filled = key;
  show(place, paint());
}

function summary(plan, mistakes, waits) {
  if (waits) return [make('p', { class: 'note' }, waits)];
  if (!plan) return [make('p', { class: 'note is-bad' }, fill(mistakes.length === 0 ? words.class.listFirst : mistakes.length === 1 ? words.class.oneMistake : words.class.someMistakes, { count: mistakes.length }))];
  const whom = state.form.roster ? fill(plan.count === 1 ? words.class.pupil : words.class.pupils, { count: plan.count }) : fill(plan.count === 1 ? words.class.copy : words.class.copies, { count: plan.count });
  return [
    make('p', { class: 'count' }, make('strong', {}, whom), ' · ', plan.topics.length === 1 ? plan.topics[0] : fill(words.class.topicCount, { count: plan.topics.length })),
    make('p', {}, fill(words.class.pages, { sheets: plan.sheets, pages: plan.pages }), plan.variants > 0 ? ` ${fill(words.class.ofVariants, { count: plan.variants })}` : ''),
    notes(plan.notes)];
}

async function produce() {
  await saveOwed(bench);
  state.made = null;
  state.isMaking = ui.go.disabled = true;
  try {
    await settled();
    const made = await watched(ui.result, job => bench.ask('RunDoor.Make', [state.file, ui.report.checked], job));
    if (made) {
      state.made = { ...made, notes: made.notes.filter(note => !state.noted.includes(note)) };
      showMade();
      ui.result.querySelector('h3').focus();
    }
  } catch (error) {
    ui.result.replaceChildren(mistakeList(mistakesIn(error)));
  } finally {
    state.isMaking = ui.go.disabled = false;
    if (document.activeElement === document.body) ui.go.focus();
  }
}

function showMade() {
  const { made } = state;
  const isExam = made.seed.startsWith('E-');
  show(ui.result,
    make('h3', { tabindex: '-1' }, fill(words.class.ready, { name: made.name })),
    fileList(bench, made, { taken: name => isExam && letRecordBeSaved(bench, made, name) }),
    sample(bench, made),
    make('p', { class: 'note' }, words.class.keep),
    made.isSeedPicked && !isExam ? make('p', { class: 'note' }, fill(words.class.picked, { seed: made.seed }), ' ', make('button', { type: 'button', class: 'link', onclick: () => set({ seed: made.seed }) }, words.class.keepSeed)) : null,
    isExam ? make('p', { class: 'note' }, words.class.secret) : null,
    notes(made.notes));
}
