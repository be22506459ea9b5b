// The demonstration data: who there is, what they set, and a history that agrees with every value.
import { demonstration, demonstrationPeople, identifyDemonstration } from '../../src/server/demonstration';
import { crm, historyNow, readOption } from './crm';

it('has these people', () => {
  expect(demonstrationPeople.map(({ id, name, organization }) => [id, name, organization.name])).toEqual([
    ['2', 'Ines Costa', 'Acme'],
    ['3', 'Tom Okafor', 'Acme'],
    ['4', 'Nadia Sorel', 'Acme'],
    ['5', 'Lena Fischer', 'Acme'],
    ['7', 'Grace Weber', 'Acme'],
    ['8', 'Yusuf Demir', 'Acme'],
    ['9', 'Maya Lindqvist', 'Globex'],
    ['10', 'Sven Aaltonen', 'Globex'],
  ]);
});

it('knows every one of them by their token', async () => {
  for (const { id } of demonstrationPeople) {
    expect(await identifyDemonstration(`demo.${id}`)).toBe(id);
    expect((await crm().ask('/api/organizations', { as: id })).status).toBe(id === '4' ? 403 : 200);
  }
});

it.each(['', 'demo.', 'demo.x', 'demo.7.7', 'Xdemo.7', 'demo.7 '])('knows nobody by "%s"', async (token) => {
  expect(await identifyDemonstration(token)).toBeUndefined();
});

it('is made anew each time, so that nobody changes it for others', () => {
  const spoilt = demonstration();
  spoilt.people.length = 0;
  spoilt.levels = {};
  expect(demonstration()).not.toEqual(spoilt);
  expect(demonstration()).toEqual(demonstration());
});

type Own = { option: string; value: unknown; updatedAt: unknown };
const levels = ['scope=global', 'scope=organization&scopeId=1', 'scope=organization&scopeId=2'].map((level) => [
  level,
  '2',
]);

it.each([...levels, ['scope=user', '5']])('has a history of %s that ends in its values', async (level, as) => {
  const { ask } = crm();
  const replayed = new Map<string, Own>();
  const told = (await historyNow(ask, level, as)).reverse();
  for (const { attributes } of told) {
    for (const { option, action, to } of attributes.entries as { option: string; action: string; to?: unknown }[]) {
      if (action === 'remove') replayed.delete(option);
      else replayed.set(option, { option, value: to, updatedAt: attributes.at });
    }
  }
  const scope = new URLSearchParams(level).get('scope');
  const ids = ['contacts_enabled', 'tasks_enabled', 'calendar_events_enabled', 'sync_direction', 'conflict_resolution'];
  const options = [...ids, 'crm_sync_interval', 'outlook_sync_interval'].map((id) => `outlook.${id}`);
  const stored: Own[] = [];
  for (const option of options) {
    const read = await readOption(ask, option, `/api/configuration/outlook?${level}`, as);
    const own = (read?.chain as { scope: string; value: unknown; updatedAt: unknown }[]).find((e) => e.scope === scope);
    if (own) stored.push({ option, value: own.value, updatedAt: own.updatedAt });
  }
  const byOption = (a: Own, b: Own) => a.option.localeCompare(b.option);
  expect([...replayed.values()].sort(byOption)).toEqual(stored.sort(byOption));
});

it('has every kind of entry in its history, and versions that rise by one', async () => {
  const told = (await historyNow(crm().ask)).reverse();
  expect(told.map(({ attributes }) => attributes.version)).toEqual(['o1', 'o2', 'o3', 'o4']);
  const actions = told.flatMap(({ attributes }) => (attributes.entries as { action: string }[]).map((e) => e.action));
  expect(new Set(actions)).toEqual(new Set(['create', 'update', 'remove']));
});

it.each([
  ['9', 'scope=organization', 'outlook.sync_direction', 'crm_to_outlook'],
  ['9', 'scope=organization', 'outlook.conflict_resolution', 'outlook_wins'],
  ['9', 'scope=organization', 'outlook.contacts_enabled', false],
  ['3', 'scope=organization', 'outlook.tasks_enabled', false],
  ['5', 'scope=user', 'outlook.outlook_sync_interval', 60],
  ['3', 'scope=global', 'outlook.crm_sync_interval', 60],
])('shows person %s at %s: %s is %s', async (as, query, option, value) => {
  expect(await readOption(crm().ask, option, `/api/configuration/outlook?${query}`, as)).toMatchObject({ value });
});
