// Earlier versions of the preview used msw's service worker, which stays registered in a browser until it is removed.

const script = '/mockServiceWorker.js';

const isFormer = ({ active, waiting, installing }: ServiceWorkerRegistration): boolean =>
  [active, waiting, installing].some((worker) => worker?.scriptURL.endsWith(script));

/** Never rejects: without access to service workers there is nothing to remove. */
export const removeFormerWorker = async (): Promise<void> => {
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.filter(isFormer).map((registration) => registration.unregister()));
  } catch {
    // No access to service workers.
  }
};
