// A part of the page that is painted anew under somebody's hands: who types or tabs there goes on where they were.

const controls = 'input, select, textarea, button, summary, a[href], [tabindex]';

// By what a control is called it is known again in a place that was painted anew.
const nameOf = control => control.getAttribute('aria-label') ?? (control.name ? `${control.name} ${control.value}` : control.labels?.[0]?.textContent ?? control.textContent);

/** Whether somebody types in a control, and has not come to an end: fields say by their default what was taken of them. */
export const isTyped = control => control.matches('input:not([type]), input[type="text"], input[type="search"], input[type="url"], input[type="number"], textarea') && control.value !== control.defaultValue;

/** Keeps in mind which control of a place has the focus, and gives what leads back to it once the place was painted anew: true if it was there. */
function heldFocus(place) {
  const active = place.contains(document.activeElement) && document.activeElement !== place ? document.activeElement : null;
  if (!active?.matches(controls)) return () => false;
  const name = nameOf(active), isSame = control => control.tagName === active.tagName && nameOf(control) === name;
  const nth = [...place.querySelectorAll(controls)].filter(isSame).indexOf(active);
  const caret = active.selectionStart === undefined || active.selectionStart === null ? null : [active.selectionStart, active.selectionEnd];
  const typed = isTyped(active) ? active.value : null;
  // A field that is taken away with something half typed would tell it as if it were done.
  if (typed !== null) active.value = active.defaultValue;
  return () => {
    if (active.isConnected) {
      if (typed !== null) retype(active, typed);
      if (active !== document.activeElement) active.focus({ preventScroll: true });
      return true;
    }
    const again = [...place.querySelectorAll(controls)].filter(isSame)[nth];
    if (!again || again.disabled) return false;
    if (typed !== null) retype(again, typed);
    again.focus({ preventScroll: true });
    if (caret && again.type === active.type) again.setSelectionRange?.(...caret);
    return true;
  };
}

// What is put back is told when the field is left, as if it had been typed there.
function retype(field, text) {
  field.value = text;
  field.addEventListener('blur', () => { if (isTyped(field)) field.dispatchEvent(new Event('change', { bubbles: true })); }, { once: true });
}

/** Paints a place anew. Where the control that had the focus is gone, `otherwise` gets it: a selector in the place, or an element. */
export function repaint(place, paint, otherwise = null) {
  const isIn = place.contains(document.activeElement), back = heldFocus(place);
  paint();
  if (back() || !isIn || place.contains(document.activeElement)) return;
  (typeof otherwise === 'string' ? place.querySelector(otherwise) : otherwise)?.focus({ preventScroll: true });
}
