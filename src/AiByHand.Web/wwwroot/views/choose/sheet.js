// A sheet beside its key, and all that can be chosen of it.
import { ask, call, Mistakes } from '../../engine.js';
import { drawingOf, loadFonts } from '../../drawing.js';
import { latest, make } from '../../dom.js';
import { repaint } from '../../focus.js';
import { fill, words } from '../../words.js';
import { remember, remembered, usualPaper, writeRoute } from '../../state.js';
import { paintControls } from './controls.js';
import { paintFiles } from './files.js';

const mostSeeds = 12;
const turn = latest();
let place, head, numbers, paper, desk;
let isEffortOpen = false;
let visit = null;   // a sheet that comes when its place was left isn't shown any more

export async function mount(into, route) {
  place = into;
  visit = {};
  head = make('header', { class: 'sheet-head' });
  numbers = make('section', { class: 'panel numbers', 'aria-label': words.choose.numbers });
  paper = make('section', { class: 'panel on-paper', 'aria-label': words.choose.onPaper });
  desk = make('div', { class: 'desk' }, make('p', { class: 'starting' }, words.choose.starting));
  place.append(head, make('div', { class: 'bench' }, numbers, desk, paper));
  addEventListener('beforeprint', fillPrint);
  addEventListener('afterprint', emptyPrint);
  await update(route);
}

export function update(route) {
  const mine = visit;
  return turn(() => paint(route, () => visit === mine));
}

export function unmount() {
  visit = null;
  removeEventListener('beforeprint', fillPrint);
  removeEventListener('afterprint', emptyPrint);
  emptyPrint();
}

async function paint(route, isHere) {
  if (!isHere()) return;
  const options = optionsOf(route);
  try {
    const about = await ask('sheets', 'Sheets.SheetDoor.About', route.code);
    if (!isHere()) return;
    // An address typed by hand may name the sheet loosely.
    if (about.code !== route.code) history.replaceState(null, '', writeRoute({ code: about.code, options: route.options }));
    const view = options.get('view') ?? 'both';
    const [pages] = await Promise.all([call('sheets', 'Sheets.SheetDoor.Drawings', about.code, options.toString(), view === 'both' ? 'worksheet,key' : view), loadFonts()]);
    if (!isHere()) return;
    remember(`seeds/${about.topic}`, [about.seed, ...remembered(`seeds/${about.topic}`, []).filter(seed => seed !== about.seed)].slice(0, mostSeeds));
    remember('paper', options.get('paper'));
    document.title = `${about.title} ${about.seed} · AiByHand`;
    repaint(place, () => {
      paintHead(about, options);
      paintControls(numbers, paper, about, options, change => go(about, options, change));
      paintFiles(paper, about, options);
      paintPages(about, view, options, pages);
    }, '#dice');
    place.dataset.options = options;
    place.dataset.ready = about.code;
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    if (!isHere()) return;
    document.title = `${words.choose.noSheet} · AiByHand`;
    head.replaceChildren(make('h1', {}, words.choose.noSheet));
    numbers.replaceChildren();
    paper.replaceChildren();
    desk.replaceChildren(make('div', { class: 'mistake', role: 'alert' }, error.list.map(mistake => make('p', {}, mistake.message)), make('p', {}, make('a', { href: '#/' }, words.choose.toTopics))));
    place.dataset.ready = 'mistake';
  }
}

// What the address doesn't say is as it was last time.
function optionsOf(route) {
  const options = new URLSearchParams(route.options);
  if (!options.has('paper')) options.set('paper', usualPaper());
  return options;
}

function go(about, options, { code = about.code, ...changed }) {
  const next = new URLSearchParams(options);
  for (const [name, value] of Object.entries(changed)) value === null ? next.delete(name) : next.set(name, value);
  location.hash = writeRoute({ code, options: next });
}

function paintHead(about, options) {
  const text = words.choose;
  head.replaceChildren(
    make('a', { class: 'back', href: '#/' }, text.toTopics),
    make('h1', {}, about.title),
    make('div', { class: 'facts' }, make('code', {}, about.code), effortOf(about)),
    make('div', { class: 'ways' },
      make('a', { class: 'button', href: writeRoute({ view: 'practise', code: about.code, options: { paper: options.get('paper') } }) }, text.practise),
      make('a', { class: 'button', href: writeRoute({ view: 'explain', code: about.code }) }, text.explain)));
}

// The number, and for whoever opens it what it counts.
function effortOf({ effort, median, work }) {
  const text = words.choose.effort;
  const lines = Object.entries(work).filter(([, count]) => count > 0).map(([what, count]) => {
    const [one, many, each] = text.work[what];
    return make('tr', {}, make('td', {}, fill(count === 1 ? one : many, { count })), make('td', {}, fill(text.points, { count, each })), make('td', {}, String(count * each)));
  });
  return make('details', { class: 'effort', open: isEffortOpen, ontoggle: event => { isEffortOpen = event.currentTarget.open; } },
    make('summary', {}, fill(text.told, { effort })),
    make('div', {}, make('p', {}, text.lead, median ? ` ${fill(text.median, { median })}` : ''), make('p', {}, text.here), make('table', {}, make('tbody', {}, lines))));
}

function paintPages(about, view, options, pages) {
  desk.className = `desk is-${view}`;
  desk.dataset.paper = view === 'slides' ? 'slide' : options.get('paper');
  desk.replaceChildren(...pages.map((page, index) => {
    const kind = view === 'both' ? (index === pages.length - 1 ? 'key' : 'worksheet') : view;
    const name = (view === 'both' || view === 'worksheet' || view === 'form') && kind !== 'key' && index > 0 ? words.choose.behind : words.choose.views[kind];
    const label = pages.length > 2 || view === 'steps' || view === 'slides' ? fill(words.choose.pageOf, { name, page: index + 1, pages: pages.length }) : name;
    return make('figure', { class: 'sheet', dataset: { kind } }, make('figcaption', {}, view === 'both' || pages.length === 1 ? name : label), drawingOf(page, { label: `${about.title}: ${label}`, hasIds: false }));
  }));
}

// What is shown is what is printed, whoever asks the browser to print.
function fillPrint() {
  emptyPrint();
  const print = document.querySelector('.print');
  print.dataset.paper = desk.dataset.paper;
  print.append(...[...desk.querySelectorAll('.drawing')].map(drawing => drawing.cloneNode(true)));
}

function emptyPrint() {
  document.querySelector('.print').replaceChildren();
}
