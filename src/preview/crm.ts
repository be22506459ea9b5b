// The mocked CRM of the preview: the endpoint in this page, reached by the service worker, kept in this browser.
import { createEndpoint } from '../endpoint/app';
import { demonstration, identifyDemonstration } from '../endpoint/demonstration';
import { createMemoryStore } from '../endpoint/memoryStore';
import { createSnapshot } from '../endpoint/snapshot';
import { inFrontOf } from './faults/front';

const snapshot = createSnapshot(() => window.localStorage, 'sync-policy:crm');

const crm = inFrontOf(
  createEndpoint({
    store: createMemoryStore(demonstration, snapshot),
    identify: identifyDemonstration,
  }),
);

/** What the network and the CRM do from now on to the person in the pane. */
export const chooseFault = crm.choose;

/** From now on requests to /api of this page and its frames are answered here. Rejects where workers are not allowed. */
export const startCrm = async (): Promise<void> => {
  const [{ setupWorker }, { handlersOf }] = await Promise.all([
    import('msw/browser'),
    import('../endpoint/mount/worker'),
  ]);
  const worker = setupWorker(...handlersOf(crm));
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: 'mockServiceWorker.js' } });
};

/** Back to the demonstration data, for whoever loads the page next; the panes forget where they were as well. */
export const forgetCrm = (): void => {
  snapshot.clear();
  try {
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith('sync-policy:')) window.localStorage.removeItem(key);
    }
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
};
