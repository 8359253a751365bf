// Topics of one's own: the text, its mistakes as one types, the page beside it.
import { ask, call, end, Mistakes } from '../engine.js';
import { drawingOf, loadFonts } from '../drawing.js';
import { latest, make, save } from '../dom.js';
import { repaint } from '../focus.js';
import { tell } from '../notice.js';
import { busy, Pause } from '../rest.js';
import { remember, remembered, shareWithOthers } from '../state.js';
import { fill, words } from '../words.js';
import { openEditor } from './topics/editor.js';
import { paintFindings } from './topics/findings.js';
import { paintTrials } from './topics/trials.js';

const beside = 4, largest = 1 << 20;
const turn = latest(), typing = new Pause(250);
let editor, state, parts, waiting, hearNoMore;

export async function mount(place) {
  const text = words.topics;
  // What has nothing to work on before the engine is there.
  waiting = [];
  const waits = control => { waiting.push(control); control.disabled = true; return control; };
  state = { file: remembered('topic/file', 'my-topic.yaml'), level: 'book', seed: 1n, view: 'key' };
  parts = {
    name: make('input', { id: 'file', value: state.file, spellcheck: 'false', autocomplete: 'off', onchange: () => rename(parts.name.value) }),
    start: waits(make('select', { id: 'start', onchange: () => startFrom(parts.start.value) })),
    editor: make('div', { class: 'editor' }),
    findings: make('div', { class: 'findings' }),
    trials: make('div', { class: 'trials' }),
    desk: make('div', { class: 'desk', 'aria-busy': 'true' }, make('p', { class: 'hint' }, words.choose.starting)),
    seeds: make('div', { class: 'seeds', role: 'group', 'aria-label': text.seeds }),
  };
  place.append(
    make('header', { class: 'topics-head' }, make('h1', {}, text.title), make('p', {}, text.lead),
      make('p', { class: 'guides' }, text.guides, ' ', guide('language', text.language), ' · ', guide('functions', text.functions))),
    make('div', { class: 'bar' },
      make('div', { class: 'field' }, make('label', { for: 'file' }, text.file), parts.name),
      make('div', { class: 'field' }, make('label', { for: 'start' }, text.start), parts.start),
      openButton(text, waits),
      waits(make('button', { type: 'button', class: 'save', onclick: saveText }, text.save))),
    make('div', { class: 'bench' },
      make('section', { class: 'writing', 'aria-label': text.text }, parts.editor, parts.findings, parts.trials),
      make('section', { class: 'looking', 'aria-label': text.page },
        make('div', { class: 'choices-row' }, radios('topic-level', text.level, ['easy', 'book', 'hard'].map(level => [level, words.choose.levels[level]]), state.level, level => set({ level })),
          radios('topic-view', text.view, ['worksheet', 'key'].map(view => [view, words.choose.show[view]]), state.view, view => set({ view })),
          waits(make('button', { type: 'button', class: 'other-seeds', onclick: () => set({ seed: BigInt(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000) }) }, text.otherSeeds)),
          waits(make('button', { type: 'button', class: 'pdf', onclick: savePdf }, text.pdf))),
        parts.desk, parts.seeds)));
  const { desk } = parts;
  const [schema, functions, topics] = await Promise.all([ask('editor', 'Editor.EditorDoor.Schema'), ask('editor', 'Editor.EditorDoor.Functions'), ask('editor', 'Sheets.SheetDoor.Topics')]);
  const kept = remembered('topic/text') ?? await call('editor', 'Editor.EditorDoor.Start', state.file, '');
  // Somebody has left meanwhile.
  if (!desk.isConnected) return;
  parts.start.append(make('option', { value: '' }, text.startHint), make('option', { value: '-' }, text.small), ...topics.map(topic => make('option', { value: topic.topic }, topic.title)));
  editor = openEditor(parts.editor, kept, { label: text.text, schema, functions, onchange: changed });
  for (const control of waiting) control.disabled = false;
  // Undoing brings back what was here.
  hearNoMore = shareWithOthers({
    'topic/text': text => { if (text !== null && text !== editor.text()) editor.replace(text); },
    'topic/file': file => { if (file !== null) parts.name.value = state.file = file; },
  });
  paintTrials(parts.trials, () => ({ text: editor.text(), file: state.file, level: state.level }), goTo);
  await look();
  place.dataset.ready = 'topics';
}

const guide = (name, label) => make('a', { href: `help/${name}.html`, target: '_blank', rel: 'noopener' }, label);

export function unmount() {
  typing.end();
  hearNoMore?.();
  editor?.close();
  editor = null;
  end('trials');
}

function changed() {
  const isKept = remember('topic/text', editor.text());
  if (!isKept && state.isKept !== false) tell(words.topics.notKept, 'fault');
  state.isKept = isKept;
  typing.begin(look);
}

function set(change) {
  Object.assign(state, change);
  return editor && look();
}

const look = () => turn(async () => {
  if (!editor) return;
  const text = editor.text();
  const { mistakes } = await ask('editor', 'Editor.EditorDoor.Mistakes', text, state.file);
  if (!editor || text !== editor.text()) return;
  const found = mistakes.length > 0 ? mistakes : await draw(text);
  if (!editor || text !== editor.text()) return;
  editor.mark(found);
  repaint(parts.findings, () => paintFindings(parts.findings, found, goTo));
  parts.desk.setAttribute('aria-busy', 'false');
  parts.desk.classList.toggle('is-old', found.length > 0);
});

// The sheet of the seed, and small ones of the next; gives what kept them from being drawn.
async function draw(text) {
  await loadFonts('editor');
  const found = [], sheets = [];
  for (let offset = 0n; offset < beside; offset++) {
    const seed = state.seed + offset;
    try {
      sheets.push([seed, (await call('editor', 'Editor.EditorDoor.Drawings', text, state.file, state.level, String(seed), '', state.view))[0]]);
    } catch (error) {
      if (!(error instanceof Mistakes)) throw error;
      // The others would fail as slowly.
      found.push(...error.list);
      break;
    }
  }
  if (sheets.length > 0 && editor) paintSheets(sheets);
  return found;
}

function paintSheets(sheets) {
  const sheetOf = ([seed, drawing]) => drawingOf(drawing, { label: fill(words.topics.sheetOf, { seed }), hasIds: false });
  const small = sheets.map(([seed, drawing]) => make('button', { type: 'button', class: 'small', 'aria-pressed': String(seed === sheets[0][0]), onclick: event => {
    parts.desk.replaceChildren(sheetOf([seed, drawing]));
    for (const other of parts.seeds.children) other.setAttribute('aria-pressed', String(other === event.currentTarget));
  } }, sheetOf([seed, drawing]), make('span', {}, fill(words.topics.seed, { seed }))));
  parts.desk.replaceChildren(sheetOf(sheets[0]));
  repaint(parts.seeds, () => parts.seeds.replaceChildren(...small), 'button');
}

function goTo({ line, column }) {
  if (line) editor.goTo(line, column);
}

async function startFrom(like) {
  parts.start.value = '';
  if (!like) return;
  rename(like === '-' ? 'my-topic.yaml' : `my-${like}.yaml`);
  try {
    editor.replace(await call('editor', 'Editor.EditorDoor.Start', state.file, like === '-' ? '' : like));
    tell(words.topics.replaced);
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    tell(error.message, 'fault');
  }
}

function rename(file) {
  state.file = /\.ya?ml$/.test(file) ? file : `${file || 'my-topic'}.yaml`;
  parts.name.value = state.file;
  remember('topic/file', state.file);
}

function openButton(text, waits) {
  const input = make('input', { type: 'file', id: 'open', accept: '.yaml,.yml,text/yaml', onchange: async () => {
    const [file] = input.files;
    if (!file) return;
    const content = file.size > largest ? null : await busy(file.text());
    input.value = '';
    // A picture or a whole book would take the place of what was written.
    if (content === null || content.includes('\0')) return tell(fill(words.topics.notOpened, { name: file.name }), 'fault');
    rename(file.name);
    editor.replace(content);
    tell(words.topics.replaced);
  } });
  return make('div', { class: 'open' }, waits(input), make('label', { for: 'open', class: 'button' }, text.open));
}

function saveText() {
  save(editor.text(), state.file, 'text/yaml');
  tell(fill(words.choose.saved, { name: state.file }));
}

async function savePdf() {
  const args = [editor.text(), state.file, state.level, String(state.seed), '', state.view];
  try {
    const name = await call('editor', 'Editor.EditorDoor.FileName', ...args);
    save(await call('editor', 'Editor.EditorDoor.Pdf', ...args), name, 'application/pdf');
    tell(fill(words.choose.saved, { name }));
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    tell(error.message, 'fault');
  }
}

function radios(name, legend, choices, chosen, onchosen) {
  return make('fieldset', { class: 'radios' }, make('legend', { class: 'unseen' }, legend), make('div', { class: 'choices' }, choices.map(([value, label]) => make('span', { class: 'choice' },
    make('input', { type: 'radio', name, id: `${name}-${value}`, value, checked: value === chosen, onchange: () => onchosen(value) }), make('label', { for: `${name}-${value}` }, label)))));
}
