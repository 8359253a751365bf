// A set that was made before: from its record the same pages again, whether everything still holds, and the key of a sheet in hand.
import { make } from '../dom.js';
import { fill, words } from '../words.js';
import { Bench } from './bench.js';
import { dropPlace, field, fileList, mistakeList, mistakesIn, notes, privacy, take, watched } from './parts.js';

// A worker of its own: what was made lies in the other's.
const bench = new Bench('records');
const state = { open: null, files: null };
let ui = null;

/** Takes a record that was handed in elsewhere: it is opened when this page is looked at. */
export const openRecord = files => { state.files = files; };

export function mountRecord(place) {
  ui = { opened: make('div', { class: 'opened', 'aria-live': 'polite' }) };
  place.append(privacy(),
    make('section', { class: 'card' }, make('h2', {}, words.class.record.open), make('p', { class: 'hint' }, words.class.record.hint),
      dropPlace({ label: words.class.record.drop, button: words.class.record.choose, accept: '.json,.zip', multiple: true, take: open })),
    ui.opened);
  if (state.files) open(state.files);
  else if (state.open) show();
  place.dataset.ready = 'record';
}

async function open(files) {
  for (const name of bench.names) bench.remove(name);
  for (const { name, bytes } of files) bench.put(name, bytes);
  const names = files.map(({ name }) => name);
  const record = names.find(name => /(^|\/)manifest\.json$/.test(name)) ?? names.find(name => /\.(json|zip)$/i.test(name)) ?? names[0];
  state.open = state.files = null;
  try {
    state.open = { ...await bench.ask('RecordDoor.Open', [record]), record };
    show();
    ui.opened.querySelector('h2').focus();
  } catch (error) {
    ui.opened.replaceChildren(mistakeList(mistakesIn(error)));
  }
}

// A worker that was stopped has forgotten what was open.
const work = async (door, args, job) => {
  try {
    return await bench.ask(door, args, job);
  } catch (error) {
    if (!/no set is open/.test(error.message)) throw error;
    await bench.ask('RecordDoor.Open', [state.open.record]);
    return bench.ask(door, args, job);
  }
};

function show() {
  const { open } = state;
  const again = make('div', {}), verified = make('div', {}), key = make('div', {}), found = make('ul', { class: 'codes' });
  const code = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', placeholder: open.codes[0]?.[0], oninput: () => list(code.value) });
  const only = make('select', { multiple: true, size: Math.min(8, open.copies.length), 'aria-label': words.class.record.only }, open.copies.map(copy => make('option', { value: copy.id }, copy.name ? `${copy.name} (${copy.id})` : copy.label || copy.id)));
  const run = (place, job) => async () => {
    try {
      await job(place);
    } catch (error) {
      place.replaceChildren(mistakeList(mistakesIn(error)));
    }
  };
  const reprint = ids => run(again, async place => {
    const made = await watched(place, job => work('RecordDoor.Reprint', [ids().join('\n')], job));
    if (made) place.replaceChildren(fileList(bench, made), notes(made.notes) ?? make('p', { class: 'note is-good' }, words.class.record.same));
  });
  ui.opened.replaceChildren(
    make('section', { class: 'card' }, make('h2', { tabindex: '-1' }, open.title),
      make('p', { class: 'from' }, [open.course, open.date, fill(open.pool === 'exam' ? words.class.record.exam : words.class.record.practice, {}), fill(words.class.record.made, { version: open.version }), open.part ? fill(words.class.record.part, { part: open.part }) : ''].filter(Boolean).join(' · ')),
      make('p', {}, fill(words.class.record.holds, { copies: open.count, topics: open.topics.join(', ') }))),
    make('div', { class: 'three-cards' },
      make('section', { class: 'card' }, make('h2', {}, words.class.record.reprint), make('p', { class: 'hint' }, words.class.record.reprintHint),
        make('div', { class: 'buttons' }, make('button', { type: 'button', class: 'main', onclick: reprint(() => []) }, words.class.record.all)),
        open.copies.length > 1 ? make('details', { class: 'more' }, make('summary', {}, words.class.record.some), only, make('button', { type: 'button', onclick: () => only.selectedOptions.length > 0 && reprint(() => [...only.selectedOptions].map(({ value }) => value))() }, words.class.record.these)) : null,
        again),
      make('section', { class: 'card' }, make('h2', {}, words.class.record.verify), make('p', { class: 'hint' }, open.there.length === open.recorded ? words.class.record.verifyHint : fill(words.class.record.verifySome, { there: open.there.length, recorded: open.recorded })),
        make('button', { type: 'button', class: 'main', onclick: run(verified, async place => {
          const result = await watched(place, job => work('RecordDoor.Verify', [], job));
          if (result) place.replaceChildren(findings(result));
        }) }, words.class.record.verifyNow), verified),
      make('section', { class: 'card' }, make('h2', {}, words.class.record.key), make('p', { class: 'hint' }, words.class.record.keyHint),
        make('form', { class: 'buttons', onsubmit: event => { event.preventDefault(); run(key, place => give(place, code.value))(); } }, field(words.class.record.code, code), make('button', { type: 'submit', class: 'main' }, words.class.record.getKey)),
        key, found)));
  list('');

  async function give(place, text) {
    const { files: [file] } = await work('RecordDoor.Key', [text]);
    await take(bench, file.path);
    place.replaceChildren(make('p', { class: 'note is-good', role: 'status' }, fill(words.class.record.gave, { file: file.name })));
  }

  // Sheets whose code, owner or topic has what was typed.
  function list(typed) {
    const plain = text => text.toLowerCase().replace(/[\s.\-_]/g, '');
    const some = open.codes.filter(parts => !typed || parts.some(part => plain(part).includes(plain(typed))));
    found.replaceChildren(...some.slice(0, 8).map(([sheet, who, topic]) => make('li', {},
      make('button', { type: 'button', class: 'link', onclick: run(key, place => give(place, sheet)) }, sheet), ' ', make('span', { class: 'about' }, `${who}, ${topic}`))),
    ...(some.length > 8 ? [make('li', { class: 'note' }, fill(words.class.andMore, { count: some.length - 8 }))] : []));
  }
}

function findings({ sheets, files }) {
  const all = [...sheets, ...files], wrong = all.filter(({ isSame }) => !isSame);
  const line = finding => make('li', { class: finding.isSame ? 'is-same' : 'is-other' }, make('strong', {}, finding.isSame ? words.class.record.isSame : words.class.record.differs), ' ', finding.what, finding.differences.length > 0 ? `: ${finding.differences.join('; ')}` : '', finding.note ? ` (${finding.note})` : '');
  return make('div', { class: 'findings' },
    make('p', { class: wrong.length === 0 ? 'note is-good' : 'note is-bad', role: 'status' }, fill(words.class.record[wrong.length > 0 ? 'holdsNot' : files.length > 0 ? 'holdsAll' : 'holdsSheets'], { sheets: sheets.length, files: files.length, count: wrong.length })),
    wrong.length > 0 ? make('ul', { class: 'list' }, wrong.map(line)) : null,
    make('details', { class: 'more' }, make('summary', {}, words.class.record.details), make('ul', { class: 'list scroll', tabindex: '0' }, all.map(line))));
}
