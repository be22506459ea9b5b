// Earlier versions of the preview answered through msw's service worker, which stays in a browser until somebody removes it.

const script = '/mockServiceWorker.js';

const isFormer = ({ active, waiting, installing }: ServiceWorkerRegistration): boolean =>
  [active, waiting, installing].some((worker) => worker?.scriptURL.endsWith(script));

/** Never rejects: without workers, or where the browser lets nobody ask for them, there is nothing to remove. */
export const removeFormerWorker = async (): Promise<void> => {
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.filter(isFormer).map((registration) => registration.unregister()));
  } catch {
    // See above.
  }
};
