// Hears what push services bring while Palabre may be closed, shows it, and leads to its place. It keeps nothing and stands
// between no page and the network.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const said = event.data?.json();
  if (said) event.waitUntil(tell(said));
});

async function tell(said) {
  const windows = await self.clients.matchAll({ type: 'window' });
  // Who is looking at Palabre sees it there.
  if (windows.some((one) => one.focused && one.visibilityState === 'visible')) return;
  const url = new URL(said.url, self.location.origin);
  await self.registration.showNotification(said.title, {
    body: said.body,
    icon: said.icon,
    badge: '/icon-192.png',
    lang: said.preferred_locale,
    tag: said.palabre_id,
    data: { path: url.pathname },
  });
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path ?? '/notifications'));
});

async function open(path) {
  const [window] = await self.clients.matchAll({ type: 'window' });
  if (!window) return self.clients.openWindow(path);
  // A browser that does not let us come to the front still shows the place when one comes back.
  await window.focus().catch(() => {});
  // A worker's way to its own pages takes no target: there is none but our own origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  window.postMessage({ go: path });
}
