// Sheets' drawings as elements of the page, in the sheets' own fonts.
import { call } from './engine.js';
import { busy } from './rest.js';

let fonts = null;

/** Loads the three voices of a sheet out of the engine, once. */
export function loadFonts(kind = 'sheets') {
  return fonts ??= busy(Promise.all(['Hand', 'Sans', 'Script'].map(async name => {
    const font = new FontFace(name, await call(kind, 'Doors.FontDoor.File', name));
    document.fonts.add(await font.load());
  }))).catch(error => { fonts = null; throw error; });
}

/**
 * Makes an element of a drawing's text.
 * hasIds: whether cells keep their ids (Z1-2-1); two drawings of one sheet side by side can't both.
 */
export function drawingOf(text, { label, hasIds = true } = {}) {
  const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  svg.classList.add('drawing');
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.setAttribute('role', 'img');
  if (label) svg.setAttribute('aria-label', label);
  if (!hasIds) for (const cell of svg.querySelectorAll('[id]')) cell.removeAttribute('id');
  return svg;
}
