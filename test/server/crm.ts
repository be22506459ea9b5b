// A CRM with demonstration data, and literal JSON bodies: nothing is serialized by the code under test.
import { createEndpoint, type EndpointOptions } from '../../src/server/app';
import { acmeAndGlobex, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import type { State } from '../../src/server/memory/state';
import { documented } from './documented';

export const mediaType = 'application/vnd.api+json';
export const atSystem = '/api/configuration/outlook?scope=global';
export const atAcme = '/api/configuration/outlook?scope=organization';
export const atOwn = '/api/configuration/outlook?scope=user';

export type AskOptions = {
  /** Id of the actor. @default Grace, who may change Acme */
  as?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
};

type Fetch = { request: (path: string, init: RequestInit) => Response | Promise<Response> };

export const askOf =
  (app: Fetch) =>
  async (path: string, { as = '7', headers = {}, ...init }: AskOptions = {}): Promise<Response> =>
    app.request(path, { ...init, headers: { Authorization: `Bearer demo.${as}`, ...headers } });

/** Every response must be one that docs/openapi.json lists. */
export const documentedAskOf = (app: Fetch): Ask => {
  const ask = askOf(app);
  return async (path, options) => documented(path, options?.method, await ask(path, options));
};

/** `state`: of the store, so that a test can change what no request can. */
export const crm = (options: Partial<EndpointOptions> = {}, state: State = acmeAndGlobex()) => {
  const app = createEndpoint({
    store: createMemoryStore(() => state),
    identify: identifyDemonstration,
    report: (error) => {
      throw error;
    },
    ...options,
  });
  return { app, state, ask: documentedAskOf(app) };
};

export type Ask = ReturnType<typeof askOf>;

let keys = 0;
export const newKey = (): string => `00000000-0000-4000-8000-${String((keys += 1)).padStart(12, '0')}`;

export const setTo = (value: unknown) => ({ useParentScopeValue: false, value });
export const enforce = (value: unknown) => ({ ...setTo(value), enforced: true });
export const useParent = { useParentScopeValue: true };

/** @param options attributes by option id @param meta of `data` */
export const bodyOf = (options: Record<string, unknown>, meta?: object): string =>
  JSON.stringify({
    data: {
      type: 'configuration',
      id: 'outlook',
      ...(meta ? { meta } : {}),
      relationships: { options: { data: Object.keys(options).map((id) => ({ type: 'configurationoptions', id })) } },
    },
    included: Object.entries(options).map(([id, attributes]) => ({
      type: 'configurationoptions',
      id,
      meta: { update: true },
      attributes,
    })),
  });

type Patch = {
  as?: string;
  path?: string;
  /** Null: no header. */
  ifMatch: string | null;
  key?: string | null;
  body?: BodyInit;
};

/** A valid PATCH of Acme by default. */
export const patch = (ask: Ask, { as = '7', path = atAcme, ifMatch, key = newKey(), body }: Patch) =>
  ask(path, {
    as,
    method: 'PATCH',
    headers: {
      'Content-Type': mediaType,
      ...(ifMatch === null ? {} : { 'If-Match': ifMatch }),
      ...(key === null ? {} : { 'Idempotency-Key': key }),
    },
    body: body ?? bodyOf({ 'outlook.crm_sync_interval': setTo(900) }),
  });

export type Document = {
  data: { id: string; attributes: Record<string, unknown>; meta: Record<string, unknown> };
  included: { id: string; attributes: Record<string, unknown> }[];
  errors: { status: string; code: string; title: string; detail: string; source?: unknown; meta?: unknown }[];
  meta: Record<string, unknown>;
};

/** `response.json()` creates objects of another realm, which are never strictly equal in Jest. */
export const jsonOf = async (response: Response): Promise<unknown> => JSON.parse(await response.text()) as unknown;

export const documentOf = async (response: Response): Promise<Document> => (await jsonOf(response)) as Document;

export const optionIn = (document: Document, id: string): Record<string, unknown> | undefined =>
  document.included.find((option) => option.id === id)?.attributes;

export const readOption = async (ask: Ask, id: string, path = atAcme, as = '7') =>
  optionIn(await documentOf(await ask(`${path}&include=options`, { as })), id);

export const etagNow = async (ask: Ask, path = atAcme, as = '7'): Promise<string> =>
  (await ask(path, { as })).headers.get('ETag') ?? '';

/** Status and error codes: "400 range, choice"; "200" without errors. */
export const verdict = async (response: Response): Promise<string> => {
  const text = await response.text();
  const errors = text === '' ? [] : ((JSON.parse(text) as Partial<Document>).errors ?? []);
  return [String(response.status), errors.map(({ code }) => code).join(', ')].filter((part) => part !== '').join(' ');
};

export type HistoryItem = { id: string; attributes: { version: string; entries: unknown[] } & Record<string, unknown> };

export const historyNow = async (ask: Ask, query = 'scope=organization', as = '7'): Promise<HistoryItem[]> => {
  const response = await ask(`/api/configurationchanges?filter[section]=outlook&page[size]=100&${query}`, { as });
  return ((await response.json()) as { data: HistoryItem[] }).data;
};

/** A change of the system by Ines. */
export const patchSystem = async (ask: Ask, options: Record<string, unknown>) =>
  patch(ask, { as: '2', path: atSystem, ifMatch: await etagNow(ask, atSystem, '2'), body: bodyOf(options) });
