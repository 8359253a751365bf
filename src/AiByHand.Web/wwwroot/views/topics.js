import { words } from '../words.js';
import { make } from '../dom.js';

export function mount(place) {
  place.append(make('h1', {}, words.topics.title));
}
