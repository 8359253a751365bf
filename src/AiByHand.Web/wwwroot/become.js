// A place that is painted anew while somebody is at it: what is there already stays there and becomes what is to be there, so that nobody's click, caret or half typed text is taken away from under their hands.
// What it listens to is taken over with it: handlers look at what the event came to, not at the element they were made with.
import { heard } from './dom.js';
import { isTyped } from './focus.js';
import morphdom from './vendor/morphdom.js';

/**
 * Gives a place other contents. An element whose `dataset.part` is the same as before is that one, wherever it stands now; all others are known by their order.
 * One with `data-filled` is filled by somebody else: what is in it stays.
 */
export function become(place, ...children) {
  const wanted = place.cloneNode(false);
  wanted.append(...children);
  morphdom(place, wanted, {
    childrenOnly: true,
    getNodeKey: node => node.dataset?.part,
    onBeforeElUpdated: (there, next) => {
      for (const key of heard) if (there[key] !== next[key]) there[key] = next[key];
      if (there === document.activeElement && isTyped(there)) return false;
      if (there.matches('textarea')) there.defaultValue = next.defaultValue;
      if (there.matches('details')) next.open ||= there.open;
      return true;
    },
    onBeforeElChildrenUpdated: (there, next) => {
      if ('filled' in there.dataset) return false;
      if (!there.matches('select') || there.innerHTML !== next.innerHTML) return true;
      if (there.value !== next.value) there.value = next.value;
      return false;
    },
  });
}
