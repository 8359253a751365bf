// The choice of topics; with a code in the address, a sheet beside its key.
import * as gallery from './choose/gallery.js';
import * as sheet from './choose/sheet.js';

let shown = null, place = null;

export function mount(into, route) {
  place = into;
  shown = null;
  return update(route);
}

export async function update(route) {
  const wanted = route.code ? sheet : gallery;
  if (shown === wanted && shown.update) return shown.update(route);
  const isTurned = shown !== null;
  unmount();
  place.replaceChildren();
  shown = wanted;
  if (isTurned) place.focus({ preventScroll: true });
  await shown.mount(place, route);
}

export function unmount() {
  shown?.unmount?.();
  shown = null;
}
