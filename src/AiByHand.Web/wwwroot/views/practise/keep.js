// What was written is kept on this machine, sheet by sheet, under the sheets' codes.
import { forget, remember, remembered } from '../../state.js';

const room = 'practise/sheet/';

export const kept = code => remembered(room + code, {});

/** Keeps a sheet's entries; tells whether the browser does. */
export function keep(code, entries) {
  if (Object.keys(entries).length === 0) {
    forgetSheet(code);
    return true;
  }
  return remember(room + code, entries);
}

/** Whether a change of what is kept, made in another window, is this sheet's. */
export const isOf = (key, code) => key === null || key === `aibyhand/${room}${code}`;

/** Forgets one sheet; another's code may begin as this one's. */
export function forgetSheet(code) {
  const others = codes().filter(other => other !== code && other.startsWith(code)).map(other => [other, kept(other)]);
  forget(room + code);
  for (const [other, entries] of others) remember(room + other, entries);
}

export const forgetAll = () => forget(room);

/** All that is kept, to be brought back: [code, entries]. */
export const allKept = () => codes().map(code => [code, kept(code)]);

/** The sheets that are kept. */
export function codes() {
  const prefix = `aibyhand/${room}`;
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length));
  } catch {
    return [];
  }
}

export const name = () => remembered('practise/name', '');
export const keepName = text => text ? remember('practise/name', text) : forget('practise/name');
