import { crm, verdict } from './crm';

const acme = { type: 'organizations', id: '1', attributes: { name: 'Acme' } };
const globex = { type: 'organizations', id: '2', attributes: { name: 'Globex' } };

it.each([
  ['3', [acme]],
  ['7', [acme]],
  ['9', [globex]],
  ['2', [acme, globex]],
])('person %s may read %j', async (as, data) => {
  const response = await crm().ask('/api/organizations', { as });
  expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
  expect(await response.json()).toEqual({ data });
});

it('rejects an actor without capabilities', async () => {
  expect(await verdict(await crm().ask('/api/organizations', { as: '4' }))).toBe('403 access_denied');
});
