// What was written is kept on this machine, sheet by sheet, under the sheets' codes.
import { forget, keysIn, remember, remembered } from '../../state.js';

const room = 'practise/sheet/';

export const kept = code => remembered(room + code, {});

/** Keeps a sheet's entries; tells whether the browser does. */
export function keep(code, entries) {
  if (Object.keys(entries).length === 0) {
    forget(room + code);
    return true;
  }
  return remember(room + code, entries);
}

/** Whether a change of what is kept, made in another window, is this sheet's. */
export const isOf = (key, code) => key === null || key === room + code;

export const forgetSheet = code => forget(room + code);

export function forgetAll() {
  for (const code of codes()) forgetSheet(code);
}

/** All that is kept, to be brought back: [code, entries]. */
export const allKept = () => codes().map(code => [code, kept(code)]);

/** The sheets that are kept. */
export const codes = () => keysIn(room);

export const name = () => remembered('practise/name', '');
export const keepName = text => text ? remember('practise/name', text) : forget('practise/name');
