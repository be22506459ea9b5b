// The history of a scope together with the scopes that it inherits from.
import {
  atAcme,
  atOwn,
  atSystem,
  bodyOf,
  crm,
  etagNow,
  historyNow,
  patch,
  setTo,
  verdict,
  type Ask,
  type HistoryItem,
} from './crm';

const history = '/api/configurationchanges?filter[section]=outlook&include=parents';
const versionsIn = (changes: readonly HistoryItem[]) => changes.map(({ attributes }) => attributes.version);
const versionsNow = async (ask: Ask, query: string, as: string) =>
  versionsIn(await historyNow(ask, `include=parents&${query}`, as));

type Page = { data: HistoryItem[]; links: { next?: string } };
const pageAt = async (ask: Ask, path: string, as = '5') => (await (await ask(path, { as })).json()) as Page;

it.each([
  ['of a person: their own, their organization and the system', '5', 'scope=user', 'o4 u1 o3 o2 o1 g2 g1'],
  ['of a person without changes of their own', '7', 'scope=user', 'o4 o3 o2 o1 g2 g1'],
  ['of a person of another organization', '9', 'scope=user', 'o2 g2 o1 g1'],
  ['of an organization: without its people', '7', 'scope=organization', 'o4 o3 o2 o1 g2 g1'],
  ['of the system: the same as without', '2', 'scope=global', 'g2 g1'],
])('%s: person %s', async (_name, as, query, versions) => {
  expect((await versionsNow(crm().ask, query, as)).join(' ')).toBe(versions);
});

it('of a person is that of the default scope', async () => {
  expect((await versionsNow(crm().ask, '', '5')).join(' ')).toBe('o4 u1 o3 o2 o1 g2 g1');
});

it('names the scope of each change', async () => {
  const changes = await historyNow(crm().ask, 'include=parents', '5');
  expect(changes.map(({ attributes: { scope, scopeName } }) => [scope, scopeName])).toEqual([
    ['organization', 'Acme'],
    ['user', 'Lena Fischer'],
    ['organization', 'Acme'],
    ['organization', 'Acme'],
    ['organization', 'Acme'],
    ['global', 'System'],
    ['global', 'System'],
  ]);
});

it('has the changes of one option at all scopes', async () => {
  const { ask } = crm();
  const body = bodyOf({ 'outlook.crm_sync_interval': setTo(45) });
  await patch(ask, { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body });
  const query = 'filter[option]=outlook.crm_sync_interval';
  expect((await versionsNow(ask, query, '5')).join(' ')).toBe('u2 o4 o1 g2');
});

it('is ordered as the changes were made, not by date', async () => {
  let day = 9;
  const { ask } = crm({ now: () => new Date(Date.UTC(2026, 0, (day -= 1))) });
  const change = async (as: string, path: string) =>
    patch(ask, {
      as,
      path,
      ifMatch: await etagNow(ask, path, as),
      body: bodyOf({ 'outlook.tasks_enabled': setTo(true) }),
    });
  await change('2', atSystem);
  await change('5', atOwn);
  await change('7', atAcme);
  expect((await versionsNow(ask, 'scope=user', '5')).slice(0, 4)).toEqual(['o5', 'u2', 'g3', 'o4']);
});

it('continues on the next page up to the last change of any scope', async () => {
  const { ask } = crm();
  const first = await pageAt(ask, `${history}&scope=user&page[size]=3`);
  await patch(ask, { ifMatch: '"g2-o4-a1"' });
  const second = await pageAt(ask, first.links.next ?? '');
  const third = await pageAt(ask, second.links.next ?? '');
  expect([first, second, third].map(({ data }) => versionsIn(data))).toEqual([
    ['o4', 'u1', 'o3'],
    ['o2', 'o1', 'g2'],
    ['g1'],
  ]);
  expect(third.links).toEqual({});
});

it('continues on pages of one option', async () => {
  const { ask } = crm();
  const first = await pageAt(ask, `${history}&filter[option]=outlook.crm_sync_interval&page[size]=2`);
  const second = await pageAt(ask, first.links.next ?? '');
  expect([first, second].map(({ data }) => versionsIn(data))).toEqual([['o4', 'o1'], ['g2']]);
});

it('is of the organization that the person is in now', async () => {
  const { ask, state } = crm();
  for (const person of state.people) if (person.id === '5') person.organizationId = '2';
  expect((await versionsNow(ask, 'scope=user', '5')).join(' ')).toBe('u1 o2 g2 o1 g1');
});

it.each([
  ['3', 'scope=organization', '200'],
  ['4', 'scope=user', '403 access_denied'],
  ['3', 'scope=organization&scopeId=2', '404 not_found'],
  ['2', 'scope=organization&scopeId=2', '200'],
  ['2', 'scope=user&scopeId=5', '404 not_found'],
])('needs the permission to read the scope: person %s at %s, %s', async (as, query, expected) => {
  expect(await verdict(await crm().ask(`${history}&${query}`, { as }))).toBe(expected);
});
