// Many editors at once: what was acknowledged is there, in order, and nothing else.
import { bodyOf, crm, documentOf, etagNow, historyNow, optionIn, patch, setTo, type Asker, type Told } from './crm';
import { memoryStorage, tabOver } from './tabs';

const interval = (value: number) => bodyOf({ 'outlook.crm_sync_interval': setTo(value) });
const count = (length: number) => Array.from({ length }, (_each, index) => index);

type Acknowledged = { value: number; version: unknown };

/** Tries until the change is taken, as a person would after each 412. */
const persist = async (ask: Asker, value: number): Promise<Acknowledged> => {
  let ifMatch = '"g2-o4-a1"';
  for (;;) {
    const response = await patch(ask, { ifMatch, body: interval(value) });
    const document = await documentOf(response);
    if (response.status === 412) {
      ifMatch = `"${String(document.meta.version)}"`;
      continue;
    }
    expect(response.status).toBe(200);
    expect(optionIn(document, 'outlook.crm_sync_interval')?.value).toBe(value);
    return { value, version: document.data.meta.version };
  }
};

const oneStore = (): Asker[] => [crm().ask];
const twoStores = (): Asker[] => {
  const storage = memoryStorage();
  return [tabOver(storage).ask, tabOver(storage).ask];
};

describe.each([
  [64, 'one store', oneStore],
  [16, 'two stores over one storage', twoStores],
])('%i changes that all insist, in %s', (clients, _name, open) => {
  let acknowledged: Acknowledged[] = [];
  let told: Told[] = [];

  beforeAll(async () => {
    const tabs = open();
    const asks = count(clients).flatMap((client) => tabs[client % tabs.length] ?? []);
    acknowledged = await Promise.all(asks.map((ask, client) => persist(ask, 1000 + client)));
    const [ask] = asks;
    told = ask ? (await historyNow(ask)).slice(0, -4).reverse() : [];
  });

  const entriesOf = (change: Told) => change.attributes.entries as { from: number; to: number }[];

  it('are all in the history, each under the version that it was answered with', () => {
    const written = told.map((change) => ({
      value: entriesOf(change)[0]?.to,
      version: `g2-${change.attributes.version}-a1`,
    }));
    const byValue = (a: { value?: number | undefined }, b: { value?: number | undefined }) =>
      Number(a.value) - Number(b.value);
    expect(written.sort(byValue)).toEqual(acknowledged.sort(byValue));
  });

  it('raise the version by one each', () => {
    const versions = count(clients).map((index) => `o${5 + index}`);
    expect(told.map(({ attributes }) => attributes.version)).toEqual(versions);
  });

  it('each start from what the one before left', () => {
    const entries = told.flatMap(entriesOf);
    expect(entries.map(({ from }) => from)).toEqual([300, ...entries.slice(0, -1).map(({ to }) => to)]);
  });
});

it('takes one of 64 changes of the same version, and tells of no other', async () => {
  const { ask } = crm();
  const answers = count(64).map((client) => patch(ask, { ifMatch: '"g2-o4-a1"', body: interval(1000 + client) }));
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 412)).toHaveLength(63);
  expect(await historyNow(ask)).toHaveLength(5);
});

it('takes no change of a level whose parent has changed at the same moment', async () => {
  const { ask } = crm();
  const path = '/api/configuration/outlook?scope=global';
  const answers = await Promise.all([
    patch(ask, { as: '2', path, ifMatch: '"g2-a1"' }),
    patch(ask, { ifMatch: '"g2-o4-a1"' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 412]);
  expect(await etagNow(ask)).toBe('"g3-o4-a1"');
});

it('does one intent once, however often it is sent at the same time', async () => {
  const { ask } = crm();
  const key = '11111111-1111-4111-8111-111111111111';
  const answers = await Promise.all(count(64).map(() => patch(ask, { ifMatch: '"g2-o4-a1"', key })));
  const statuses = new Set(answers.map(({ status }) => status));
  expect(statuses).toContain(200);
  expect([...statuses].filter((status) => status !== 200 && status !== 409)).toEqual([]);
  expect(await historyNow(ask)).toHaveLength(5);
});
