/**
 * Starts the service worker, which keeps the page's files for use without a network and isolates the page. Where the
 * page came without isolation and the worker has come to control it, it loads once more; the detector's threads need it.
 */
export async function startServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  if (import.meta.env.DEV || serviceWorker === undefined) return;
  try {
    await serviceWorker.register('./service-worker.js', { type: 'module' });
    await controlled(serviceWorker);
  } catch {
    return;
  }
  if (!crossOriginIsolated && sessionStorage.getItem(reloadedKey) === null) {
    sessionStorage.setItem(reloadedKey, 'yes');
    location.reload();
    await new Promise(() => undefined);
  }
}

const reloadedKey = 'tesescope-reloaded';

function controlled(serviceWorker: ServiceWorkerContainer): Promise<void> {
  if (serviceWorker.controller !== null) return Promise.resolve();
  return new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}
