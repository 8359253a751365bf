// Has the page kept for use without a network, after the first sheet is there and without holding anything up. Where it isn't served with offline.js (on this machine by the command), it isn't.
import { endAll } from './engine.js';
import { tell } from './notice.js';
import { words } from './words.js';

const patience = 5000;   // milliseconds

export async function keepPage() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  let isAsked = false;
  const isRenewal = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // The first to take over has nothing to take the place of.
    else if (isRenewal) tell(words.page.renewed, 'done', { label: words.page.reload, isKept: true, work: () => location.reload() });
  });
  try {
    const registration = await serviceWorker.register('offline.js', { updateViaCache: 'none' });
    // Nobody's work is cut off by it: the page is renewed when whoever sits there says so, or when it is opened next. A newer one may have come since it was offered, or another window may have taken it.
    const renew = () => {
      isAsked = true;
      // A browser lets the next take over when nothing is asked of the one before any more, and an engine that starts asks for much.
      endAll();
      registration.waiting?.postMessage('take over');
      // Where it can't yet, since something is still asked of the one before, opening the page anew ends that.
      setTimeout(() => location.reload(), registration.waiting ? patience : 0);
    };
    const offer = () => tell(words.page.newer, 'done', { label: words.page.reload, isKept: true, work: renew });
    if (registration.waiting && isRenewal) offer();
    registration.addEventListener('updatefound', () => {
      const fresh = registration.installing;
      fresh.addEventListener('statechange', () => { if (fresh.state === 'installed' && serviceWorker.controller) offer(); });
    });
  } catch {
    // Without it the page works as long as there is a network.
  }
}
