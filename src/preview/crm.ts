// The mocked CRM of the preview: the endpoint runs in this page behind msw's handlers and stores its data in this
// browser.
import { getResponse } from 'msw';
import { createEndpoint } from '../server/app';
import { demonstration, identifyDemonstration } from '../server/demonstration/demonstration';
import { createMemoryStore } from '../server/memory/memoryStore';
import { handlersOf } from '../server/mount/msw';
import { deviceStorage } from '../storage/deviceStorage';
import { withFaults } from './faults/withFaults';
import type { MockedCrm } from './mockedFetch';
import { createSnapshot } from './snapshot';

const snapshot = createSnapshot(deviceStorage, ['crm']);

const crm = withFaults(
  createEndpoint({
    store: createMemoryStore(demonstration, snapshot),
    identify: identifyDemonstration,
  }),
);

const handlers = handlersOf(crm);

/**
 * msw reads the cookies of a URL and fails on some that browsers accept. Those of other projects on localhost, whatever their port,
 * are the page's too, so the mocked CRM has a host of its own.
 */
const withoutCookies = (url: string): string => Object.assign(new URL(url), { hostname: 'crm.invalid' }).href;

export const mockedCrm: MockedCrm = (url, init) => getResponse(handlers, new Request(withoutCookies(url), init));

/** Applies to the requests of the person in the pane from now on. */
export const setFault = crm.setFault;

/** Clears the CRM's data and everything that panes have stored. Takes effect when the page is reloaded. */
export const resetCrm = (): void => {
  snapshot.clear();
  for (const key of deviceStorage.keysUnder([])) deviceStorage.removeText(key);
};
