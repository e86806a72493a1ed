// Keeps one whole version of the page. The build fills in which files, and a version made from their content.
const VERSION = '{{version}}';
const FILES = {{files}};
const CACHE = `docker-why ${VERSION}`;

addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  })());
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const stale = (await caches.keys()).filter((name) => name.startsWith('docker-why ') && name !== CACHE);
    await Promise.all(stale.map((name) => caches.delete(name)));
    await clients.claim();
  })());
});

// The page asks for the change of versions, when its reader has.
addEventListener('message', (event) => {
  if (event.data === 'now') skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    const home = new URL('./', location.href).pathname;
    const wanted = new URL(request.url).pathname === home ? 'index.html' : request;
    return await cache.match(wanted, { ignoreSearch: true }) ?? fetch(request);
  })());
});
