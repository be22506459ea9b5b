// The endpoint as the commands ask it: over HTTP, in literal JSON.
import { demonstration } from '../../../src/server/demonstration';
import { bodyOf, crm, documentOf, jsonOf, newKey, patch, type Asker } from '../crm';
import { expectAgreed } from './agree';
import { at, type Answer, type Intent, type Past } from './model';
import { people, places, type PersonName, type Place } from './world';

/** A change that was taken, as it was sent and as it was answered. */
type Taken = { request: Parameters<typeof patch>[1]; etag: string | null; text: string };
export type Real = { ask: Asker; taken: Taken[] };

/** The people of the demonstration, of whom nobody has said anything yet. */
export const emptyReal = (): Real => {
  const state = { ...demonstration(), levels: {}, history: [] };
  return { ask: crm({ now: () => new Date(at) }, state).ask, taken: [] };
};

const answerOf = async (response: Response): Promise<Answer> => {
  const { status } = response;
  const document = await documentOf(response);
  if (status === 200) return { status, etag: response.headers.get('ETag'), document };
  const errors = document.errors.map(({ code, source }) =>
    [code, (source as { pointer?: string } | undefined)?.pointer].filter((part) => part !== undefined).join(' '),
  );
  const { version, changes } = document.meta;
  return status === 412 ? { status, errors, version, changes } : { status, errors };
};

export const send = async (real: Real, { person, place, tag, edits, reason }: Intent): Promise<Answer> => {
  const request = {
    as: people[person].id,
    path: `/api/configuration/outlook?${places[place].query}`,
    ifMatch: tag,
    key: newKey(),
    body: bodyOf(edits, reason === undefined ? undefined : { reason }),
  };
  const response = await patch(real.ask, request);
  if (response.status === 200) {
    real.taken.push({ request, etag: response.headers.get('ETag'), text: await response.clone().text() });
  }
  return answerOf(response);
};

export const includedIn = (document: unknown): unknown => (document as { included: unknown }).included;

/** The options as they would be, or the refusal. */
export const validate = async ({ ask }: Real, { person, place, tag, edits }: Intent): Promise<unknown> => {
  const body = bodyOf(edits, { validate: true });
  const path = `/api/configuration/outlook?${places[place].query}`;
  const answer = await answerOf(await patch(ask, { as: people[person].id, path, ifMatch: tag, key: null, body }));
  return 'document' in answer ? includedIn(answer.document) : answer;
};

export const readAt = async ({ ask }: Real, place: Place, person: PersonName): Promise<Answer> =>
  answerOf(await ask(`/api/configuration/outlook?${places[place].query}&include=options`, { as: people[person].id }));

/** The history as it is told, newest first; its ids have to fall. */
export const historyOf = async ({ ask }: Real, place: Place, person: PersonName, option?: string) => {
  const filter = option === undefined ? '' : `&filter[option]=${option}`;
  const path = `/api/configurationchanges?filter[section]=outlook&page[size]=100&${places[place].query}${filter}`;
  const response = await ask(path, { as: people[person].id });
  if (response.status !== 200) return answerOf(response);
  const { data } = (await jsonOf(response)) as { data: { id: string; attributes: Past }[] };
  const ids = data.map(({ id }) => Number(id));
  expectAgreed(
    ids,
    [...new Set(ids)].sort((one, other) => other - one),
  );
  return data.map(({ attributes }) => attributes);
};

export const countsOf = async ({ ask }: Real, place: Place, person: PersonName) => {
  const path = `/api/configurationreach?filter[section]=outlook&${places[place].query}`;
  const response = await ask(path, { as: people[person].id });
  if (response.status !== 200) return answerOf(response);
  const { data } = (await jsonOf(response)) as { data: { id: string; attributes: unknown }[] };
  return Object.fromEntries(data.map(({ id, attributes }) => [id, attributes]));
};

export const namesOf = async ({ ask }: Real, place: Place, person: PersonName, option: string, side: string) => {
  const path = `/api/configurationreach/${option}/${side}?${places[place].query}`;
  const response = await ask(path, { as: people[person].id });
  if (response.status !== 200) return answerOf(response);
  const { data } = (await jsonOf(response)) as { data: { attributes: { name: string } }[] };
  return data.map(({ attributes }) => attributes.name);
};
