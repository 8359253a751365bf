// The topics as small true pictures, grouped as in the book, and searched.
import { ask, call } from '../../engine.js';
import { make } from '../../dom.js';
import { fill, words } from '../../words.js';
import { remembered, writeRoute } from '../../state.js';
import { repaint } from '../../focus.js';
import { drawPicture, forgetList, isOfNow, keepList, keptList, keptPicture } from './pictures.js';

const shelves = ['basic', 'advanced', 'example'];
let isHere = false;
// Who comes back from a sheet finds the topics as they were left.
const left = { search: '', scroll: 0 };

export async function mount(place) {
  isHere = true;
  document.title = `${words.choose.title} · AiByHand`;
  const text = words.choose;
  const search = make('input', { type: 'search', id: 'search', value: left.search, placeholder: text.searchHint, autocomplete: 'off', spellcheck: 'false', oninput: () => { left.search = search.value; filter(place, search.value); } });
  const form = make('form', { class: 'search', role: 'search', onsubmit: event => { event.preventDefault(); openFirst(place, search.value); } },
    make('label', { for: 'search' }, text.search), search);
  const shelfPlaces = make('div', { class: 'shelves' });
  place.append(
    make('header', { class: 'welcome' }, make('h1', {}, text.heading), make('p', {}, text.lead), form),
    make('p', { class: 'none-found', hidden: true, role: 'status' }, text.noneFound),
    shelfPlaces);
  // Boxes stand where cards will, so that nothing jumps while the engine starts.
  shelfPlaces.append(make('div', { class: 'cards is-waiting', 'aria-hidden': 'true' }, Array.from({ length: 10 }, () => make('div', { class: 'card' }, make('div', { class: 'picture' })))));
  const asked = ask('sheets', 'Sheets.SheetDoor.Topics');
  asked.catch(() => {});
  const kept = await keptList();
  if (!isHere) return;
  if (kept) await paintGallery(kept.topics, kept.build);
  const topics = await asked;
  if (!isHere) return;
  if (JSON.stringify(topics) !== JSON.stringify(kept?.topics)) await paintGallery(topics, kept?.build);
  await drawPictures(place, topics);

  async function paintGallery(topics, build) {
    repaint(shelfPlaces, () => shelfPlaces.replaceChildren(...shelves.map(shelf => {
      const heading = make('h2', { id: `shelf-${shelf}` }, text.shelves[shelf]);
      return make('section', { class: 'shelf', 'aria-labelledby': heading.id }, heading, make('ul', { class: 'cards' }, topics.filter(topic => topic.shelf === shelf).map(topic => make('li', {}, cardOf(topic)))));
    })));
    filter(place, search.value);
    scrollTo(0, left.scroll);
    place.dataset.ready = 'gallery';
    if (build) await Promise.all(topics.map(async ({ topic }) => { const url = await keptPicture(topic, build); if (url) await showPicture(place, topic, url); }));
  }
}

export function unmount() {
  left.scroll = scrollY;
  isHere = false;
}

function cardOf(topic) {
  const seed = remembered(`seeds/${topic.topic}`, [])[0] ?? '7';
  const link = make('a', { class: 'card', href: writeRoute({ code: `${topic.topic}.r${topic.revision}.book.${seed}` }), dataset: { topic: topic.topic } },
    make('span', { class: 'picture', 'aria-hidden': 'true' }),
    make('span', { class: 'name' }, topic.shelf === 'example' ? null : make('span', { class: 'number' }, topic.number), make('span', { class: 'title' }, topic.title)));
  link.dataset.search = `${topic.number} ${topic.title} ${topic.topic.replaceAll('-', ' ')} ${topic.topic}`.toLowerCase();
  return link;
}

function filter(place, typed) {
  const parts = typed.toLowerCase().split(/\s+/).filter(part => part);
  let found = 0;
  for (const card of place.querySelectorAll('a.card')) {
    const isIn = parts.every(part => card.dataset.search.includes(part));
    card.parentElement.hidden = !isIn;
    if (isIn) found++;
  }
  for (const shelf of place.querySelectorAll('.shelf')) shelf.hidden = !shelf.querySelector('li:not([hidden])');
  place.querySelector('.none-found').hidden = found > 0 || !place.querySelector('.shelf');
}

// What was typed is a sheet's code, or it leads to the first topic that has it.
async function openFirst(place, typed) {
  try {
    location.hash = writeRoute({ code: await call('sheets', 'Sheets.SheetDoor.Code', typed) });
  } catch {
    place.querySelector('.shelf li:not([hidden]) a.card')?.click();
  }
}

// What this engine hasn't drawn yet, one after the other.
async function drawPictures(place, topics) {
  const missing = topics.filter(({ topic }) => !isOfNow(topic));
  if (missing.length > 0) await forgetList();
  for (const topic of topics) {
    if (!isHere) return;
    await showPicture(place, topic.topic, isOfNow(topic.topic) ? await keptPicture(topic.topic) : await drawPicture(topic));
  }
  if (missing.length > 0) await keepList(topics);
  if (isHere) place.dataset.pictures = 'all';
}

async function showPicture(place, topic, url) {
  const picture = place.querySelector(`[data-topic="${topic}"] .picture`);
  if (!isHere || !picture || picture.firstChild?.src === url) return;
  const image = make('img', { src: url, alt: '', width: 204, height: 264 });
  await image.decode().catch(() => {});
  picture.replaceChildren(image);
}
