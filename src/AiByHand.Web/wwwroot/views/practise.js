// A sheet to be worked on: as it is printed, with its blank cells to write in.
import { ask, call, Mistakes } from '../engine.js';
import { drawingOf, loadFonts } from '../drawing.js';
import { make, save } from '../dom.js';
import { repaint } from '../focus.js';
import { watchOthers, writeRoute } from '../state.js';
import { tell } from '../notice.js';
import { busy } from '../rest.js';
import { fill, words } from '../words.js';
import { paperOf, told } from './practise/paper.js';
import { stageOf } from './practise/stage.js';
import { allKept, codes, forgetAll, forgetSheet, isOf, keep, keepName, kept, name } from './practise/keep.js';

const Levels = ['easy', 'book', 'hard'];

let place, route, work = null, turn = 0, hearNoMore;

export async function mount(into, to) {
  place = into;
  visualViewport?.addEventListener('resize', resize);
  hearNoMore = watchOthers(takeOver);
  resize();
  await update(to);
}

export function unmount() {
  visualViewport?.removeEventListener('resize', resize);
  hearNoMore();
  document.documentElement.style.removeProperty('--window');
  turn++;
  close();
}

export async function update(to) {
  route = to;
  const mine = ++turn;
  if (!to.code) { close(); showEntrance(); return; }
  if (work && [work.typed, work.plan.code].includes(to.code) && work.printing === printing()) return;
  close();
  place.replaceChildren(make('p', { class: 'wait' }, fill(words.practise.opening, { code: to.code })));
  try {
    const options = printing();
    const [plan, [drawing]] = await Promise.all([ask('sheets', 'Practising.PracticeDoor.Open', to.code, options), call('sheets', 'Sheets.SheetDoor.Drawings', to.code, options, 'worksheet'), loadFonts()]);
    if (mine === turn) open(plan, drawing, options);
  } catch (mistake) {
    if (!(mistake instanceof Mistakes)) throw mistake;
    if (mine === turn) showEntrance(mistake.list.map(one => one.message).join(' '));
  }
}

// What of the address says how the sheet is printed.
const printing = () => new URLSearchParams([...route.options].filter(([name]) => name === 'paper' || name === 'rules')).toString();

// Where a phone's keyboard takes half of the window, the sheet keeps to the other half.
function resize() {
  if (visualViewport) document.documentElement.style.setProperty('--window', `${visualViewport.height}px`);
}

// Where a sheet is open in two windows, both show what was written last, and neither writes over the other.
function takeOver(key) {
  if (!work || !isOf(key, work.plan.code)) return;
  work.paper.write(kept(work.plan.code));
  showAt();
  showSteps();
  showKept();
}

function close() {
  work?.stage.end();
  work = null;
}

// Without a sheet: its code can be typed from the foot of a printed one.
function showEntrance(trouble = null) {
  const code = make('input', { id: 'practise-code', type: 'text', value: route.code ?? '', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', placeholder: 'rnn.r1.book.7', 'aria-describedby': trouble ? 'practise-trouble' : null, 'aria-invalid': trouble ? 'true' : null });
  const started = codes();
  place.replaceChildren(make('div', { class: 'entrance' },
    make('h1', {}, words.practise.title),
    make('p', {}, words.practise.entrance),
    make('form', { onsubmit: event => { event.preventDefault(); if (code.value.trim()) location.hash = writeRoute({ view: 'practise', code: code.value.trim() }); } },
      make('label', { for: 'practise-code' }, words.practise.code), code, make('button', { class: 'main' }, words.practise.open)),
    trouble && make('p', { id: 'practise-trouble', class: 'mistake', role: 'alert' }, trouble),
    started.length > 0 && make('section', {}, make('h2', {}, words.practise.started),
      make('ul', { class: 'started' }, ...started.map(one => make('li', {}, make('a', { href: writeRoute({ view: 'practise', code: one }) }, one)))),
      make('button', { type: 'button', onclick: () => { const before = allKept(); forgetAll(); showEntrance(); offerAll(before); place.querySelector('input').focus(); } }, words.practise.forgetAll)),
    make('p', {}, make('a', { href: '#/' }, words.practise.choose))));
  place.dataset.ready = 'entrance';
}

function open(plan, text, options) {
  const drawing = drawingOf(text, { hasIds: false });
  const paper = paperOf(plan, drawing, { focus: onFocus, change: onChange, check: (field, whole) => check(whole ? 'step' : 'cell'), hint: () => help(), leave: () => parts.checkCell.focus() });
  const stage = make('div', { class: 'stage', tabindex: '-1' }, paper.element);
  const parts = partsOf(plan);
  const desk = make('div', { class: 'desk' }, make('h1', { class: 'unseen' }, plan.title), readingOf(plan.reading), parts.tools, parts.help, stage);
  place.replaceChildren(desk);
  work = { plan, typed: route.code, printing: options, paper, parts, stage: stageOf(stage, paper.element, plan.width, plan.height), at: null, helped: null };
  const before = kept(plan.code);
  paper.write(before);
  say(Object.keys(before).length > 0 ? words.practise.back : '');
  showSteps();
  showKept();
  if (plan.code !== route.code) history.replaceState(null, '', writeRoute({ view: 'practise', code: plan.code, options: route.options }));
  start();
  place.dataset.ready = plan.code;
}

// The drawing is for eyes alone. What is given, and how it is meant, is read here.
const readingOf = reading => make('section', { class: 'unseen', 'aria-label': words.practise.reading }, ...reading.map(({ text, caption, rows }) => text !== undefined ? make('p', {}, text)
  : make('table', {}, caption && make('caption', {}, caption), make('tbody', {}, ...rows.map(row => make('tr', {}, ...row.map(cell => make('td', {}, cell))))))));

// At the step that the address tells, else where nothing is written yet.
function start() {
  const wish = Number(route.options.get('step') ?? -1), { fields } = work.paper;
  const field = fields.find(one => one.place.step === wish) ?? fields.find(one => one.value() === '' && !['ticked', 'darkened', 'corner'].includes(one.place.kind)) ?? fields[0];
  if (!field) return;
  // On a phone the keyboard would come up at once.
  if (matchMedia('(pointer: fine)').matches) field.element.focus({ preventScroll: true });
  else onFocus(field);
}

function onFocus(field) {
  const { stage, plan } = work;
  const isNewStep = work.at?.place.step !== field.place.step;
  work.at?.element.classList.remove('is-at');
  field.element.classList.add('is-at');
  work.at = field;
  if (isNewStep) {
    const step = plan.steps.find(one => one.number === field.place.step);
    stage.lookAt(step.box, step.sources, field.place.box);
    const options = new URLSearchParams(route.options);
    options.set('step', step.number);
    history.replaceState(null, '', writeRoute({ view: 'practise', code: plan.code, options }));
    showSteps();
  } else stage.reveal(field.place.box);
  if (work.helped?.field !== field) work.helped = null;
  showAt();
}

function onChange(field) {
  work.paper.unmark(field);
  if (work.helped?.field === field && work.helped.line) work.helped = null;
  const isKept = keep(work.plan.code, work.paper.entries());
  if (!isKept && work.isKept !== false) tell(words.practise.notKept, 'fault');
  work.isKept = isKept;
  showAt();
  showSteps();
  showKept();
}

const judge = async () => new Map((await ask('sheets', 'Practising.PracticeDoor.Judge', work.plan.code, JSON.stringify(work.paper.entries()))).map(cell => [cell.name, cell]));

// What is checked: the cell, its step, or all.
async function check(reach) {
  const { at, paper, plan } = work;
  if (!at && reach !== 'all') return;
  const fields = reach === 'cell' ? [at] : reach === 'step' ? paper.fields.filter(field => field.place.step === at.place.step) : paper.fields;
  const asked = JSON.stringify(paper.entries());
  const judged = await judge();
  // Somebody typed on meanwhile, or went on to another sheet.
  if (work?.plan !== plan || JSON.stringify(paper.entries()) !== asked) return;
  paper.mark(new Map(fields.map(field => [field.place.name, judged.get(field.place.name)])));
  const isDone = reach === 'all' && [...judged.values()].every(cell => cell.verdict === 'right' || cell.verdict === 'follows');
  say(reach === 'cell' ? '' : isDone ? fields.some(field => field.verdict.verdict === 'follows') ? words.practise.doneFollowing : words.practise.done : summary(fields), reach === 'cell' ? told(at) : '');
  desk().classList.toggle('is-done', isDone);
  showAt();
  showSteps();
}

// What was found: to be seen; and what is only said, since it is seen elsewhere.
function say(seen, aloud = '') {
  work.parts.said.textContent = seen;
  work.parts.aloud.textContent = aloud;
}

const desk = () => place.querySelector('.desk');

function summary(fields) {
  const counts = Object.keys(words.practise.counts).map(verdict => [verdict, fields.filter(field => field.verdict?.verdict === verdict).length]).filter(([, count]) => count > 0);
  return counts.map(([verdict, count]) => `${count} ${words.practise.counts[verdict]}`).join(', ');
}

// First the way, then the numbers.
async function help() {
  const { at, plan, helped } = work;
  if (!at) return;
  const isFirst = helped?.field !== at, cell = at.place.name;
  if (!isFirst && helped.line) return;
  const found = isFirst
    ? { field: at, hint: await call('sheets', 'Practising.PracticeDoor.Hint', plan.code, cell) }
    : { ...helped, ...await ask('sheets', 'Practising.PracticeDoor.Numbers', plan.code, cell, JSON.stringify(work.paper.entries())), isAsked: true };
  // Somebody went on meanwhile.
  if (work?.at !== at) return;
  work.helped = found;
  showAt();
  say('', found.isAsked ? found.line ?? work.parts.trouble.textContent : found.hint);
}

function partsOf(plan) {
  const button = (text, onclick, properties = {}) => make('button', { type: 'button', onclick, ...properties }, text);
  const parts = {
    said: make('p', { class: 'said', role: 'status' }),
    aloud: make('p', { class: 'unseen', role: 'status' }),
    cell: make('h2', { class: 'cell', id: 'practise-cell' }),
    verdict: make('p', { class: 'verdict' }),
    hint: make('p', { class: 'way' }),
    line: make('p', { class: 'line' }),
    trouble: make('p', { class: 'trouble' }),
    choices: make('div', { class: 'wordlist', role: 'group', 'aria-label': words.practise.words }),
    steps: make('ol', { class: 'steps' }),
    kept: make('p', { class: 'kept' }),
    checkCell: button(words.practise.cell, () => check('cell'), { class: 'main', 'aria-label': words.practise.checkCell }),
    helpMore: button(words.practise.hint, help),
    saveAll: button('', saveSession, { hidden: true }),
  };
  const file = make('input', { type: 'file', accept: '.json,application/json', class: 'file', id: 'practise-file', onchange: () => { readFile(file.files[0]); file.value = ''; } });
  const whose = make('input', { type: 'text', id: 'practise-name', value: name(), autocomplete: 'off', onchange: () => keepName(whose.value.trim()) });
  parts.whose = whose;
  parts.tools = make('div', { class: 'tools' },
    make('a', { class: 'code', href: writeRoute({ view: 'choose', code: plan.code }) }, plan.code),
    make('div', { class: 'zooms', role: 'group', 'aria-label': words.practise.zoom },
      button('−', () => work.stage.zoom(1 / 1.25), { 'aria-label': words.practise.smaller }), button('+', () => work.stage.zoom(1.25), { 'aria-label': words.practise.larger }), button(words.practise.fit, () => work.stage.fit())),
    make('div', { class: 'next', role: 'group', 'aria-label': words.practise.next },
      make('span', { 'aria-hidden': 'true' }, words.practise.next),
      ...Levels.map(level => button(words.practise.levels[level], () => next(level), { 'aria-current': level === plan.level ? 'true' : null, 'aria-label': fill(words.practise.nextAt, { level: words.practise.levels[level] }) }))));
  parts.help = make('section', { class: 'help', 'aria-labelledby': 'practise-cell', onkeydown: event => { if (event.key === 'Escape') work.at?.element.focus({ preventScroll: true }); } },
    make('div', { class: 'at' },
      button('‹', () => work.at && work.paper.previous(work.at)?.element.focus({ preventScroll: true }), { class: 'turn', 'aria-label': words.practise.cellBefore }),
      button('±', () => type('±'), { class: 'turn touch', 'aria-label': words.practise.sign }),
      make('div', {}, parts.cell, parts.verdict),
      button('/', () => type('/'), { class: 'turn touch', 'aria-label': words.practise.bar }),
      button('›', () => work.at && work.paper.next(work.at)?.element.focus({ preventScroll: true }), { class: 'turn', 'aria-label': words.practise.cellAfter })),
    parts.choices,
    make('div', { class: 'checks' }, make('span', { 'aria-hidden': 'true' }, words.practise.check), parts.checkCell, button(words.practise.step, () => check('step'), { 'aria-label': words.practise.checkStep }), button(words.practise.all, () => check('all'), { 'aria-label': words.practise.checkAll }), parts.helpMore),
    parts.said, parts.aloud, parts.hint, parts.line, parts.trouble,
    make('details', { class: 'more', open: matchMedia('(min-width: 60rem)').matches }, make('summary', {}, words.practise.steps), parts.steps),
    make('details', { class: 'more' }, make('summary', {}, words.practise.files),
      make('label', { for: 'practise-name' }, words.practise.name), whose,
      make('div', { class: 'checks' }, button(words.practise.save, saveFile), parts.saveAll, make('label', { class: 'button', for: 'practise-file' }, words.practise.load), file),
      make('p', {}, words.practise.saved), parts.kept,
      make('div', { class: 'checks' }, button(words.practise.forget, clear), button(words.practise.forgetAll, clearAll))),
    make('details', { class: 'more' }, make('summary', {}, words.practise.keys), make('ul', { class: 'keys' }, ...words.practise.keyList.map(line => make('li', {}, line))), plan.hasDrawing && make('p', {}, words.practise.onPaper)));
  return parts;
}

function showAt() {
  const { at, parts, helped } = work;
  parts.cell.textContent = at ? at.place.label : words.practise.noCell;
  const verdict = at?.verdict;
  parts.verdict.textContent = verdict ? [words.practise.verdicts[verdict.verdict], verdict.slip, ...verdict.notes.map(note => words.practise.notes[note])].filter(text => text).join(': ') : '';
  if (verdict) parts.verdict.dataset.verdict = verdict.verdict;
  else delete parts.verdict.dataset.verdict;
  parts.hint.textContent = helped?.hint ?? '';
  parts.line.textContent = helped?.line ?? '';
  parts.trouble.textContent = '';
  if (helped?.isAsked && !helped.line) {
    const missing = (helped.missing ?? []).map(cell => work.paper.fields.find(field => field.place.name === cell)).filter(field => field);
    if (missing.length === 0) parts.trouble.textContent = words.practise.noResult;
    else parts.trouble.append(words.practise.missing, ' ', ...missing.slice(0, 6).flatMap((field, i) => [i > 0 ? '; ' : '', make('button', { type: 'button', class: 'link', onclick: () => field.element.focus({ preventScroll: true }) }, field.place.label)]), missing.length > 6 ? ' …' : '');
  }
  parts.helpMore.textContent = helped && !helped.line ? words.practise.numbers : words.practise.hint;
  if (helped?.line && document.activeElement === parts.helpMore) parts.checkCell.focus({ preventScroll: true });
  parts.helpMore.disabled = Boolean(helped?.line);
  repaint(parts.choices, () => parts.choices.replaceChildren(...(at?.list ?? []).map(word => make('button', { type: 'button', 'aria-pressed': at.value() === word ? 'true' : 'false', onclick: () => { at.set(word); onChange(at); } }, word))));
}

function showSteps() {
  const { plan, paper, parts, at } = work;
  const items = plan.steps.map(step => {
    const fields = paper.fields.filter(field => field.place.step === step.number);
    const filled = fields.filter(field => field.value() !== '').length;
    const isJudged = fields.every(field => field.verdict);
    const state = isJudged ? summary(fields) : fill(words.practise.filled, { filled, all: fields.length });
    const isGood = isJudged && fields.every(field => ['right', 'follows'].includes(field.verdict.verdict));
    return make('li', { class: isGood ? 'is-good' : null },
      make('button', { type: 'button', 'aria-current': at?.place.step === step.number ? 'step' : null, onclick: () => (fields.find(field => field.value() === '') ?? fields[0]).element.focus({ preventScroll: true }) },
        make('span', { class: 'number' }, step.number === 0 ? '' : `${step.number}`), make('span', { class: 'name' }, step.number === 0 ? words.practise.copying : step.name), make('span', { class: 'state' }, state)));
  });
  const place = [...parts.steps.querySelectorAll('button')].indexOf(document.activeElement);
  parts.steps.replaceChildren(...items);
  if (place >= 0) parts.steps.querySelectorAll('button')[place].focus({ preventScroll: true });
}

function showKept() {
  const count = codes().length;
  work.parts.saveAll.hidden = count < 2;
  work.parts.saveAll.textContent = fill(words.practise.saveAll, { count });
  work.parts.kept.textContent = work.isKept === false ? words.practise.notKept : fill(count === 1 ? words.practise.keptOne : words.practise.kept, { count });
}

function type(sign) {
  const { at } = work;
  if (!at || at.place.kind === 'ticked' || at.element.type !== 'text') return;
  const value = at.value();
  at.set(sign !== '±' ? value + sign : /^[-−]/.test(value) ? value.slice(1) : `-${value}`);
  onChange(at);
  at.element.focus({ preventScroll: true });
  at.isEdited = true;
  at.element.setSelectionRange(at.element.value.length, at.element.value.length);
}

async function next(level) {
  const { plan } = work, code = await call('sheets', 'Practising.PracticeDoor.Next', plan.code, level);
  if (work?.plan !== plan) return;
  const options = new URLSearchParams(route.options);
  options.delete('step');
  location.hash = writeRoute({ view: 'practise', code, options });
}

async function saveFile() {
  const whose = work.parts.whose.value.trim();
  const file = await call('sheets', 'Practising.PracticeDoor.File', work.plan.code, whose, JSON.stringify(work.paper.entries()));
  save(file, `${work.plan.code}${whose ? `-${inName(whose)}` : ''}.json`, 'application/json');
}

// All that was written since it was last forgotten, sheet after sheet.
async function saveSession() {
  const whose = work.parts.whose.value.trim();
  const file = await call('sheets', 'Practising.PracticeDoor.Session', whose, JSON.stringify(Object.fromEntries(allKept())));
  save(file, `${words.practise.session}${whose ? `-${inName(whose)}` : ''}.json`, 'application/json');
}

const inName = text => text.replace(/[^\p{L}\p{N}_-]+/gu, '-');

// One sheet, or those of a session; this one of them stays open, else the first is opened.
async function readFile(file) {
  if (!file) return;
  try {
    const sheets = new Map();
    for (const one of [JSON.parse(await busy(file.text()))].flat()) {
      const { sheet, cells } = one ?? {};
      if (typeof sheet !== 'string' || !cells || typeof cells !== 'object') throw new SyntaxError();
      sheets.set(await call('sheets', 'Sheets.SheetDoor.Code', sheet), Object.fromEntries(Object.entries(cells).map(([cell, value]) => [cell, String(value)])));
    }
    if (sheets.size === 0) throw new SyntaxError();
    const before = [...sheets.keys()].map(code => [code, kept(code)]);
    for (const [code, entries] of sheets) keep(code, entries);
    if (sheets.has(work.plan.code)) {
      work.paper.write(kept(work.plan.code));
      keep(work.plan.code, work.paper.entries());
      showAt();
      showSteps();
      showKept();
    } else location.hash = writeRoute({ view: 'practise', code: sheets.keys().next().value });
    const loaded = fill(words.practise.loaded, { file: file.name });
    if (before.some(([code, entries]) => Object.keys(entries).length > 0 && JSON.stringify(entries) !== JSON.stringify(kept(code)))) offerAll(before, loaded);
    else tell(loaded);
  } catch (wrong) {
    if (!(wrong instanceof SyntaxError || wrong instanceof Mistakes)) throw wrong;
    tell(fill(words.practise.notLoaded, { file: file.name }), 'fault');
  }
}

function clear() {
  const before = work.paper.entries();
  work.paper.write({});
  forgetSheet(work.plan.code);
  showAt();
  showSteps();
  showKept();
  offerBack(before);
}

// What was cleared can be brought back, until the sheet is left.
function offerBack(before) {
  const { plan } = work;
  work.parts.kept.append(' ', make('button', { type: 'button', class: 'link', onclick: () => { work.paper.write(before); keep(plan.code, before); showAt(); showSteps(); showKept(); } }, words.practise.bringBack));
}

// The same of several sheets, for some seconds, wherever one is.
function offerAll(before, text = words.practise.forgotten) {
  tell(text, 'done', { label: words.practise.bringBack, work: () => {
    for (const [code, entries] of before) keep(code, entries);
    if (!work) { if (place.isConnected && !route.code) showEntrance(); return; }
    work.paper.write(kept(work.plan.code));
    showAt();
    showSteps();
    showKept();
  } });
}

function clearAll() {
  const before = allKept();
  forgetAll();
  keepName('');
  work.parts.whose.value = '';
  clear();
  if (before.length > 1) offerAll(before);
}
