// What the first of a class gets of the set that was made: the worksheet beside its key, topic by topic.
import { make } from '../dom.js';
import { fill, words } from '../words.js';
import { choice } from './parts.js';

/** Makes the element; the pages come when the engine has drawn them. bench: where the set was made; made: what RunDoor.Make gave. */
export function sample(bench, { first, topics }) {
  const pages = make('div', { class: 'pages' });
  const whose = first || words.class.sample.all;
  let turn = 0, urls = [];

  async function draw(topic) {
    const mine = ++turn;
    const drawings = await bench.get('RunDoor.Sample', topic).catch(error => { if (error.name !== 'AbortError') throw error; });
    if (mine !== turn || !drawings) return;
    for (const url of urls) URL.revokeObjectURL(url);
    urls = drawings.map(drawing => URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' })));
    pages.replaceChildren(...urls.map((url, place) => {
      const name = words.class.sample[place === 0 ? 'worksheet' : 'key'];
      const picture = () => make('img', { src: url, alt: fill(words.class.sample.of, { name, topic: topics[topic], whose }) });
      return make('figure', {}, make('button', { type: 'button', title: words.class.sample.larger, onclick: () => enlarge(picture()) }, picture()), make('figcaption', {}, name));
    }));
  }

  function enlarge(picture) {
    const large = make('dialog', { class: 'larger', 'aria-label': picture.alt, onclick: () => large.close(), onclose: () => large.remove() }, picture, make('button', { type: 'button', autofocus: true, 'aria-label': words.class.sample.close }, '×'));
    pages.after(large);
    large.showModal();
  }

  draw(0);
  return make('div', { class: 'sample' },
    make('p', {}, fill(words.class.sample.lead, { whose })),
    topics.length > 1 ? choice(topics.map((title, place) => [String(place), title]), '0', value => draw(Number(value)), { 'aria-label': words.class.sample.topic }) : null,
    pages);
}
