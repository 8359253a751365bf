// A class, an exam: making a set, and opening one that was made.
import { make } from '../dom.js';
import { words } from '../words.js';
import { mountRecord } from '../class/record.js';
import { mountSet } from '../class/set.js';

export async function mount(place, route) {
  const isRecord = route.code === 'open';
  const tab = (name, code, isHere) => make('a', { href: code ? `#/class/${code}` : '#/class', 'aria-current': isHere && 'page' }, name);
  place.append(make('h1', {}, words.class.title), make('p', { class: 'lead' }, words.class.lead),
    make('nav', { class: 'tabs', 'aria-label': words.class.tabs }, tab(words.class.makeTab, '', !isRecord), tab(words.class.openTab, 'open', isRecord)));
  const inner = make('div', { class: 'inner' });
  place.append(inner);
  if (isRecord) mountRecord(inner);
  else await mountSet(inner);
}
