// A plain text editor with numbered lines, in which a mistake's line can be gone to.
import { make } from '../dom.js';
import { Pause } from '../rest.js';
import { words } from '../words.js';

/** Makes one; `typed(text)` is called at each sign, `settled()` when somebody pauses. */
export function editor({ label, typed, settled }) {
  const gutter = make('div', { class: 'gutter', 'aria-hidden': 'true' });
  const area = make('textarea', { class: 'text', wrap: 'off', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', 'aria-label': label });
  const typing = new Pause(300);
  let wrong = new Set();
  area.addEventListener('input', () => {
    number();
    typed(area.value);
    typing.begin(settled);
  });
  area.addEventListener('scroll', () => { gutter.scrollTop = area.scrollTop; });
  const element = make('div', { class: 'editor' }, gutter, area);

  return {
    element,
    get text() { return area.value; },
    set(text) {
      if (area.value === text) return;
      area.value = text;
      number();
    },
    /** Marks the lines that have mistakes. */
    mark(lines) {
      wrong = new Set(lines);
      number();
    },
    /** Goes to a place. */
    go({ line, column }) {
      const lines = area.value.split('\n');
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      area.focus();
      area.setSelectionRange(start + Math.min(column - 1, lines[line - 1]?.length ?? 0), start + (lines[line - 1]?.length ?? 0));
      area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
    },
  };

  function number() {
    const count = area.value.split('\n').length;
    area.rows = Math.min(Math.max(count + 1, 8), 28);
    gutter.replaceChildren(...Array.from({ length: count }, (_, line) => make('span', { class: wrong.has(line + 1) ? 'is-wrong' : null }, String(line + 1))));
    area.setAttribute('aria-invalid', wrong.size > 0);
    if (wrong.size > 0) area.setAttribute('aria-description', words.class.wrongLines.replace('{lines}', [...wrong].join(', ')));
    else area.removeAttribute('aria-description');
  }
}
