// Panes of another origin: who may ask, with what, and what they may see.
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

it('answers a preflight with 204 and what may be sent', async () => {
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
  ['with the API switched off', { gate: () => ({ state: 'switched off' }) as const }],
  ['with changes refused', { readOnly: true }],
])('answers a preflight before everything else: %s', async (_name, options) => {
  const { status } = await crm({ ...open, ...options }).app.request('/api/x', preflight(origin));
  expect(status).toBe(204);
});

it.each(['https://pane.example.org.evil.org', 'http://pane.example.org', 'https://pane.example.org:8443', 'null', '*'])(
  'does not let %s in',
  async (from) => {
    const { app, ask } = crm(open);
    expect((await app.request(atAcme, preflight(from))).headers.has('Access-Control-Allow-Origin')).toBe(false);
    const response = await ask(atAcme, { headers: { Origin: from } });
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
  },
);

it('lets nobody in where no origin is named', async () => {
  const response = await crm().ask(atAcme, { headers: { Origin: origin } });
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
});

it('shows the pane the headers that it needs', async () => {
  const { headers } = await crm(open).ask(atAcme, { headers: { Origin: origin } });
  expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
  expect(list(headers.get('Access-Control-Expose-Headers'))).toEqual(['etag', 'retry-after', 'allow']);
});

it('takes no cookies', async () => {
  const { headers } = await crm(open).ask(atAcme, { headers: { Origin: origin } });
  expect(headers.has('Access-Control-Allow-Credentials')).toBe(false);
});

it.each([
  ['401', {}, {}, 401],
  ['404', { Authorization: 'Bearer demo.7' }, { basePath: '/api' }, 404],
  ['403', { Authorization: 'Bearer demo.4' }, {}, 403],
  ['404 of an API that is switched off', {}, { gate: () => ({ state: 'switched off' }) as const }, 404],
  ['429', {}, { gate: () => ({ state: 'too many requests', retryAfter: '5' }) as const }, 429],
  ['503', {}, { gate: () => ({ state: 'not available', retryAfter: '5' }) as const }, 503],
])('lets the pane read a %s', async (_name, headers: Record<string, string>, options, status) => {
  const response = await crm({ ...open, ...options }).app.request(status === 403 ? atAcme : '/api/x', {
    headers: { Origin: origin, ...headers },
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origin);
  expect(response.headers.get('Vary')).toContain('Origin');
});

it('lets the pane read an unexpected 500', async () => {
  const { app } = crm({ ...open, identify: () => Promise.reject(new Error('down')), report: () => undefined });
  const response = await app.request(atAcme, { headers: { Origin: origin, Authorization: 'Bearer demo.7' } });
  expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([500, origin]);
});

it('asks nothing of a pane on its own site', async () => {
  const response = await patch(crm().ask, { ifMatch: '"g2-o4-a1"' });
  expect(response.status).toBe(200);
});
