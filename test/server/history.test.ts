import { atAcme, bodyOf, crm, patch, setTo, useParent, verdict, historyNow, type HistoryItem } from './crm';

const history = '/api/configurationchanges?filter[section]=outlook';
type Page = { data: HistoryItem[]; links: { next?: string } };
const pageOf = async (response: Response | Promise<Response>): Promise<Page> => (await (await response).json()) as Page;
const versions = ({ data }: Page) => data.map(({ attributes }) => attributes.version);

it('has the author, date, reason and entries of a change', async () => {
  const { ask } = crm({ now: () => new Date('2026-12-01T10:00:00Z') });
  const options = { 'outlook.crm_sync_interval': setTo(900), 'outlook.tasks_enabled': useParent };
  const more = { ...options, 'outlook.outlook_sync_interval': setTo(10) };
  await patch(ask, { ifMatch: '"g2-o4-a1"', body: bodyOf(more, { reason: 'fewer calls' }) });
  const { data } = await pageOf(ask(`${history}&scope=organization&page[size]=1`));
  expect(data).toEqual([
    {
      type: 'configurationchanges',
      id: expect.stringMatching(/^\d+$/) as string,
      attributes: {
        at: '2026-12-01T10:00:00.000Z',
        actor: { id: '7', name: 'Grace Weber', email: 'grace.weber@acme.example' },
        scope: 'organization',
        scopeName: 'Acme',
        version: 'o5',
        reason: 'fewer calls',
        entries: [
          { option: 'outlook.crm_sync_interval', action: 'update', from: 300, to: 900 },
          { option: 'outlook.tasks_enabled', action: 'remove', from: false },
          { option: 'outlook.outlook_sync_interval', action: 'create', to: 10 },
        ],
      },
    },
  ]);
});

it('has no reason where none was given', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch: '"g2-o4-a1"' });
  const [latest] = await historyNow(ask);
  expect(latest?.attributes).not.toHaveProperty('reason');
});

it('has no author where the CRM itself made the change', async () => {
  const [, oldest] = await historyNow(crm().ask, 'scope=global');
  expect(oldest?.attributes).toMatchObject({ actor: null, at: '2026-08-17T06:30:00Z', scopeName: 'System' });
});

it('is of one scope only', async () => {
  const { ask } = crm();
  const versionsOf = async (query: string, as: string) =>
    (await historyNow(ask, query, as)).map(({ attributes }) => attributes.version);
  expect(await versionsOf('scope=global', '2')).toEqual(['g2', 'g1']);
  expect(await versionsOf('scope=organization', '2')).toEqual(['o4', 'o3', 'o2', 'o1']);
  expect(await versionsOf('scope=organization&scopeId=2', '2')).toEqual(['o2', 'o1']);
  expect(await versionsOf('', '5')).toEqual(['u1']);
  expect(await versionsOf('scope=user', '2')).toEqual([]);
});

it('is ordered by version, not by date', async () => {
  let day = 9;
  const { ask } = crm({ now: () => new Date(Date.UTC(2026, 0, (day -= 1))) });
  for (const version of [4, 5, 6]) {
    const body = bodyOf({ 'outlook.crm_sync_interval': setTo(version) });
    await patch(ask, { ifMatch: `"g2-o${version}-a1"`, body });
  }
  const changes = await historyNow(ask);
  expect(changes.slice(0, 3).map(({ attributes }) => attributes.version)).toEqual(['o7', 'o6', 'o5']);
});

it('continues on the next page up to the last change', async () => {
  const { ask } = crm();
  const first = await pageOf(ask(`${history}&scope=organization&page[size]=3`));
  const second = await pageOf(ask(first.links.next ?? ''));
  expect([versions(first), versions(second)]).toEqual([['o4', 'o3', 'o2'], ['o1']]);
  expect(second.links).toEqual({});
});

it('has no next page after a full last one', async () => {
  const { links } = await pageOf(crm().ask(`${history}&scope=organization&page[size]=4`));
  expect(links).toEqual({});
});

it('does not shift pages when a change is made in between', async () => {
  const { ask } = crm();
  const first = await pageOf(ask(`${history}&scope=organization&page[size]=2`));
  await patch(ask, { ifMatch: '"g2-o4-a1"' });
  expect(versions(await pageOf(ask(first.links.next ?? '')))).toEqual(['o2', 'o1']);
});

it('links to the same scope', async () => {
  const { links } = await pageOf(crm().ask(`${history}&scope=organization&scopeId=2&page[size]=1`, { as: '2' }));
  const next = new URL(links.next ?? '', 'http://localhost');
  expect(next.pathname).toBe('/api/configurationchanges');
  expect(Object.fromEntries(next.searchParams)).toEqual({
    'filter[section]': 'outlook',
    scope: 'organization',
    scopeId: '2',
    'page[size]': '1',
    'page[after]': expect.any(String) as string,
  });
});

it('has twenty changes on a page by default', async () => {
  const { ask } = crm();
  for (let version = 4; version < 24; version += 1) {
    const body = bodyOf({ 'outlook.crm_sync_interval': setTo(version) });
    await patch(ask, { ifMatch: `"g2-o${version}-a1"`, body });
  }
  const { data, links } = await pageOf(ask(`${history}&scope=organization`));
  expect([data.length, links.next]).toEqual([20, expect.any(String)]);
});

it('accepts a restore like any other change', async () => {
  const { ask } = crm();
  const [latest] = await historyNow(ask);
  expect(latest?.attributes.entries).toEqual([
    { option: 'outlook.crm_sync_interval', action: 'update', from: 600, to: 300 },
  ]);
  const body = bodyOf({ 'outlook.crm_sync_interval': setTo(600) }, { reason: 'Restored' });
  expect(await verdict(await patch(ask, { path: atAcme, ifMatch: '"g2-o4-a1"', body }))).toBe('200');
});
