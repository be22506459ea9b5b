// Whom a level reaches: how many, who, and who may ask.
import { atSystem, atOwn, bodyOf, crm, documentOf, enforce, patch, setTo, useParent, verdict, type Asker } from './crm';

const reach = '/api/configurationreach';
const atAcme = 'scope=organization';

type Counted = { id: string; attributes: { inheriting: number; overriding: number }; relationships?: unknown };

const countsNow = async (ask: Asker, query = atAcme, as = '7'): Promise<Counted[]> => {
  const response = await ask(`${reach}?filter[section]=outlook&${query}`, { as });
  return ((await response.json()) as { data: Counted[] }).data;
};
/** [inheriting, overriding] of each option, as "outlook." is understood. */
const pairsNow = async (ask: Asker, query?: string, as?: string) =>
  Object.fromEntries(
    (await countsNow(ask, query, as)).map(({ id, attributes }) => [
      id.replace('outlook.', ''),
      [attributes.inheriting, attributes.overriding],
    ]),
  );

describe('the counts', () => {
  it('of an organization are of its people with access: those who say something themselves override', async () => {
    expect(await pairsNow(crm().ask)).toEqual({
      contacts_enabled: [5, 0],
      tasks_enabled: [5, 0],
      calendar_events_enabled: [5, 0],
      sync_direction: [5, 0],
      conflict_resolution: [5, 0],
      crm_sync_interval: [5, 0],
      outlook_sync_interval: [4, 1],
    });
  });

  it('of the system are of everybody: those override whose organization says something too', async () => {
    expect(await pairsNow(crm().ask, 'scope=global', '2')).toEqual({
      contacts_enabled: [5, 2],
      tasks_enabled: [2, 5],
      calendar_events_enabled: [7, 0],
      sync_direction: [0, 7],
      conflict_resolution: [5, 2],
      crm_sync_interval: [2, 5],
      outlook_sync_interval: [6, 1],
    });
  });

  it('count somebody once who overrides in an organization that does', async () => {
    const { ask } = crm();
    const body = bodyOf({ 'outlook.crm_sync_interval': setTo(45) });
    await patch(ask, { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body });
    expect((await pairsNow(ask, 'scope=global', '2')).crm_sync_interval).toEqual([2, 5]);
    expect((await pairsNow(ask)).crm_sync_interval).toEqual([4, 1]);
  });

  it('stay the same where overrides are not in effect', async () => {
    const { ask } = crm();
    const body = bodyOf({ 'outlook.outlook_sync_interval': enforce(30) });
    await patch(ask, { as: '2', path: atSystem, ifMatch: '"g2-a1"', body });
    expect((await pairsNow(ask, 'scope=global', '2')).outlook_sync_interval).toEqual([6, 1]);
    expect((await pairsNow(ask)).outlook_sync_interval).toEqual([4, 1]);
  });

  it('count an override that was removed no longer', async () => {
    const { ask } = crm();
    const body = bodyOf({ 'outlook.outlook_sync_interval': useParent });
    await patch(ask, { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body });
    expect((await pairsNow(ask)).outlook_sync_interval).toEqual([5, 0]);
  });

  it('link to the names for whoever may change the level', async () => {
    const data = await countsNow(crm().ask, 'scope=organization&scopeId=2', '2');
    const path = `${reach}/outlook.tasks_enabled`;
    expect(data.find(({ id }) => id === 'outlook.tasks_enabled')).toEqual({
      type: 'configurationreach',
      id: 'outlook.tasks_enabled',
      attributes: { inheriting: 2, overriding: 0 },
      relationships: {
        inheriting: { links: { related: `${path}/inheriting?scope=organization&scopeId=2` } },
        overriding: { links: { related: `${path}/overriding?scope=organization&scopeId=2` } },
      },
    });
  });

  it('link to nothing for a reader', async () => {
    const [first] = await countsNow(crm().ask, atAcme, '3');
    expect(first).toEqual({
      type: 'configurationreach',
      id: 'outlook.contacts_enabled',
      attributes: { inheriting: 5, overriding: 0 },
    });
  });

  it('have no tag, because people come and go without a change', async () => {
    const response = await crm().ask(`${reach}?filter[section]=outlook&${atAcme}`);
    expect(response.headers.has('ETag')).toBe(false);
    expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
  });
});

type Page = { data: { id: string; attributes: { name: string } }[]; links: { next?: string } };
const pageAt = async (ask: Asker, path: string, as = '7') => (await (await ask(path, { as })).json()) as Page;
const namesOf = ({ data }: Page) => data.map(({ attributes }) => attributes.name);
const inheriting = `${reach}/outlook.outlook_sync_interval/inheriting?${atAcme}`;

describe('the names', () => {
  it('are told with the organization, and without what the person says', async () => {
    const path = `${reach}/outlook.outlook_sync_interval/overriding?${atAcme}`;
    expect(await pageAt(crm().ask, path)).toEqual({
      data: [{ type: 'users', id: '5', attributes: { name: 'Lena Fischer', organization: 'Acme' } }],
      links: {},
    });
  });

  it('are those that the link of the counts leads to', async () => {
    const { ask } = crm();
    const counted = (await countsNow(ask)).find(({ id }) => id === 'outlook.outlook_sync_interval');
    const { overriding } = counted?.relationships as { overriding: { links: { related: string } } };
    expect(namesOf(await pageAt(ask, overriding.links.related))).toEqual(['Lena Fischer']);
  });

  it('stand in the order of names', async () => {
    expect(namesOf(await pageAt(crm().ask, inheriting))).toEqual([
      'Grace Weber',
      'Ines Costa',
      'Tom Okafor',
      'Yusuf Demir',
    ]);
  });

  it('are of all organizations at the system', async () => {
    const path = `${reach}/outlook.contacts_enabled/overriding?scope=global`;
    const { data } = await pageAt(crm().ask, path, '2');
    expect(data.map(({ attributes }) => attributes)).toEqual([
      { name: 'Maya Lindqvist', organization: 'Globex' },
      { name: 'Sven Aaltonen', organization: 'Globex' },
    ]);
  });

  it('go on where a page ends, to the last and no further', async () => {
    const { ask } = crm();
    const first = await pageAt(ask, `${inheriting}&page[size]=3`);
    const second = await pageAt(ask, first.links.next ?? '');
    expect([first, second].map(namesOf)).toEqual([['Grace Weber', 'Ines Costa', 'Tom Okafor'], ['Yusuf Demir']]);
    expect(second.links).toEqual({});
  });

  it('have no next page where the last one is just full', async () => {
    expect((await pageAt(crm().ask, `${inheriting}&page[size]=4`)).links).toEqual({});
  });

  it('tell two people of one name apart, and both', async () => {
    const { ask, state } = crm();
    for (const person of state.people) if (['3', '7'].includes(person.id)) person.name = 'Ines Costa';
    const first = await pageAt(ask, `${inheriting}&page[size]=1`);
    const second = await pageAt(ask, first.links.next ?? '');
    const third = await pageAt(ask, second.links.next ?? '');
    expect([first, second, third].flatMap(({ data }) => data.map(({ id }) => id))).toEqual(['2', '3', '7']);
  });

  it('go on after somebody who is gone by then', async () => {
    const { ask, state } = crm();
    const first = await pageAt(ask, `${inheriting}&page[size]=2`);
    state.people.splice(
      state.people.findIndex(({ id }) => id === '2'),
      1,
    );
    expect(namesOf(await pageAt(ask, first.links.next ?? ''))).toEqual(['Tom Okafor', 'Yusuf Demir']);
  });
});

describe('who asks', () => {
  const counts = `${reach}?filter[section]=outlook`;
  const names = `${reach}/outlook.tasks_enabled/inheriting`;

  it.each([
    ['a reader', '3', '200'],
    ['a person', '5', '200'],
    ["the organization's administrator", '7', '200'],
    ['nobody', '4', '403 access_denied'],
  ])('%s counts in their organization: %s %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${counts}&${atAcme}`, { as }))).toBe(expected);
  });

  it.each([
    ['a reader', '3', '403 access_denied'],
    ["the organization's administrator", '7', '403 access_denied'],
    ["the system's administrator", '2', '200'],
    ['nobody', '4', '403 access_denied'],
  ])('%s counts at the system: %s %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${counts}&scope=global`, { as }))).toBe(expected);
  });

  it.each([
    ['a reader', '3', '403 access_denied'],
    ['a person', '5', '403 access_denied'],
    ["the organization's administrator", '7', '200'],
    ["the system's administrator", '2', '200'],
    ['nobody', '4', '403 access_denied'],
  ])('%s is told names in their organization: %s %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${names}?${atAcme}`, { as }))).toBe(expected);
  });

  it.each([
    ["the organization's administrator", '7', '403 access_denied'],
    ["the system's administrator", '2', '200'],
  ])('%s is told names at the system: %s %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${names}?scope=global`, { as }))).toBe(expected);
  });

  it.each([`${counts}&`, `${names}?`])('nobody learns of another organization by %s', async (path) => {
    const { ask } = crm({ newId: () => 'one id for all' });
    const there = await ask(`${path}scope=organization&scopeId=2`);
    const nowhere = await ask(`${path}scope=organization&scopeId=99`);
    expect([there.status, await there.text()]).toEqual([404, await nowhere.text()]);
  });

  it.each([`${counts}&scope=global`, `${names}?scope=global`])('is told at %s who can give access', async (path) => {
    const { errors } = await documentOf(await crm().ask(path));
    expect(errors[0]?.meta).toEqual({ contacts: [{ id: '8', name: 'Yusuf Demir' }] });
  });
});

it.each([
  `${reach}/outlook.notes_enabled/inheriting?${atAcme}`,
  `${reach}/outlook.tasks_enabled/everybody?${atAcme}`,
  `${reach}/outlook.tasks_enabled?${atAcme}`,
  `${reach}?filter[section]=other&${atAcme}`,
])('%s is nowhere', async (path) => {
  expect(await verdict(await crm().ask(path))).toBe('404 not_found');
});

it.each([`${reach}?filter[section]=outlook&${atAcme}`, inheriting])('HEAD of %s has no body', async (path) => {
  const response = await crm().ask(path, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});
