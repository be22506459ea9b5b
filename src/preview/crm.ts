// The mocked CRM of the preview: the endpoint in this page, behind msw's handlers, with its data in this browser.
import { getResponse } from 'msw';
import { createEndpoint } from '../server/app';
import { demonstration, identifyDemonstration } from '../server/demonstration';
import { createMemoryStore } from '../server/memoryStore';
import { handlersOf } from '../server/mount/msw';
import { createSnapshot } from '../server/snapshot';
import { inFrontOf } from './faults/front';
import type { MockedCrm } from './mockedFetch';

const snapshot = createSnapshot(() => window.localStorage, 'sync-policy:crm');

const crm = inFrontOf(
  createEndpoint({
    store: createMemoryStore(demonstration, snapshot),
    identify: identifyDemonstration,
  }),
);

const handlers = handlersOf(crm);

export const mockedCrm: MockedCrm = (url, init) => getResponse(handlers, new Request(url, init));

/** What the network and the CRM do from now on to the person in the pane. */
export const chooseFault = crm.choose;

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
