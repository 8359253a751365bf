// What is wrong with the text, a line each; a click leads there.
import { make } from '../../dom.js';
import { fill, words } from '../../words.js';

export function paintFindings(place, mistakes, goTo) {
  const text = words.topics;
  place.classList.toggle('is-good', mistakes.length === 0);
  place.replaceChildren(
    make('p', { role: 'status' }, mistakes.length === 0 ? text.good : mistakes.length === 1 ? text.oneMistake : fill(text.mistakes, { count: mistakes.length })),
    ...mistakes.length > 0 ? [listOf(mistakes, goTo)] : []);
}

/** Messages with their places, each a button that leads there. */
export const listOf = (messages, goTo) => make('ul', {}, messages.map(message => make('li', {}, message.line
  ? make('button', { type: 'button', class: 'finding', onclick: () => goTo(message) }, make('code', {}, `${message.line}:${message.column}`), ` ${message.message}`)
  : message.message)));
