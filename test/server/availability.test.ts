// A CRM that is switched off, busy, down, read-only, mounted elsewhere or broken.
import type { Availability } from '../../src/server/availability';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { StoreUnavailable, type Store } from '../../src/server/store';
import { atAcme, crm, documentOf, etagNow, patch, readOption, verdict, type Ask } from './crm';

const everyUrl = [
  atAcme,
  '/api/configuration/unknown',
  '/api/configurationchanges',
  '/api/organizations',
  '/api/configurationoverview',
  '/api/x',
];

describe('the availability', () => {
  it.each(everyUrl)('switched off: 404 at %s, before the sign-in', async (path) => {
    const { app } = crm({ availability: () => ({ state: 'switched_off' }) });
    expect(await verdict(await app.request(path))).toBe('404 api_switched_off');
  });

  const busy: [Availability, number, string | null][] = [
    [{ state: 'too_many_requests', retryAfter: '30' }, 429, '30'],
    [{ state: 'too_many_requests', retryAfter: 'Wed, 02 Dec 2026 10:00:00 GMT' }, 429, 'Wed, 02 Dec 2026 10:00:00 GMT'],
    [{ state: 'too_many_requests' }, 429, null],
    [{ state: 'unavailable', retryAfter: '1000000000' }, 503, '1000000000'],
    [{ state: 'unavailable' }, 503, null],
  ];
  it.each(busy)('%j: %i with Retry-After: %s', async (current, status, retryAfter) => {
    const response = await crm({ availability: () => current }).app.request(atAcme);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([status, retryAfter]);
  });

  it('is checked for every request', async () => {
    const states: Availability[] = [{ state: 'unavailable' }, { state: 'available' }];
    const { ask } = crm({ availability: () => states.shift() ?? { state: 'available' } });
    expect([(await ask(atAcme)).status, (await ask(atAcme)).status]).toEqual([503, 200]);
  });
});

describe('a read-only CRM', () => {
  it('leaves PATCH out of Allow', async () => {
    const response = await crm({ readOnly: true }).ask(atAcme);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('rejects a change with 405 and stores nothing', async () => {
    const { ask } = crm({ readOnly: true });
    const response = await patch(ask, { ifMatch: await etagNow(ask) });
    expect([await verdict(response), response.headers.get('Allow')]).toEqual([
      '405 method_not_allowed',
      'GET, HEAD, OPTIONS',
    ]);
    expect(await readOption(ask, 'outlook.crm_sync_interval')).toMatchObject({ value: 300 });
  });
});

describe('another base path', () => {
  it('has all routes', async () => {
    const { ask } = crm({ basePath: '/admin/api' });
    expect((await ask(`/admin${atAcme}`)).status).toBe(200);
    expect((await ask('/admin/api/organizations')).status).toBe(200);
  });

  it('is part of the links', async () => {
    const { ask } = crm({ basePath: '/admin/api' });
    const changes = '/admin/api/configurationchanges?filter[section]=outlook&scope=organization&page[size]=1';
    const { links } = (await (await ask(changes)).json()) as { links: { next: string } };
    expect((await ask(links.next)).status).toBe(200);
  });

  it('has no routes at the default one', async () => {
    expect((await crm({ basePath: '/admin/api' }).app.request(atAcme)).status).toBe(404);
  });
});

describe('an unknown URL', () => {
  it.each(['/api', '/api/configuration/', '/api/configuration/outlook/', '/api/configuration/outlook/x', '/api/x'])(
    '%s: 404',
    async (path) => {
      expect(await verdict(await crm().ask(path))).toBe('404 not_found');
    },
  );

  it('is 401 before it is 404', async () => {
    expect((await crm().app.request('/api/x')).status).toBe(401);
  });
});

describe('an exception', () => {
  const broken = () => {
    const reports: unknown[][] = [];
    const store = {
      ...createMemoryStore(acmeAndGlobex),
      readScopeChain: () => Promise.reject(new Error('password=secret')),
    };
    const { ask } = crm({ store, newId: () => 'r-1', report: (...args) => void reports.push(args) });
    return { ask, reports };
  };

  it('has a response without internals', async () => {
    const response = await broken().ask(atAcme);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/secret|Error|at /);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ status: '500', code: 'internal' }],
      meta: { requestId: 'r-1' },
    });
  });

  it('is reported with the request id of the response', async () => {
    const { ask, reports } = broken();
    await ask(atAcme);
    expect(reports).toEqual([[new Error('password=secret'), 'r-1']]);
  });
});

describe('a store that is not available', () => {
  const unavailable = new StoreUnavailable('connection refused: password=secret');
  const rejects = () => Promise.reject(unavailable);

  it.each<[string, Partial<Store>, (ask: Ask) => Promise<Response>]>([
    ['the sign-in', { findActor: rejects }, (ask) => ask(atAcme)],
    ['a read', { readScopeChain: rejects }, (ask) => ask(atAcme)],
    ['the contacts of a 403', { peopleWith: rejects }, (ask) => ask(atAcme, { as: '4' })],
    ['a change', { commit: rejects }, (ask) => patch(ask, { ifMatch: '"g2-o4-a1"' })],
    ['a key', { findKey: rejects }, (ask) => patch(ask, { ifMatch: '"g2-o4-a1"' })],
  ])('%s: 503 with Retry-After, and the cause only for the operator', async (_name, methods, send) => {
    const reports: unknown[][] = [];
    const store = { ...createMemoryStore(acmeAndGlobex), ...methods };
    const { ask } = crm({ store, newId: () => 'r-1', report: (...args) => void reports.push(args) });
    const response = await send(ask);
    expect(response.headers.get('Retry-After')).toBe('5');
    const text = await response.text();
    expect(text).not.toMatch(/secret|refused/);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ status: '503', code: 'not_available' }],
      meta: { requestId: 'r-1' },
    });
    expect(reports).toEqual([[unavailable, 'r-1']]);
  });
});

it('reports the reason of a failure, though the key cannot be found again', async () => {
  const store = createMemoryStore(acmeAndGlobex);
  let found = 0;
  const findKey: Store['findKey'] = (key) => {
    found += 1;
    return found === 1 ? store.findKey(key) : Promise.reject(new StoreUnavailable('connection refused'));
  };
  const { ask } = crm({ store: { ...store, findKey } });
  expect((await patch(ask, { ifMatch: '"g2-o3-a1"' })).status).toBe(412);
});

it('has a request id in every error document', async () => {
  let count = 0;
  const { ask } = crm({ newId: () => `r-${(count += 1)}` });
  await ask('/api/x');
  const response = await ask('/api/x');
  expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
  expect(await documentOf(response)).toEqual({
    errors: [
      { status: '404', code: 'not_found', title: 'not found http exception', detail: expect.any(String) as string },
    ],
    meta: { requestId: 'r-2' },
  });
});
