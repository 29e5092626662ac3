// The page's service worker: once opened, the page works without a network. It looks at what is
// newest first, and at what it keeps only when there is no network.
interface Waiter {
  registration: { scope: string; unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
  addEventListener: (name: string, listen: (event: Happening) => void) => void;
}

interface Happening {
  request: Request;
  waitUntil: (work: Promise<unknown>) => void;
  respondWith: (response: Promise<Response>) => void;
}

/** Whether the publisher wants the page; else this worker takes itself and what it keeps away. */
declare const isOn: boolean;

const worker = globalThis as unknown as Waiter;
const store = `noticeboard-compose ${worker.registration.scope}`;
const kept = ['', 'compose.js', 'worker.js', 'content.json'];

worker.addEventListener('install', (event) => {
  event.waitUntil(isOn ? keepAll() : worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  if (!isOn) event.waitUntil(caches.delete(store).then(() => worker.registration.unregister()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = kept.some((name) => request.url === worker.registration.scope + name);
  if (isOn && isOurs && request.method === 'GET') event.respondWith(newestOf(request));
});

async function keepAll(): Promise<void> {
  const all = await caches.open(store);
  await all.addAll(kept.map((name) => worker.registration.scope + name));
  await worker.skipWaiting();
}

async function newestOf(request: Request): Promise<Response> {
  const all = await caches.open(store);
  try {
    const response = await fetch(request);
    if (response.ok) await all.put(request.url, response.clone());
    return response;
  } catch (error) {
    const known = await all.match(request.url);
    if (known) return known;
    throw error;
  }
}
