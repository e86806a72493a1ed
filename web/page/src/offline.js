// The service worker: after the first visit the page works without a network; a newer version is offered, never forced.
import { $ } from './core.js';
import { script } from './trusted.js';

export async function start() {
  if (!('serviceWorker' in navigator)) return;
  const asked = Boolean(navigator.serviceWorker.controller);
  const registration = await navigator.serviceWorker.register(script('sw.js'), { updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) return;
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    const notice = $('#update');
    notice.hidden = false;
    $('button', notice).onclick = () => registration.waiting?.postMessage('now');
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
}
