// Where the engine doesn't start, the page says so in the place where its work would stand, and what can be done.
import { make } from './dom.js';
import { words } from './words.js';

/** Tells it in a view's place; what stands there stays, but for what waits. */
export function tellNoEngine(place, fault) {
  if (place.querySelector(':scope > .no-engine')) return;
  const text = words.engine;
  const again = make('button', { type: 'button', class: 'main', onclick: () => location.reload() }, text.again);
  place.prepend(make('section', { class: 'no-engine', role: 'alert' },
    make('h1', {}, text.title),
    make('p', {}, text.lead),
    make('ul', {}, text.ways.map(way => make('li', {}, way))),
    again,
    make('p', { class: 'hint' }, text.reason, ' ', make('code', {}, fault.message))));
  place.classList.add('has-no-engine');
  place.dataset.ready = 'no-engine';
}
