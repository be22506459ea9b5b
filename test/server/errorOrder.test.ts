// The order of errors: each step fixes the cause of one error, and the next error appears, up to success.
import type { Availability } from '../../src/server/availability';
import {
  bodyOf,
  crm,
  documentedAskOf,
  etagNow,
  mediaType,
  newKey,
  patch,
  setTo,
  useParent,
  verdict,
  type Document,
  type Ask,
} from './crm';

type CrmState = { availability: Availability; identified: boolean; readOnly: boolean; locked: boolean };

/** Follows the changes of `crmState` between requests. */
const createAsk = (crmState: CrmState) => {
  const { state } = crm();
  const app = () =>
    crm(
      {
        availability: () => crmState.availability,
        readOnly: crmState.readOnly,
        lockedSettings: crmState.locked ? ['tasks'] : [],
        ...(crmState.identified ? {} : { identify: () => Promise.resolve(undefined) }),
      },
      state,
    ).app;
  return documentedAskOf({ request: (path, init) => app().request(path, init) });
};

type Request = { method: string; section: string; query: string; as: string; headers: Headers; body: string };

const send = (ask: Ask, { section, query, headers, ...rest }: Request) =>
  ask(`/api/configuration/${section}?${query}`, { ...rest, headers: Object.fromEntries(headers) });

/** Status, code and place of the first error. */
const firstError = async (response: Response): Promise<string> => {
  const text = await response.text();
  const [error] = text === '' ? [] : ((JSON.parse(text) as Partial<Document>).errors ?? []);
  const place = error?.source ? Object.entries(error.source).flat().join(' ') : '';
  return [response.status, error?.code, place].join(' ').trim();
};

type Step = [name: string, fix: (request: Request, crmState: CrmState) => void, expected: string];

const available: CrmState = { availability: { state: 'available' }, identified: true, readOnly: false, locked: false };
const usedKey = newKey();
const validOptions = { 'outlook.tasks_enabled': useParent, 'outlook.crm_sync_interval': setTo(900) };

it('is that of the contract for a change', async () => {
  const crmState: CrmState = {
    availability: { state: 'switched_off' },
    identified: false,
    readOnly: true,
    locked: true,
  };
  const ask = createAsk(crmState);
  const request: Request = {
    method: 'PATCH',
    section: 'unknown',
    query: 'scope=organization&scopeId=2&surplus=1',
    as: '4',
    headers: new Headers({
      Accept: `${mediaType}; ext=x`,
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
      'If-Match': '*',
      'If-None-Match': '"g2-o5-a1"',
    }),
    body: `${JSON.stringify({ data: 'no shape' })}x${' '.repeat(16 * 1024)}`,
  };
  const invalidOptions = { ...validOptions, 'outlook.crm_sync_interval': setTo(0) };
  const steps: Step[] = [
    ['nothing', () => undefined, '404 api_switched_off'],
    ['the API is switched on', () => (crmState.availability = { state: 'too_many_requests' }), '429 too_many_requests'],
    ['fewer requests', () => (crmState.availability = { state: 'unavailable' }), '503 not_available'],
    ['the CRM is up', () => (crmState.availability = { state: 'available' }), '401'],
    ['a valid token', () => (crmState.identified = true), '406 not_acceptable header Accept'],
    ['an Accept without parameters', ({ headers }) => headers.set('Accept', mediaType), '404 not_found'],
    ['the right section', (r) => (r.section = 'outlook'), '404 not_found'],
    ["the actor's organization", (r) => (r.query = 'scope=organization&surplus=1'), '403 access_denied'],
    ['a permitted actor', (r) => (r.as = '7'), '405 method_not_allowed'],
    [
      'a CRM that is not read-only',
      () => (crmState.readOnly = false),
      '415 unsupported_media_type header Content-Type',
    ],
    [
      'the media type',
      ({ headers }) => headers.set('Content-Type', mediaType),
      '415 unsupported_media_type header Content-Encoding',
    ],
    ['no encoding', ({ headers }) => headers.delete('Content-Encoding'), '413 too_large pointer'],
    ['a smaller body', (r) => (r.body = r.body.trimEnd()), '400 bad_request pointer'],
    ['JSON', (r) => (r.body = r.body.slice(0, -1)), '400 bad_request pointer /data'],
    [
      'the shape',
      (r) => (r.body = bodyOf(invalidOptions).replace('"id":"outlook"', '"id":"other"')),
      '400 bad_request parameter surplus',
    ],
    ['the query', (r) => (r.query = 'scope=organization'), '400 bad_request header Idempotency-Key'],
    ['a key', ({ headers }) => headers.set('Idempotency-Key', usedKey), '409 conflict pointer /data/id'],
    ['the resource of the URL', (r) => (r.body = bodyOf(invalidOptions)), '422 key_reused header Idempotency-Key'],
    ['an unused key', ({ headers }) => headers.set('Idempotency-Key', newKey()), '400 bad_request header If-Match'],
    ['no star', ({ headers }) => headers.delete('If-Match'), '428 precondition_required header If-Match'],
    ['a version', ({ headers }) => headers.set('If-Match', '"g2-o3-a1"'), '412 precondition_failed header If-Match'],
    [
      'the present version',
      ({ headers }) => headers.set('If-Match', '"g2-o5-a1"'),
      '412 precondition_failed header If-None-Match',
    ],
    [
      'no version that is excluded',
      ({ headers }) => headers.delete('If-None-Match'),
      '400 range pointer /included/1/attributes/value',
    ],
    ['a valid value', (r) => (r.body = bodyOf(validOptions)), '403 not_editable pointer /included/0'],
    ['an editable option', () => (crmState.locked = false), '200'],
  ];

  const initial = { ...crmState };
  Object.assign(crmState, available);
  expect(await verdict(await patch(ask, { ifMatch: '"g2-o4-a1"', key: usedKey }))).toBe('200');
  Object.assign(crmState, initial);

  const results: string[] = [];
  for (const [name, fix] of steps) {
    fix(request, crmState);
    results.push(`${name}: ${await firstError(await send(ask, request))}`);
  }
  expect(results).toEqual(steps.map(([name, , expected]) => `${name}: ${expected}`));
});

it('is that of the contract for a read', async () => {
  const crmState: CrmState = { ...available, availability: { state: 'switched_off' }, identified: false };
  const ask = createAsk(crmState);
  const request = {
    as: '4',
    path: '/api/configuration/unknown?scope=organization&scopeId=2&include=all',
    accept: `${mediaType}; ext=x`,
    ifMatch: '"g2-o3-a1"',
  };
  const steps: [name: string, fix: () => void, expected: string][] = [
    ['nothing', () => undefined, '404 api_switched_off'],
    ['the API is switched on', () => (crmState.availability = { state: 'unavailable' }), '503 not_available'],
    ['the CRM is up', () => (crmState.availability = { state: 'available' }), '401'],
    ['a valid token', () => (crmState.identified = true), '406 not_acceptable header Accept'],
    ['an Accept without parameters', () => (request.accept = mediaType), '404 not_found'],
    ['the section', () => (request.path = request.path.replace('unknown', 'outlook')), '404 not_found'],
    ['the organization', () => (request.path = request.path.replace('&scopeId=2', '')), '403 access_denied'],
    ['a permitted actor', () => (request.as = '3'), '400 bad_request parameter include'],
    [
      'the query',
      () => (request.path = request.path.replace('=all', '=options')),
      '412 precondition_failed header If-Match',
    ],
    ['the version', () => (request.ifMatch = '"g2-o4-a1"'), '304'],
  ];
  const results: string[] = [];
  for (const [name, fix] of steps) {
    fix();
    const headers = { Accept: request.accept, 'If-Match': request.ifMatch, 'If-None-Match': '*' };
    results.push(`${name}: ${await firstError(await ask(request.path, { as: request.as, headers }))}`);
  }
  expect(results).toEqual(steps.map(([name, , expected]) => `${name}: ${expected}`));
});

describe('an unsupported method', () => {
  /** `as`: who has the permission. @default Grace */
  const resources: [path: string, allow: string, as?: string][] = [
    ['/api/configuration/outlook?scope=organization', 'GET, HEAD, OPTIONS, PATCH'],
    ['/api/configurationchanges?filter[section]=outlook&scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/configuration?scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/configurationoptions?scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/configurationoptions/outlook.tasks_enabled?scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/organizations', 'GET, HEAD, OPTIONS'],
    ['/api/configurationreach?filter[section]=outlook&scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/configurationreach/outlook.tasks_enabled/inheriting?scope=organization', 'GET, HEAD, OPTIONS'],
    ['/api/configurationoverview?filter[section]=outlook', 'GET, HEAD, OPTIONS', '2'],
  ];

  it.each(resources)('%s: 405 with Allow: %s', async (path, allow, as = '7') => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await crm().ask(path, { method, as });
      expect([response.headers.get('Allow'), await verdict(response)]).toEqual([allow, '405 method_not_allowed']);
    }
  });

  it.each(resources)('%s: 403 for an actor without capabilities', async (path) => {
    expect(await verdict(await crm().ask(path, { method: 'DELETE', as: '4' }))).toBe('403 access_denied');
  });

  it.each(resources)('%s: before errors of the query', async (path, _allow, as = '7') => {
    const surplus = `${path}${path.includes('?') ? '&' : '?'}surplus=1`;
    expect(await verdict(await crm().ask(surplus, { method: 'DELETE', as }))).toBe('405 method_not_allowed');
  });
});

it('checks the resource of the body before the key', async () => {
  const { ask } = crm();
  const key = newKey();
  const ifMatch = await etagNow(ask);
  await patch(ask, { ifMatch, key });
  const body = bodyOf(validOptions).replace('"type":"configuration"', '"type":"configurations"');
  expect(await verdict(await patch(ask, { ifMatch, key, body }))).toBe('409 conflict');
});
