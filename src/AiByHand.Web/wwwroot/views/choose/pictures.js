// A topic's small picture: its key as the book's level has it, drawn by the engine once and kept.
import { call } from '../../engine.js';

const urls = new Map();

export function pictureOf({ topic, revision }) {
  if (!urls.has(topic)) urls.set(topic, draw(`${topic}.r${revision}.book.7`));
  return urls.get(topic);
}

async function draw(code) {
  const [svg] = await call('sheets', 'Sheets.SheetDoor.Svg', code, '', 'key');
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
