// Keeps the page on this machine, so that it works without a network once it was opened. assets.js lists its files with their hashes; a version is kept whole or not at all, and takes over when it is asked to, or when
// no window shows the one before any more.
self.importScripts('./assets.js');

const prefix = `aibyhand ${self.registration.scope} `;
const name = prefix + self.assetsManifest.version;
const isKept = ({ url }) => !/\.(br|gz)$|(^|\/)(offline|assets)\.js$|(^|\/)\./.test(url);

self.addEventListener('install', event => event.waitUntil(keep()));
self.addEventListener('activate', event => event.waitUntil(forgetOthers()));
self.addEventListener('message', ({ data }) => { if (data === 'take over') self.skipWaiting(); });
self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});

async function keep() {
  const cache = await caches.open(name);
  await cache.addAll(self.assetsManifest.assets.filter(isKept).map(({ url, hash }) => new Request(new URL(url, self.registration.scope), { integrity: hash, cache: 'no-cache' })));
}

async function forgetOthers() {
  for (const other of await caches.keys()) if (other.startsWith(prefix) && other !== name) await caches.delete(other);
}

async function answer(request) {
  const cache = await caches.open(name);
  // Below the page's folder there may be others' files, which are theirs to show.
  const isHome = new URL(request.url).pathname === new URL(self.registration.scope).pathname;
  const wanted = isHome ? new URL('index.html', self.registration.scope) : request;
  return await cache.match(wanted, { ignoreSearch: true }) ?? fetch(request);
}
