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

it('are by name, then by id', async () => {
  const { ask, state } = crm();
  for (const [id, name] of [
    ['4', 'Branch'],
    ['3', 'Branch'],
  ] as const)
    state.organizations.push({ id, name });
  const { data } = (await (await ask('/api/organizations', { as: '2' })).json()) as { data: { id: string }[] };
  expect(data.map(({ id }) => id)).toEqual(['1', '3', '4', '2']);
});

it('rejects an actor without capabilities', async () => {
  expect(await verdict(await crm().ask('/api/organizations', { as: '4' }))).toBe('403 access_denied');
});
