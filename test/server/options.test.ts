// OPTIONS, and the headers that name what a URL accepts.
import { atAcme, crm, mediaType, newKey } from './crm';

const optionsOf = async (path: string, options: Parameters<typeof crm>[0] = {}) => {
  const { status, headers } = await crm(options).app.request(path, { method: 'OPTIONS' });
  return [status, headers.get('Allow'), headers.get('Accept-Patch')];
};

it('of the section: 204 with PATCH', async () => {
  expect(await optionsOf(atAcme)).toEqual([204, 'GET, HEAD, OPTIONS, PATCH', mediaType]);
});

it('of the section of a read-only CRM: 204 without PATCH', async () => {
  expect(await optionsOf(atAcme, { readOnly: true })).toEqual([204, 'GET, HEAD, OPTIONS', null]);
});

it('of the section under another base path: 204 with PATCH', async () => {
  expect(await optionsOf(`/admin${atAcme}`, { basePath: '/admin/api' })).toEqual([
    204,
    'GET, HEAD, OPTIONS, PATCH',
    mediaType,
  ]);
});

it.each([
  '/api/configuration',
  '/api/configurationoptions',
  '/api/configurationoptions/outlook.tasks_enabled',
  '/api/configurationchanges',
  '/api/configurationreach',
  '/api/configurationreach/outlook.tasks_enabled/inheriting',
  '/api/configurationoverview',
  '/api/organizations',
  '/api/x',
])('of %s: 204 without PATCH', async (path) => {
  expect(await optionsOf(path)).toEqual([204, 'GET, HEAD, OPTIONS', null]);
});

const send = (headers: Record<string, string>) =>
  crm().ask(atAcme, { method: 'PATCH', headers: { 'Idempotency-Key': newKey(), ...headers }, body: '{}' });

it('a 415 names the media type', async () => {
  const response = await send({ 'Content-Type': 'application/json' });
  expect([response.status, response.headers.get('Accept-Patch')]).toEqual([415, mediaType]);
});

it.each(['gzip', 'identity, gzip', 'br'])('a body with Content-Encoding: %s is a 415', async (coding) => {
  const response = await send({ 'Content-Type': mediaType, 'Content-Encoding': coding });
  const { headers } = response;
  expect([response.status, headers.get('Accept-Patch'), headers.get('Accept-Encoding')]).toEqual([
    415,
    mediaType,
    'identity',
  ]);
});

it('Content-Encoding: identity is none', async () => {
  expect((await send({ 'Content-Type': mediaType, 'Content-Encoding': 'Identity' })).status).toBe(400);
});

it('a read has no body, so its Content-Encoding does not matter', async () => {
  expect((await crm().ask(atAcme, { headers: { 'Content-Encoding': 'gzip' } })).status).toBe(200);
});
