/** Starts the service worker, which keeps the page's files for use without a network, where the browser has any. */
export function startServiceWorker(): void {
  if (import.meta.env.DEV) return;
  navigator.serviceWorker?.register('./service-worker.js', { type: 'module' }).catch(() => undefined);
}
