// The history of a scope, filtered by option.
import { crm, historyNow, verdict } from './crm';

const versionsOf = async (option: string, query = 'scope=organization', as = '7') =>
  (await historyNow(crm().ask, `${query}&filter[option]=${option}`, as)).map(({ attributes }) => attributes.version);

it.each([
  ['outlook.crm_sync_interval', ['o4', 'o1']],
  ['outlook.contacts_enabled', ['o3', 'o2']],
  ['outlook.sync_direction', ['o2']],
  ['outlook.calendar_events_enabled', []],
])('has the changes of %s: %j', async (option, versions) => {
  expect(await versionsOf(option)).toEqual(versions);
});

it('has every entry of each change', async () => {
  const [change] = await historyNow(crm().ask, 'scope=organization&filter[option]=outlook.sync_direction');
  expect(change?.attributes.entries).toEqual([
    { option: 'outlook.contacts_enabled', action: 'create', to: false },
    { option: 'outlook.sync_direction', action: 'create', to: 'bidirectional' },
  ]);
});

it('has the enforcement', async () => {
  const query = 'scope=organization&filter[option]=outlook.sync_direction';
  const [change] = await historyNow(crm().ask, query, '9');
  expect(change?.attributes.entries).toEqual([
    { option: 'outlook.sync_direction', action: 'create', to: 'crm_to_outlook', toEnforced: true },
    { option: 'outlook.conflict_resolution', action: 'create', to: 'outlook_wins' },
  ]);
});

it('is of one scope only', async () => {
  expect(await versionsOf('outlook.crm_sync_interval', 'scope=global')).toEqual(['g2']);
  expect(await versionsOf('outlook.outlook_sync_interval', 'scope=user', '5')).toEqual(['u1']);
});

it('continues on pages with the same filter', async () => {
  const { ask } = crm();
  const path = '/api/configurationchanges?filter[section]=outlook&scope=organization&page[size]=1';
  type Page = { data: { attributes: { version: string } }[]; links: { next?: string } };
  const pageAt = async (at: string) => (await (await ask(at)).json()) as Page;
  const first = await pageAt(`${path}&filter[option]=outlook.crm_sync_interval`);
  const second = await pageAt(first.links.next ?? '');
  expect([...first.data, ...second.data].map(({ attributes }) => attributes.version)).toEqual(['o4', 'o1']);
  expect(second.links).toEqual({});
});

it('is readable for actors who may read the scope', async () => {
  const path = '/api/configurationchanges?filter[section]=outlook&filter[option]=outlook.tasks_enabled';
  const { ask } = crm();
  expect(await verdict(await ask(`${path}&scope=organization`, { as: '3' }))).toBe('200');
  expect(await verdict(await ask(`${path}&scope=organization&scopeId=2`, { as: '3' }))).toBe('404 not_found');
  expect(await verdict(await ask(`${path}&scope=organization`, { as: '4' }))).toBe('403 access_denied');
});
