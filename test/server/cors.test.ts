import { atAcme, crm, patch } from './crm';

const origin = 'https://pane.example.org';
const open = { origins: [origin, 'https://other.example.org'] };
const preflight = (from: string) => ({
  method: 'OPTIONS',
  headers: {
    Origin: from,
    'Access-Control-Request-Method': 'PATCH',
    'Access-Control-Request-Headers': 'authorization, content-type, if-match, idempotency-key',
  },
});
const list = (header: string | null) => (header ?? '').toLowerCase().split(/\s*,\s*/);

it('responds to a preflight with 204 and the allowed methods and headers', async () => {
  const { status, headers } = await crm(open).app.request(atAcme, preflight(origin));
  expect(status).toBe(204);
  expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
  expect(list(headers.get('Access-Control-Allow-Methods'))).toEqual(expect.arrayContaining(['get', 'patch']));
  expect(list(headers.get('Access-Control-Allow-Headers')).sort()).toEqual([
    'authorization',
    'content-type',
    'idempotency-key',
    'if-match',
    'if-none-match',
  ]);
});

it.each([
  ['without a token', {}],
  ['with the API switched off', { availability: () => ({ state: 'switched_off' }) as const }],
  ['with a read-only CRM', { readOnly: true }],
])('responds to a preflight before everything else: %s', async (_name, options) => {
  const { status } = await crm({ ...open, ...options }).app.request('/api/x', preflight(origin));
  expect(status).toBe(204);
});

it.each(['https://pane.example.org.evil.org', 'http://pane.example.org', 'https://pane.example.org:8443', 'null', '*'])(
  'does not allow %s',
  async (from) => {
    const { app, ask } = crm(open);
    expect((await app.request(atAcme, preflight(from))).headers.has('Access-Control-Allow-Origin')).toBe(false);
    const response = await ask(atAcme, { headers: { Origin: from } });
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
  },
);

it('allows no origin by default', async () => {
  const response = await crm().ask(atAcme, { headers: { Origin: origin } });
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
});

it('exposes the headers that the pane needs', async () => {
  const { headers } = await crm(open).ask(atAcme, { headers: { Origin: origin } });
  expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
  expect(list(headers.get('Access-Control-Expose-Headers'))).toEqual(['etag', 'retry-after', 'allow']);
});

it('allows no credentials', async () => {
  const { headers } = await crm(open).ask(atAcme, { headers: { Origin: origin } });
  expect(headers.has('Access-Control-Allow-Credentials')).toBe(false);
});

it.each([
  ['401', {}, {}, 401],
  ['404', { Authorization: 'Bearer demo.7' }, { basePath: '/api' }, 404],
  ['403', { Authorization: 'Bearer demo.4' }, {}, 403],
  ['404 of an API that is switched off', {}, { availability: () => ({ state: 'switched_off' }) as const }, 404],
  ['429', {}, { availability: () => ({ state: 'too_many_requests', retryAfter: '5' }) as const }, 429],
  ['503', {}, { availability: () => ({ state: 'unavailable', retryAfter: '5' }) as const }, 503],
])('allows the pane to read a %s', async (_name, headers: Record<string, string>, options, status) => {
  const response = await crm({ ...open, ...options }).app.request(status === 403 ? atAcme : '/api/x', {
    headers: { Origin: origin, ...headers },
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origin);
  expect(response.headers.get('Vary')).toContain('Origin');
});

it('allows the pane to read an unexpected 500', async () => {
  const { app } = crm({ ...open, identify: () => Promise.reject(new Error('down')), report: () => undefined });
  const response = await app.request(atAcme, { headers: { Origin: origin, Authorization: 'Bearer demo.7' } });
  expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([500, origin]);
});

it('requires nothing of a pane on the same origin', async () => {
  const response = await patch(crm().ask, { ifMatch: '"g2-o4-a1"' });
  expect(response.status).toBe(200);
});
