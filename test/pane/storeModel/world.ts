// The CRM, the network with its faults, and the signed-in user.
import { createEndpoint } from '../../../src/server/app';
import { acmeAndGlobex, identifyDemonstration } from '../../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../../src/server/memory/memoryStore';

/** `lost` stores a change and loses its response. */
export const faults = ['disconnected', 'lost', 'failed', 'signedOut', 'forbidden', 'readOnly'] as const;
export type Fault = (typeof faults)[number];

/** Grace and Yusuf can edit Acme and their own settings, Tom nothing. */
export const people = { grace: '7', yusuf: '8', tom: '3' } as const;
export type PersonName = keyof typeof people;

const mediaType = 'application/vnd.api+json';
const errorDocument = (status: number, code: string): Response =>
  new Response(JSON.stringify({ errors: [{ status: String(status), code, detail: 'No.' }] }), {
    status,
    headers: { 'content-type': mediaType },
  });

export type World = {
  person: PersonName;
  fault: Fault | undefined;
  /** The fault applies to saves only, so that the validation before a save succeeds. */
  onSavesOnly: boolean;
  /** The number of confirmed reviews, each of which is one intent to save. */
  confirmed: number;
  fetch: typeof fetch;
  /** Without faults. */
  rawApi: (path: string, init?: RequestInit, as?: PersonName) => Promise<Response>;
};

export const createWorld = (): World => {
  const app = createEndpoint({ store: createMemoryStore(acmeAndGlobex), identify: identifyDemonstration });
  const world: World = {
    person: 'grace',
    fault: undefined,
    onSavesOnly: false,
    confirmed: 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const isSave = request.method === 'PATCH' && request.headers.has('idempotency-key');
      switch (world.onSavesOnly && !isSave ? undefined : world.fault) {
        case 'disconnected':
          throw new TypeError('Failed to fetch');
        case 'failed':
          return errorDocument(500, 'internal');
        case 'signedOut':
          return errorDocument(401, 'unauthorized');
        case 'lost':
          await app.fetch(request);
          throw new TypeError('Failed to fetch');
        case 'forbidden':
          return isSave ? errorDocument(403, 'access_denied') : app.fetch(request);
        case 'readOnly':
          return isSave ? errorDocument(405, 'method_not_allowed') : app.fetch(request);
        case undefined:
          return app.fetch(request);
      }
    },
    rawApi: async (path, init = {}, as = world.person) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer demo.${people[as]}`);
      headers.set('content-type', mediaType);
      return app.request(path, { ...init, headers });
    },
  };
  return world;
};

export const intervals = ['crmSyncInterval', 'outlookSyncInterval'] as const;
export type Interval = (typeof intervals)[number];

export const colleagueSaves = async (world: World, id: Interval, seconds: number): Promise<void> => {
  const path = '/api/configuration/outlook?scope=organization';
  const etag = (await world.rawApi(path, {}, 'yusuf')).headers.get('etag') ?? '';
  const option = id === 'crmSyncInterval' ? 'outlook.crm_sync_interval' : 'outlook.outlook_sync_interval';
  const body = {
    data: {
      type: 'configuration',
      id: 'outlook',
      relationships: { options: { data: [{ type: 'configurationoptions', id: option }] } },
    },
    included: [
      {
        type: 'configurationoptions',
        id: option,
        meta: { update: true },
        attributes: { useParentScopeValue: false, value: seconds },
      },
    ],
  };
  const headers = { 'if-match': etag, 'idempotency-key': crypto.randomUUID() };
  await world.rawApi(path, { method: 'PATCH', headers, body: JSON.stringify(body) }, 'yusuf');
};
