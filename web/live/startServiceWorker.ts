/**
 * Starts the service worker, which keeps the page's files for use without a network and isolates the page. Where the
 * page came without isolation and the worker has come to control it, it loads once more; the detector's threads need it.
 */
export async function startServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  if (import.meta.env.DEV || serviceWorker === undefined) return;
  try {
    const registration = await serviceWorker.register('./service-worker.js', { type: 'module' });
    // A page that was loaded past its worker, by a forced reload, is not controlled by it until it is loaded again.
    if (registration.active === null) await controlled(serviceWorker);
  } catch {
    return;
  }
  const address = new URL(location.href);
  if (crossOriginIsolated) {
    address.searchParams.delete(onceMore);
    history.replaceState(null, '', address);
  } else if (!address.searchParams.has(onceMore)) {
    // Another address, as a reload after a forced reload would pass the worker by again.
    address.searchParams.set(onceMore, '');
    location.replace(address);
    await new Promise(() => undefined);
  }
}

/** Marks the address of a page that is loaded once more, so that it is not loaded again and again. */
const onceMore = 'isolated';

/** The page does not wait longer, in milliseconds, for files that may come slowly. */
const patience = 60_000;

function controlled(serviceWorker: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience);
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}
