// An exam's record alone leads to its keys, and this page keeps none: whoever takes its papers without it is told, and asked before it is gone.
import { tell } from '../notice.js';
import { fill, words } from '../words.js';
import { take } from './parts.js';

const name = 'manifest.json';
let owed = null;

addEventListener('beforeunload', event => { if (owed) event.preventDefault(); });

/** A file of an exam was handed over. */
export function letRecordBeSaved(bench, made, file) {
  if (file === name || file === `${made.name}.zip`) {
    made.isKept = true;
    if (owed !== made) return;
    owed = null;
    tell(fill(words.choose.saved, { name: file }));
    return;
  }
  if (made.isKept) return;
  owed = made;
  tell(words.class.owed, 'done', { label: name, isKept: true, work: () => saveOwed(bench) });
}

/** Hands over the record of an exam whose papers were taken without it, if there is one. */
export async function saveOwed(bench) {
  if (!owed) return;
  const made = owed;
  await take(bench, made.files.find(file => file.name === name).path);
  letRecordBeSaved(bench, made, name);
}
