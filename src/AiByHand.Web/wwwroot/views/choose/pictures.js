// The topics' small pictures: their keys as the book's level has them. The engine draws each once; what it has drawn is kept on this machine with the list of topics, so that who comes again sees the gallery before the
// engine has started. Another program's pictures are shown until its own are drawn.
import { buildOf, call } from '../../engine.js';

const shelf = `aibyhand gallery ${new URL('.', document.baseURI).pathname}`;
const addressOf = name => new URL(`gallery/${name}`, document.baseURI).href;
const urls = new Map();   // topic → { build, url }

/** What the gallery showed last: { build, topics }; null where nothing is kept. */
export async function keptList() {
  return (await (await find('list.json'))?.json()) ?? null;
}

/** A picture that was drawn before, as an address to be shown; null where there is none. */
export async function keptPicture(topic, build) {
  if (urls.has(topic)) return urls.get(topic).url;
  const picture = await find(`${topic}.svg`);
  if (!picture) return null;
  urls.set(topic, { build, url: URL.createObjectURL(await picture.blob()) });
  return urls.get(topic).url;
}

/** Whether the engine that runs is the one that has drawn it. */
export const isOfNow = topic => urls.get(topic)?.build === buildOf('sheets');

/** Draws a picture, and keeps it; its address. */
export async function drawPicture({ topic, revision }) {
  const [svg] = await call({ kind: 'sheets', isAside: true }, 'Sheets.SheetDoor.Svg', `${topic}.r${revision}.book.7`, '', 'key');
  const picture = new Blob([svg], { type: 'image/svg+xml' });
  urls.set(topic, { build: buildOf('sheets'), url: URL.createObjectURL(picture) });
  await keep(`${topic}.svg`, picture);
  return urls.get(topic).url;
}

/** Keeps the list, when all its pictures are there; without it nothing of them is shown. */
export const keepList = topics => keep('list.json', new Blob([JSON.stringify({ build: buildOf('sheets'), topics })], { type: 'application/json' }));

export const forgetList = () => store(cache => cache.delete(addressOf('list.json')));

const find = name => store(cache => cache.match(addressOf(name)));
const keep = (name, content) => store(cache => cache.put(addressOf(name), new Response(content)));

// Where a browser keeps nothing, the pictures are drawn each time.
async function store(work) {
  try {
    return await work(await caches.open(shelf));
  } catch {
    return null;
  }
}
