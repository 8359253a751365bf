// The choice of topics, and a sheet beside its key.
import { ask, call } from '../engine.js';
import { drawingOf, loadFonts } from '../drawing.js';
import { make, latest } from '../dom.js';
import { words } from '../words.js';

let place, turn = latest();

export async function mount(into, route) {
  place = into;
  await update(route);
}

export async function update(route) {
  const code = route.code ?? 'rnn.r1.book.7';
  const about = await ask('sheets', 'Sheets.SheetDoor.About', code);
  await loadFonts();
  const sheets = [];
  for (const view of ['worksheet', 'key']) {
    const text = await call('sheets', 'Sheets.SheetDoor.Drawing', code, 'letter', 'foot', view, 0);
    sheets.push(make('figure', { class: 'sheet' }, make('figcaption', {}, words.choose[view]), drawingOf(text, { label: `${about.title}, ${words.choose[view]}`, hasIds: false })));
  }
  place.replaceChildren(make('h1', {}, about.title), make('div', { class: 'pair' }, ...sheets));
  place.dataset.ready = code;
}
