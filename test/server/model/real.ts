// The endpoint over HTTP, with literal JSON.
import { acmeAndGlobex } from '../../../src/server/demonstration/demonstration';
import type { State } from '../../../src/server/memory/state';
import type { Store } from '../../../src/server/store';
import { bodyOf, crm, documentOf, jsonOf, newKey, patch, type Ask } from '../crm';
import { expectEqual } from './agree';
import { at, type HistoryAttributes, type HistoryFilter, type Intent, type ModelResponse } from './model';
import { people, places, type PersonName, type Place } from './world';

/** An accepted change with its response. */
type Accepted = { request: Parameters<typeof patch>[1]; etag: string | null; text: string };
export type Real = { ask: Ask; store: Store; accepted: Accepted[] };

/** The people of the demonstration, without any values or history. */
export const emptyState = (): State => ({ ...acmeAndGlobex(), scopes: {}, history: [] });

/** @param store with `emptyState` */
export const realOver = (store: Store): Real => ({
  ask: crm({ store, now: () => new Date(at) }).ask,
  store,
  accepted: [],
});

const responseOf = async (response: Response): Promise<ModelResponse> => {
  const { status } = response;
  const document = await documentOf(response);
  if (status === 200) return { status, etag: response.headers.get('ETag'), document };
  const errors = document.errors.map(({ code, source }) =>
    [code, (source as { pointer?: string } | undefined)?.pointer].filter((part) => part !== undefined).join(' '),
  );
  const { version, changes } = document.meta;
  return status === 412 ? { status, errors, version, changes } : { status, errors };
};

export const send = async (real: Real, { person, place, tag, edits, reason }: Intent): Promise<ModelResponse> => {
  const request = {
    as: people[person].id,
    path: `/api/configuration/outlook?${places[place].query}`,
    ifMatch: tag,
    key: newKey(),
    body: bodyOf(edits, reason === undefined ? undefined : { reason }),
  };
  const response = await patch(real.ask, request);
  if (response.status === 200) {
    real.accepted.push({ request, etag: response.headers.get('ETag'), text: await response.clone().text() });
  }
  return responseOf(response);
};

export const includedIn = (document: unknown): unknown => (document as { included: unknown }).included;

/** The resulting options, or the error response. */
export const validate = async ({ ask }: Real, { person, place, tag, edits, reason }: Intent): Promise<unknown> => {
  const body = bodyOf(edits, { validate: true, reason });
  const path = `/api/configuration/outlook?${places[place].query}`;
  const response = await responseOf(await patch(ask, { as: people[person].id, path, ifMatch: tag, key: null, body }));
  return 'document' in response ? includedIn(response.document) : response;
};

export const readAt = async ({ ask }: Real, place: Place, person: PersonName): Promise<ModelResponse> =>
  responseOf(await ask(`/api/configuration/outlook?${places[place].query}&include=options`, { as: people[person].id }));

/** Newest first: the ids must descend. */
export const historyOf = async (
  { ask }: Real,
  place: Place,
  person: PersonName,
  { option, withParents = false }: HistoryFilter = {},
) => {
  const filter = `${option === undefined ? '' : `&filter[option]=${option}`}${withParents ? '&include=parents' : ''}`;
  const path = `/api/configurationchanges?filter[section]=outlook&page[size]=100&${places[place].query}${filter}`;
  const response = await ask(path, { as: people[person].id });
  if (response.status !== 200) return responseOf(response);
  const { data } = (await jsonOf(response)) as { data: { id: string; attributes: HistoryAttributes }[] };
  const ids = data.map(({ id }) => Number(id));
  expectEqual(
    ids,
    [...new Set(ids)].sort((one, other) => other - one),
  );
  return data.map(({ attributes }) => attributes);
};

export const countsOf = async ({ ask }: Real, place: Place, person: PersonName) => {
  const path = `/api/configurationreach?filter[section]=outlook&${places[place].query}`;
  const response = await ask(path, { as: people[person].id });
  if (response.status !== 200) return responseOf(response);
  const { data } = (await jsonOf(response)) as { data: { id: string; attributes: unknown }[] };
  return Object.fromEntries(data.map(({ id, attributes }) => [id, attributes]));
};

export const membersOf = async ({ ask }: Real, place: Place, person: PersonName, option: string, group: string) => {
  const path = `/api/configurationreach/${option}/${group}?${places[place].query}`;
  const response = await ask(path, { as: people[person].id });
  if (response.status !== 200) return responseOf(response);
  const { data } = (await jsonOf(response)) as { data: { attributes: { name: string } }[] };
  return data.map(({ attributes }) => attributes.name);
};

export const overviewNow = async ({ ask }: Real, person: PersonName) => {
  const response = await ask('/api/configurationoverview?filter[section]=outlook', { as: people[person].id });
  return response.status === 200 ? jsonOf(response) : responseOf(response);
};
