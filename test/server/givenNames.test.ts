// The server stores and sends names exactly as they are: only a client cleans them, for display.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { atAcme, crm, documentOf, jsonOf, historyNow, patch, readOption } from './crm';
import { memoryStorage, snapshotIn } from './tabs';

const grace = '\u202eGrace\u200f Weber\u0000';
const acme = 'Ac\u2066me\t';

const givenState = () => {
  const state = acmeAndGlobex();
  for (const person of state.people) if (person.id === '7') person.name = grace;
  for (const organization of state.organizations) if (organization.id === '1') organization.name = acme;
  return state;
};

it('in a policy, its chains, the history, the contacts, the audience, the organizations and the overview', async () => {
  const storage = memoryStorage();
  const open = () =>
    createMemoryStore(
      givenState,
      snapshotIn(() => storage),
    );
  await patch(crm({ store: open() }).ask, { ifMatch: '"g2-o4-a1"' });

  const { ask } = crm({ store: open() });
  const { data } = await documentOf(await ask(atAcme));
  expect(data.meta).toMatchObject({ scopeName: acme, organization: { name: acme }, actor: { name: grace } });
  const option = await readOption(ask, 'outlook.crm_sync_interval');
  expect(option).toMatchObject({ chain: [{}, {}, { scopeName: acme, value: 900, updatedBy: { name: grace } }] });
  const [latest] = await historyNow(ask);
  expect(latest?.attributes).toMatchObject({ scopeName: acme, actor: { name: grace } });
  const { errors } = await documentOf(await ask(atAcme, { as: '4' }));
  expect(errors[0]?.meta).toMatchObject({ contacts: [{ name: grace }, {}] });
  const members = '/api/configurationreach/outlook.crm_sync_interval/inheriting?scope=organization';
  expect(await jsonOf(await ask(members))).toMatchObject({
    data: expect.arrayContaining([
      expect.objectContaining({ attributes: { name: grace, organization: acme } }),
    ]) as unknown,
  });
  expect(await jsonOf(await ask('/api/organizations'))).toMatchObject({ data: [{ attributes: { name: acme } }] });
  const overview = await jsonOf(await ask('/api/configurationoverview?filter[section]=outlook', { as: '2' }));
  expect(overview).toMatchObject({ data: [{ attributes: { name: acme } }, {}] });
});
