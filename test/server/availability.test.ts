// A CRM that is switched off, overrun, down, read-only, mounted elsewhere, or broken.
import type { Gate } from '../../src/server/availability';
import { demonstration } from '../../src/server/demonstration';
import { createMemoryStore } from '../../src/server/memoryStore';
import { atAcme, crm, documentOf, etagNow, patch, readOption, verdict } from './crm';

const everyUrl = [atAcme, '/api/configuration/unknown', '/api/configurationchanges', '/api/organizations', '/api/x'];

describe('the gate', () => {
  it.each(everyUrl)('switched off: 404 at %s, before anybody is known', async (path) => {
    const { app } = crm({ gate: () => ({ state: 'switched off' }) });
    expect(await verdict(await app.request(path))).toBe('404 api_switched_off');
  });

  const busy: [Gate, number, string | null][] = [
    [{ state: 'too many requests', retryAfter: '30' }, 429, '30'],
    [{ state: 'too many requests', retryAfter: 'Wed, 02 Dec 2026 10:00:00 GMT' }, 429, 'Wed, 02 Dec 2026 10:00:00 GMT'],
    [{ state: 'too many requests' }, 429, null],
    [{ state: 'not available', retryAfter: '1000000000' }, 503, '1000000000'],
    [{ state: 'not available' }, 503, null],
  ];
  it.each(busy)('%j: %i with Retry-After: %s', async (gate, status, retryAfter) => {
    const response = await crm({ gate: () => gate }).app.request(atAcme);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([status, retryAfter]);
  });

  it('is asked anew for every request', async () => {
    const words: Gate[] = [{ state: 'not available' }, { state: 'open' }];
    const { ask } = crm({ gate: () => words.shift() ?? { state: 'open' } });
    expect([(await ask(atAcme)).status, (await ask(atAcme)).status]).toEqual([503, 200]);
  });
});

describe('a CRM that refuses every change', () => {
  it('says so with every read', async () => {
    const response = await crm({ readOnly: true }).ask(atAcme);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('refuses a change with 405, and stores nothing', async () => {
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
  it('has everything under it', async () => {
    const { ask } = crm({ basePath: '/admin/api' });
    expect((await ask(`/admin${atAcme}`)).status).toBe(200);
    expect((await ask('/admin/api/organizations')).status).toBe(200);
  });

  it('stands in the links', async () => {
    const { ask } = crm({ basePath: '/admin/api' });
    const changes = '/admin/api/configurationchanges?filter[section]=outlook&scope=organization&page[size]=1';
    const { links } = (await (await ask(changes)).json()) as { links: { next: string } };
    expect((await ask(links.next)).status).toBe(200);
  });

  it('leaves nothing at the usual one', async () => {
    expect((await crm({ basePath: '/admin/api' }).ask(atAcme)).status).toBe(404);
  });
});

describe('another URL', () => {
  it.each(['/api', '/api/configuration', '/api/configuration/outlook/', '/api/configuration/outlook/x', '/api/x'])(
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
      ...createMemoryStore(demonstration),
      readLevels: () => Promise.reject(new Error('password=secret')),
    };
    const { ask } = crm({ store, newId: () => 'r-1', report: (...args) => void reports.push(args) });
    return { ask, reports };
  };

  it('is answered without anything of the inside', async () => {
    const response = await broken().ask(atAcme);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/secret|Error|at /);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ status: '500', code: 'internal' }],
      meta: { requestId: 'r-1' },
    });
  });

  it('is reported with the id that was told', async () => {
    const { ask, reports } = broken();
    await ask(atAcme);
    expect(reports).toEqual([[new Error('password=secret'), 'r-1']]);
  });
});

it('gives every error the id of its request', async () => {
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
