/** Keeps the page's files, so that it opens without a network. */
declare const self: ServiceWorkerGlobalScope;

/** Set by the build: the files that the page needs, and a name that changes when one of them does. */
declare const files: readonly string[];
declare const version: string;

const cacheName = `tesescope-${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldFiles().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function dropOldFiles(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('tesescope-') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** What is kept at once; else from the network, and files of the build are kept from then on. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok && request.url.includes('/assets/')) await cache.put(request, response.clone());
  return response;
}

export {};
