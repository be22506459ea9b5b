// The order of errors: a request that deserves many gets the first; with its cause mended, the next, up to success.
import type { Gate } from '../../src/server/availability';
import { askOf, bodyOf, crm, etagNow, mediaType, newKey, patch, setTo, useParent, verdict, type Document } from './crm';

type World = { gate: Gate; identified: boolean; readOnly: boolean; locked: boolean };

/** One CRM that can become another while it runs, all over one store. */
const worldOf = (world: World) => {
  const { state } = crm();
  const app = () =>
    crm(
      {
        gate: () => world.gate,
        readOnly: world.readOnly,
        locked: world.locked ? ['tasks'] : [],
        ...(world.identified ? {} : { identify: () => Promise.resolve(undefined) }),
      },
      state,
    ).app;
  return askOf({ request: (path, init) => app().request(path, init) });
};

type Request = { method: string; section: string; query: string; as: string; headers: Headers; body: string };

const send = (ask: ReturnType<typeof askOf>, { section, query, headers, ...rest }: Request) =>
  ask(`/api/configuration/${section}?${query}`, { ...rest, headers: Object.fromEntries(headers) });

/** The status, and the code and the place of the first error. */
const first = async (response: Response): Promise<string> => {
  const text = await response.text();
  const [error] = text === '' ? [] : ((JSON.parse(text) as Partial<Document>).errors ?? []);
  const place = error?.source ? Object.entries(error.source).flat().join(' ') : '';
  return [response.status, error?.code, place].join(' ').trim();
};

/** What mends the cause of the answer before, and the answer then. */
type Rung = [mends: string, mend: (request: Request, world: World) => void, verdict: string];

const open: World = { gate: { state: 'open' }, identified: true, readOnly: false, locked: false };
const usedKey = newKey();
const rightBody = { 'outlook.tasks_enabled': useParent, 'outlook.crm_sync_interval': setTo(900) };

it('of a change', async () => {
  const world: World = { gate: { state: 'switched off' }, identified: false, readOnly: true, locked: true };
  const ask = worldOf(world);
  const request: Request = {
    method: 'PATCH',
    section: 'unknown',
    query: 'scope=organization&scopeId=2&surplus=1',
    as: '4',
    headers: new Headers({ 'Content-Type': 'application/json', 'If-Match': '*' }),
    body: `${JSON.stringify({ data: 'no shape' })}x${' '.repeat(16 * 1024)}`,
  };
  const bad = { ...rightBody, 'outlook.crm_sync_interval': setTo(0) };
  const rungs: Rung[] = [
    ['nothing', () => undefined, '404 api_switched_off'],
    ['the API is switched on', () => (world.gate = { state: 'too many requests' }), '429 too_many_requests'],
    ['fewer requests', () => (world.gate = { state: 'not available' }), '503 not_available'],
    ['the CRM is there', () => (world.gate = { state: 'open' }), '401'],
    ['a good token', () => (world.identified = true), '404 not_found'],
    ['the right section', (r) => (r.section = 'outlook'), '404 not_found'],
    ["the actor's organization", (r) => (r.query = 'scope=organization&surplus=1'), '403 access_denied'],
    ['somebody who may', (r) => (r.as = '7'), '405 method_not_allowed'],
    ['a CRM that takes changes', () => (world.readOnly = false), '415 unsupported_media_type'],
    ['the media type', ({ headers }) => headers.set('Content-Type', mediaType), '413 too_large'],
    ['a smaller body', (r) => (r.body = r.body.trimEnd()), '400 bad_request pointer'],
    ['JSON', (r) => (r.body = r.body.slice(0, -1)), '400 bad_request pointer /data'],
    [
      'the shape',
      (r) => (r.body = bodyOf(bad).replace('"id":"outlook"', '"id":"other"')),
      '400 bad_request parameter surplus',
    ],
    ['the query', (r) => (r.query = 'scope=organization'), '400 bad_request header Idempotency-Key'],
    ['a key', ({ headers }) => headers.set('Idempotency-Key', usedKey), '409 conflict pointer /data/id'],
    ['the resource of the URL', (r) => (r.body = bodyOf(bad)), '422 key_reused header Idempotency-Key'],
    ['a key of its own', ({ headers }) => headers.set('Idempotency-Key', newKey()), '400 bad_request header If-Match'],
    ['no star', ({ headers }) => headers.delete('If-Match'), '428 precondition_required header If-Match'],
    ['a version', ({ headers }) => headers.set('If-Match', '"g2-o3-a1"'), '412 precondition_failed header If-Match'],
    [
      'the present version',
      ({ headers }) => headers.set('If-Match', '"g2-o5-a1"'),
      '400 range pointer /included/1/attributes/value',
    ],
    ['a right value', (r) => (r.body = bodyOf(rightBody)), '403 not_editable pointer /included/0'],
    ['an option that may be changed', () => (world.locked = false), '200'],
  ];

  const closed = { ...world };
  Object.assign(world, open);
  expect(await verdict(await patch(ask, { ifMatch: '"g2-o4-a1"', key: usedKey }))).toBe('200');
  Object.assign(world, closed);

  const climbed: string[] = [];
  for (const [mends, mend] of rungs) {
    mend(request, world);
    climbed.push(`${mends}: ${await first(await send(ask, request))}`);
  }
  expect(climbed).toEqual(rungs.map(([mends, , expected]) => `${mends}: ${expected}`));
});

it('of a read', async () => {
  const world: World = { ...open, gate: { state: 'switched off' }, identified: false };
  const ask = worldOf(world);
  const request = { as: '4', path: '/api/configuration/unknown?scope=organization&scopeId=2&include=all' };
  const rungs: [string, () => void, string][] = [
    ['nothing', () => undefined, '404 api_switched_off'],
    ['the API is switched on', () => (world.gate = { state: 'not available' }), '503 not_available'],
    ['the CRM is there', () => (world.gate = { state: 'open' }), '401'],
    ['a good token', () => (world.identified = true), '404 not_found'],
    ['the section', () => (request.path = request.path.replace('unknown', 'outlook')), '404 not_found'],
    ['the organization', () => (request.path = request.path.replace('&scopeId=2', '')), '403 access_denied'],
    ['somebody who may', () => (request.as = '3'), '400 bad_request parameter include'],
    ['the query', () => (request.path = request.path.replace('=all', '=options')), '304'],
  ];
  const climbed: string[] = [];
  for (const [mends, mend] of rungs) {
    mend();
    const headers = { 'If-None-Match': '*' };
    climbed.push(`${mends}: ${await first(await ask(request.path, { as: request.as, headers }))}`);
  }
  expect(climbed).toEqual(rungs.map(([mends, , expected]) => `${mends}: ${expected}`));
});

describe('a method that a resource does not have', () => {
  const everywhere = [
    ['/api/configuration/outlook?scope=organization', 'GET, HEAD, OPTIONS, PATCH'],
    ['/api/configurationchanges?filter[section]=outlook&scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/organizations', 'GET, HEAD, OPTIONS'],
    ['/api/configurationreach?filter[section]=outlook&scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/configurationreach/outlook.tasks_enabled/inheriting?scope=organization', 'GET, HEAD, OPTIONS'],
  ] as const;

  it.each(everywhere)('%s: 405 with Allow: %s', async (path, allow) => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await crm().ask(path, { method });
      expect([response.headers.get('Allow'), await verdict(response)]).toEqual([allow, '405 method_not_allowed']);
    }
  });

  it.each(everywhere)('%s: first 403 for those without any capability', async (path) => {
    expect(await verdict(await crm().ask(path, { method: 'DELETE', as: '4' }))).toBe('403 access_denied');
  });

  it.each(everywhere)('%s: before what is wrong with the query', async (path) => {
    const surplus = `${path}${path.includes('?') ? '&' : '?'}surplus=1`;
    expect(await verdict(await crm().ask(surplus, { method: 'DELETE' }))).toBe('405 method_not_allowed');
  });
});

it('does not look at the key of a body that names another resource', async () => {
  const { ask } = crm();
  const key = newKey();
  const ifMatch = await etagNow(ask);
  await patch(ask, { ifMatch, key });
  const body = bodyOf(rightBody).replace('"type":"configuration"', '"type":"configurations"');
  expect(await verdict(await patch(ask, { ifMatch, key, body }))).toBe('409 conflict');
});
