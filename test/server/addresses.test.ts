// The addresses of authors and contacts: those that people have when a document is read.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { atAcme, atSystem, bodyOf, crm, documentOf, etagNow, historyNow, patch, readOption, setTo } from './crm';

const ifMatch = '"g2-o4-a1"';
const interval = 'outlook.crm_sync_interval';
const newAddress = 'grace@acme.example';

const graceInDirectory = {
  id: '7',
  name: 'Grace Weber',
  organizationId: '1',
  capabilities: ['reader', 'organization_configuration'] as const,
  asOf: 1,
};

const withStore = () => {
  const state = acmeAndGlobex();
  const store = createMemoryStore(() => state);
  return { ...crm({ store }), state, store };
};

const grace = (email?: string) => ({ id: '7', name: 'Grace Weber', ...(email !== undefined && { email }) });

it('are in the response to a change, as in the next response', async () => {
  const { ask } = crm();
  const body = bodyOf({ 'outlook.outlook_sync_interval': setTo(45) });
  const document = await documentOf(await patch(ask, { ifMatch, body }));
  expect(document).toEqual(await documentOf(await ask(`${atAcme}&include=options`)));
  expect(document.included.at(-1)?.attributes.chain).toContainEqual(
    expect.objectContaining({ value: 45, updatedBy: grace('grace.weber@acme.example') }),
  );
});

it('are not in the actor of a policy', async () => {
  const { data } = await documentOf(await crm().ask(atAcme));
  expect(data.meta.actor).toEqual({ ...grace(), capabilities: ['reader', 'organization_configuration'] });
});

it('are not stored with values and changes', async () => {
  const { ask, state } = crm();
  await patch(ask, { ifMatch });
  expect(JSON.stringify([state.scopes, state.history])).not.toContain('@');
});

it('are missing where a person has none', async () => {
  const { ask, state } = crm();
  for (const person of state.people) delete person.email;
  expect(await readOption(ask, interval)).toHaveProperty(['chain', 2, 'updatedBy'], grace());
  expect((await historyNow(ask))[0]?.attributes.actor).toEqual(grace());
  const { errors } = await documentOf(await ask(atAcme, { as: '4' }));
  expect(errors[0]?.meta).toEqual({ contacts: [grace(), { id: '8', name: 'Yusuf Demir' }] });
});

describe('a new address', () => {
  it.each([newAddress, undefined])('(%s) is beside every value and change of the person', async (email) => {
    const { ask, store } = withStore();
    await store.upsertUser({ ...graceInDirectory, ...(email !== undefined && { email }) });
    expect(await readOption(ask, interval)).toHaveProperty(['chain', 2, 'updatedBy'], grace(email));
    expect((await historyNow(ask))[0]?.attributes.actor).toEqual(grace(email));
    const { errors } = await documentOf(await ask(atAcme, { as: '4' }));
    expect(errors[0]?.meta).toMatchObject({ contacts: [grace(email), { id: '8' }] });
    const { meta } = await documentOf(await patch(ask, { as: '8', ifMatch: '"g2-o3-a1"' }));
    expect(meta.changes).toMatchObject([{ version: 'o4', actor: grace(email) }]);
  });

  it('is not hidden by a 304, and does not change the access of anybody', async () => {
    const { ask, store } = withStore();
    await store.upsertUser({ ...graceInDirectory, email: newAddress });
    const response = await ask(atAcme, { as: '3', headers: { 'If-None-Match': ifMatch } });
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g2-o5-a1"']);
    expect(await etagNow(ask)).toBe('"g2-o5-a1"');
  });

  it('gives no new version to a scope that has no value of the person', async () => {
    const { ask, store } = withStore();
    await store.upsertUser({ ...graceInDirectory, email: newAddress });
    expect(await etagNow(ask, atSystem)).toBe('"g2-a1"');
    expect(await etagNow(ask, '/api/configuration/outlook?scope=organization&scopeId=2', '2')).toBe('"g2-o2-a1"');
  });

  it('is no change: the history has none, and a 412 lists none', async () => {
    const { ask, store } = withStore();
    const before = await historyNow(ask);
    await store.upsertUser({ ...graceInDirectory, email: newAddress });
    const after = await historyNow(ask);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const response = await patch(ask, { ifMatch });
    expect(response.status).toBe(412);
    expect((await documentOf(response)).meta).toMatchObject({ version: 'g2-o5-a1', changes: [] });
  });

  it('of an older description is ignored', async () => {
    const { ask, store } = withStore();
    await store.upsertUser({ ...graceInDirectory, email: newAddress, asOf: 2 });
    await store.upsertUser({ ...graceInDirectory, email: 'old@acme.example', asOf: 1 });
    expect((await historyNow(ask))[0]?.attributes.actor).toEqual(grace(newAddress));
    expect(await etagNow(ask)).toBe('"g2-o5-a1"');
  });
});
