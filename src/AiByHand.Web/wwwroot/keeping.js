// Has the page kept for use without a network, after the first sheet is there and without holding anything up. Where it isn't served with offline.js (on this machine by the command), it isn't.
import { tell } from './notice.js';
import { words } from './words.js';

export async function keepPage() {
  if (!navigator.serviceWorker) return;
  try {
    const registration = await navigator.serviceWorker.register('offline.js');
    if (registration.waiting) tell(words.page.newer);
    registration.addEventListener('updatefound', () => {
      const fresh = registration.installing;
      fresh.addEventListener('statechange', () => { if (fresh.state === 'installed' && navigator.serviceWorker.controller) tell(words.page.newer); });
    });
  } catch {
    // Without it the page works as long as there is a network.
  }
}
