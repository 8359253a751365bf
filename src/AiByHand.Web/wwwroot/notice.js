// A line at the foot of the page: what was done, or what went wrong.
import { words } from './words.js';

const place = document.querySelector('.notice');
let timer = 0;

/** Shows a line for some seconds. */
export function tell(text, kind = 'done') {
  clearTimeout(timer);
  place.textContent = text;
  place.dataset.kind = kind;
  place.classList.add('is-shown');
  timer = setTimeout(() => place.classList.remove('is-shown'), kind === 'done' ? 4000 : 12000);
}

/** A fault of the program, which nobody but its makers can mend. What was cancelled is none, nor is what somebody asked for that can't be. */
export function tellFault(fault) {
  if (fault?.name === 'AbortError') return;
  if (fault?.name === 'Mistakes') { tell(fault.message, 'fault'); return; }
  console.error(fault);
  tell(`${words.page?.fault ?? 'This is a fault of the page itself:'} ${fault?.message ?? fault}`, 'fault');
}
