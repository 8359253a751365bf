// The page's frame: which view stands at an address. A view is a module `views/NAME.js` with
//   mount(place, route)   puts itself into an element; may be async
//   update(route)         (optional) the address changed within the view; without it the view is mounted anew
//   unmount()             (optional) lets go of timers, listeners, workers
import { warm } from './engine.js';
import { busy } from './rest.js';
import { readRoute } from './state.js';
import { keepPage } from './keeping.js';
import { loadWords, words } from './words.js';
import { tellFault } from './notice.js';
import { tellNoEngine } from './noengine.js';

// In the order of the head; a view without `inHead` is reached from a sheet.
const views = {
  choose: { inHead: true },
  class: { inHead: true },
  mark: { inHead: true },
  topics: { inHead: true },
  practise: {},
  explain: {},
};

const place = document.getElementById('view');
let shown = null;   // { name, view }
let turn = 0;

// The engine takes longest to come: it is asked for first.
if (readRoute(location.hash, Object.keys(views)).view === 'choose') warm('sheets');
await loadWords();
paintHead();
addEventListener('hashchange', () => show());
addEventListener('error', event => tellWrong(event.error ?? event.message));
addEventListener('unhandledrejection', event => { if (tellWrong(event.reason)) event.preventDefault(); });
// A file that falls beside its place would be opened in place of the page, and what isn't saved would be gone.
for (const event of ['dragover', 'drop']) addEventListener(event, keepFromLeaving);
await show().catch(tellWrong);
keepPage();

async function show() {
  const mine = ++turn;
  const route = readRoute(location.hash, Object.keys(views));
  markHead(route.view);
  if (shown?.name === route.view && shown.view.update) return shown.view.update(route);
  const view = await busy(import(`./views/${route.view}.js`));
  if (mine !== turn) return;
  shown?.view.unmount?.();
  place.replaceChildren();
  place.className = `view-${route.view}`;
  delete place.dataset.ready;
  document.title = `${words[route.view].title} · AiByHand`;
  const isFirst = shown === null;
  shown = { name: route.view, view };
  // Before the view is there: who has begun to type in it when the engine answers is left alone.
  if (!isFirst) place.focus({ preventScroll: true });
  await view.mount(place, route);
}

// What somebody can do something about stands in the page; tells whether it was that.
function tellWrong(fault) {
  if (fault?.name !== 'NoEngine') return tellFault(fault);
  tellNoEngine(place, fault);
  return true;
}

function keepFromLeaving(event) {
  if (event.defaultPrevented || !event.dataTransfer.types.includes('Files') || event.composedPath().some(element => element.isContentEditable)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

function paintHead() {
  document.documentElement.lang = words.language;
  const skip = document.querySelector('.skip');
  skip.textContent = words.page.skip;
  skip.addEventListener('click', event => { event.preventDefault(); place.focus(); });
  const rooms = document.querySelector('.rooms');
  rooms.setAttribute('aria-label', words.page.rooms);
  for (const [name, { inHead }] of Object.entries(views)) {
    if (!inHead) continue;
    const link = document.createElement('a');
    link.href = name === 'choose' ? '#/' : `#/${name}`;
    link.dataset.view = name;
    link.textContent = words[name].short;
    rooms.append(link);
  }
}

function markHead(name) {
  for (const link of document.querySelectorAll('.rooms a')) {
    if (link.dataset.view === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
