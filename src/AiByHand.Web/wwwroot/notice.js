// A line at the foot of the page: what was done, or what went wrong.
import { make } from './dom.js';
import { words } from './words.js';

const place = document.querySelector('.notice');
const shown = { done: 4000, fault: 12000, offer: 20000 };   // milliseconds
let timer = 0;

/** Shows a line for some seconds. action: { label, work }, something to be done about it, for which there is more time; with isKept the line stays until it is done or put away. */
export function tell(text, kind = 'done', action = null) {
  clearTimeout(timer);
  place.replaceChildren(text);
  place.dataset.kind = kind;
  if (action) place.append(
    make('button', { type: 'button', onclick: () => { hide(); action.work(); } }, action.label),
    make('button', { type: 'button', class: 'away', 'aria-label': words.page.away, onclick: hide }, '×'));
  place.classList.add('is-shown');
  if (!action?.isKept) timer = setTimeout(hide, shown[action && kind === 'done' ? 'offer' : kind]);
}

function hide() {
  clearTimeout(timer);
  place.classList.remove('is-shown');
}

/** A fault of the program, which nobody but its makers can mend. What was cancelled is none, nor is what somebody asked for that can't be: gives whether it was none. */
export function tellFault(fault) {
  if (fault?.name === 'AbortError') return true;
  if (fault?.name === 'Mistakes') { tell(fault.message, 'fault'); return true; }
  console.error(fault);
  tell(`${words.page?.fault ?? 'This is a fault of the page itself:'} ${fault?.message ?? fault}`, 'fault');
  return false;
}
