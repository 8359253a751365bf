// What the pages of class sets and of marking have in common: the line about privacy, places to drop files, lists of mistakes, a bar for work, files to take away.
import { make, save } from '../dom.js';
import { fill, words } from '../words.js';
import { Mistakes } from '../engine.js';
import { busy } from '../rest.js';

const types = { pdf: 'application/pdf', csv: 'text/csv', json: 'application/json', jsonl: 'application/x-ndjson', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip: 'application/zip' };

/** The prominent, true line. */
export const privacy = () => make('p', { class: 'privacy' }, make('strong', {}, words.class.private), ' ', words.class.privateMore);

/** A place for files: to drop them on, or to choose them by a button. `take` gets [{ name, bytes }]. */
export function dropPlace({ label, button, accept, multiple = false, take }) {
  const input = make('input', {
    type: 'file', accept, multiple, 'aria-label': button, class: 'drop-input',
    onkeydown: event => { if (event.key === 'Enter') { event.preventDefault(); event.currentTarget.click(); } },
    onchange: async ({ currentTarget }) => { const files = [...currentTarget.files]; currentTarget.value = ''; await busy(hand(files.map(file => [file.name, file]))); },
  });
  return make('div', {
    class: 'drop',
    ondragover: event => { event.preventDefault(); event.currentTarget.classList.add('is-over'); },
    ondragleave: event => event.currentTarget.classList.remove('is-over'),
    ondrop: async event => { event.preventDefault(); event.currentTarget.classList.remove('is-over'); await busy(dropped(event.dataTransfer).then(hand)); },
  }, make('span', { class: 'drop-label' }, label), make('label', { class: 'button' }, button, input));

  async function hand(found) {
    const files = await Promise.all(found.map(async ([name, file]) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    if (files.length > 0) await take(multiple ? files : files.slice(0, 1));
  }
}

// Files, and those in folders, by their paths.
async function dropped(transfer) {
  const found = [];
  await Promise.all([...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry).map(entry => walk(entry, '')));
  return found.sort(([a], [b]) => (a < b ? -1 : 1));

  async function walk(entry, folder) {
    if (entry.isFile) found.push([folder + entry.name, await new Promise((resolve, reject) => entry.file(resolve, reject))]);
    else {
      const reader = entry.createReader();
      for (let some; (some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))).length > 0;) for (const inner of some) await walk(inner, `${folder}${entry.name}/`);
    }
  }
}

/** Mistakes, each in its line; `go(mistake)` leads to the place of one. */
export function mistakeList(mistakes, go) {
  return make('div', { role: 'alert' }, make('ul', { class: 'mistakes' }, mistakes.map(mistake => make('li', {},
    mistake.line && go?.(mistake) ? make('button', { type: 'button', class: 'place', onclick: go(mistake) }, placeOf(mistake)) : mistake.line ? make('span', { class: 'place' }, placeOf(mistake)) : null,
    ' ', mistake.message))));
}

const placeOf = ({ file, line, column }) => fill(words.class.place, { file, line, column });

/** What was thrown as mistakes; what is none goes on. */
export function mistakesIn(error) {
  if (error instanceof Mistakes) return error.list;
  throw error;
}

/** Shows how far a job is, with a button that stops it: work(job) gets what is handed to the engine. Gives what the work gives, undefined if it was stopped. */
export async function watched(place, work) {
  const stop = new AbortController(), asked = document.activeElement;
  const bar = make('progress', { 'aria-label': words.class.working });
  const line = make('p', { class: 'stage' }, words.class.stages.starting);
  const box = make('div', { class: 'working' }, line, bar, make('button', { type: 'button', onclick: () => stop.abort() }, words.class.stop));
  place.replaceChildren(box);
  let said = '';
  try {
    return await work({
      signal: stop.signal,
      onProgress: ({ stage, done, all }) => {
        if (all > 0) { bar.max = all; bar.value = done; }
        line.textContent = fill(words.class.stages[stage], { done, all });
        if (said !== stage) { said = stage; box.setAttribute('aria-busy', 'true'); }
      },
    });
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
    place.replaceChildren(make('p', { class: 'note', role: 'status' }, words.class.stopped));
    return undefined;
  } finally {
    const isIn = box.contains(document.activeElement);
    box.remove();
    // Who has stopped it is where it was asked for.
    if (isIn) asked?.focus({ preventScroll: true });
  }
}

/** The files that were made: all of them as one, and each by itself. taken(name) is called after each that is handed over. */
export function fileList(bench, made, { of = words.class.files, taken = () => {} } = {}) {
  const zip = `${made.name}.zip`;
  const whole = make('button', { type: 'button', class: 'main', onclick: async () => { save(await bench.get('RunDoor.Zip', made.folder, made.name), zip, types.zip); taken(zip); } },
    fill(words.class.download, { name: zip, size: size(made.files.reduce((sum, file) => sum + file.bytes, 0)) }));
  const shown = made.files.filter(file => !file.name.includes('/'));
  const inner = made.files.length - shown.length;
  return make('div', { class: 'made' }, whole,
    make('ul', { class: 'files' }, shown.map(file => make('li', {},
      make('button', { type: 'button', class: 'link', onclick: async () => { await take(bench, file.path); taken(file.name); } }, file.name), ' ',
      make('span', { class: 'size' }, size(file.bytes)), of[file.name] ? make('span', { class: 'about' }, of[file.name]) : null))),
    inner > 0 ? make('p', { class: 'note' }, fill(words.class.inner, { count: inner })) : null);
}

/** Hands a file over that was made. */
export async function take(bench, path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  save(await bench.get('WorkFolder.Get', path), name, types[name.slice(name.lastIndexOf('.') + 1)]);
}

/** Puts something else into a place; what is null is left out. */
export const show = (place, ...parts) => place.replaceChildren(...parts.flat().filter(part => part !== null && part !== undefined && part !== false && part !== ''));

export const notes = lines => (lines.length > 0 ? make('ul', { class: 'notes' }, lines.map(line => make('li', {}, line))) : null);

export const size = bytes => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

let number = 0;

/** A control with its label and, if there is one, a hint. */
export function field(label, control, hint) {
  control.id ||= `f${++number}`;
  const note = hint ? make('small', { id: `${control.id}-hint` }, hint) : null;
  if (note) control.setAttribute('aria-describedby', note.id);
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), control, note);
}

/** A choice: options as [value, text]. */
export const choice = (options, value, onchange, properties = {}) => {
  const element = make('select', { ...properties, onchange: event => onchange(event.currentTarget.value) }, options.map(([key, text]) => make('option', { value: key }, text)));
  element.value = value;
  return element;
};

/** Something that is or isn't. */
export function check(label, checked, onchange, hint) {
  const box = make('input', { type: 'checkbox', checked, onchange: event => onchange(event.currentTarget.checked) });
  return make('div', { class: 'check' }, make('label', {}, box, ' ', label), hint ? make('small', {}, hint) : null);
}
