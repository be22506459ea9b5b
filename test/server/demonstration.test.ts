// Acme and Globex, and the people to sign in as.
import {
  acmeAndGlobex,
  demonstration,
  demonstrationPeople,
  identifyDemonstration,
} from '../../src/server/demonstration/demonstration';
import { crm, historyNow, readOption } from './crm';

it('has these people', () => {
  expect(demonstrationPeople.map(({ id, name, organization, email }) => [id, name, organization.name, email])).toEqual([
    ['2', 'Ines Costa', 'Acme', 'ines.costa@acme.example'],
    ['3', 'Tom Okafor', 'Acme', 'tom.okafor@acme.example'],
    ['4', 'Nadia Sorel', 'Acme', 'nadia.sorel@acme.example'],
    ['5', 'Lena Fischer', 'Acme', 'lena.fischer@acme.example'],
    ['7', 'Grace Weber', 'Acme', 'grace.weber@acme.example'],
    ['8', 'Yusuf Demir', 'Acme', 'yusuf.demir@acme.example'],
    ['9', 'Maya Lindqvist', 'Globex', 'maya.lindqvist@globex.example'],
    ['10', 'Sven Aaltonen', 'Globex', 'sven.aaltonen@globex.example'],
  ]);
});

it('identifies all of them by their tokens', async () => {
  for (const { id } of demonstrationPeople) {
    expect(await identifyDemonstration(`demo.${id}`)).toBe(id);
    expect((await crm().ask('/api/organizations', { as: id })).status).toBe(id === '4' ? 403 : 200);
  }
});

it.each(['', 'demo.', 'demo.x', 'demo.7.7', 'Xdemo.7', 'demo.7 '])('identifies nobody by "%s"', async (token) => {
  expect(await identifyDemonstration(token)).toBeUndefined();
});

it.each([acmeAndGlobex, demonstration])('is a new object for each call: %p', (create) => {
  const changed = create();
  changed.people.length = 0;
  changed.scopes = {};
  expect(create()).not.toEqual(changed);
  expect(create()).toEqual(create());
});

type OptionValue = { option: string; value: unknown; updatedAt: unknown };
const scopes = ['scope=global', 'scope=organization&scopeId=1', 'scope=organization&scopeId=2'].map((query) => [
  query,
  '2',
]);

it.each([...scopes, ['scope=user', '5']])('has a history of %s that ends in its values', async (query, as) => {
  const { ask } = crm();
  const replayed = new Map<string, OptionValue>();
  const history = (await historyNow(ask, query, as)).reverse();
  for (const { attributes } of history) {
    for (const { option, action, to } of attributes.entries as { option: string; action: string; to?: unknown }[]) {
      if (action === 'remove') replayed.delete(option);
      else replayed.set(option, { option, value: to, updatedAt: attributes.at });
    }
  }
  const scope = new URLSearchParams(query).get('scope');
  const ids = ['contacts_enabled', 'tasks_enabled', 'calendar_events_enabled', 'sync_direction', 'conflict_resolution'];
  const options = [...ids, 'crm_sync_interval', 'outlook_sync_interval'].map((id) => `outlook.${id}`);
  const stored: OptionValue[] = [];
  for (const option of options) {
    const read = await readOption(ask, option, `/api/configuration/outlook?${query}`, as);
    const own = (read?.chain as { scope: string; value: unknown; updatedAt: unknown }[]).find((e) => e.scope === scope);
    if (own) stored.push({ option, value: own.value, updatedAt: own.updatedAt });
  }
  const byOption = (a: OptionValue, b: OptionValue) => a.option.localeCompare(b.option);
  expect([...replayed.values()].sort(byOption)).toEqual(stored.sort(byOption));
});

it('has every kind of entry in its history, and consecutive versions', async () => {
  const history = (await historyNow(crm().ask)).reverse();
  expect(history.map(({ attributes }) => attributes.version)).toEqual(['o1', 'o2', 'o3', 'o4']);
  const actions = history.flatMap(({ attributes }) =>
    (attributes.entries as { action: string }[]).map((e) => e.action),
  );
  expect(new Set(actions)).toEqual(new Set(['create', 'update', 'remove']));
});

it.each([
  ['9', 'scope=organization', 'outlook.sync_direction', 'crm_to_outlook'],
  ['9', 'scope=organization', 'outlook.conflict_resolution', 'outlook_wins'],
  ['9', 'scope=organization', 'outlook.contacts_enabled', false],
  ['3', 'scope=organization', 'outlook.tasks_enabled', false],
  ['5', 'scope=user', 'outlook.outlook_sync_interval', 60],
  ['3', 'scope=global', 'outlook.crm_sync_interval', 60],
])('for person %s at %s: %s is %s', async (as, query, option, value) => {
  expect(await readOption(crm().ask, option, `/api/configuration/outlook?${query}`, as)).toMatchObject({ value });
});
