// Concurrent changes: the history has exactly the acknowledged ones, in order.
import {
  bodyOf,
  crm,
  documentOf,
  etagNow,
  historyNow,
  optionIn,
  patch,
  setTo,
  type Ask,
  type HistoryItem,
} from './crm';
import { memoryStorage, tabOver } from './tabs';

const interval = (value: number) => bodyOf({ 'outlook.crm_sync_interval': setTo(value) });
const count = (length: number) => Array.from({ length }, (_each, index) => index);

type Acknowledged = { value: number; version: unknown };

/** Retries after each 412 until the change is accepted. */
const saveWithRetry = async (ask: Ask, value: number): Promise<Acknowledged> => {
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

const oneStore = (): Ask[] => [crm().ask];
const twoStores = (): Ask[] => {
  const storage = memoryStorage();
  return [tabOver(storage).ask, tabOver(storage).ask];
};

describe.each([
  [64, 'one store', oneStore],
  [16, 'two stores over one storage', twoStores],
])('%i changes that are retried, in %s', (clients, _name, open) => {
  let acknowledged: Acknowledged[] = [];
  let history: HistoryItem[] = [];

  beforeAll(async () => {
    const tabs = open();
    const asks = count(clients).flatMap((client) => tabs[client % tabs.length] ?? []);
    acknowledged = await Promise.all(asks.map((ask, client) => saveWithRetry(ask, 1000 + client)));
    const [ask] = asks;
    history = ask ? (await historyNow(ask)).slice(0, -4).reverse() : [];
  });

  const entriesOf = (change: HistoryItem) => change.attributes.entries as { from: number; to: number }[];

  it('are all in the history, with the versions of their responses', () => {
    const saved = history.map((change) => ({
      value: entriesOf(change)[0]?.to,
      version: `g2-${change.attributes.version}-a1`,
    }));
    const byValue = (a: { value?: number | undefined }, b: { value?: number | undefined }) =>
      Number(a.value) - Number(b.value);
    expect(saved.sort(byValue)).toEqual(acknowledged.sort(byValue));
  });

  it('raise the version by one each', () => {
    const versions = count(clients).map((index) => `o${5 + index}`);
    expect(history.map(({ attributes }) => attributes.version)).toEqual(versions);
  });

  it('each start from the value of the one before', () => {
    const entries = history.flatMap(entriesOf);
    expect(entries.map(({ from }) => from)).toEqual([300, ...entries.slice(0, -1).map(({ to }) => to)]);
  });
});

it('accepts one of 64 changes of the same version', async () => {
  const { ask } = crm();
  const responses = count(64).map((client) => patch(ask, { ifMatch: '"g2-o4-a1"', body: interval(1000 + client) }));
  const statuses = (await Promise.all(responses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 412)).toHaveLength(63);
  expect(await historyNow(ask)).toHaveLength(5);
});

it('rejects a change of a scope whose parent changes at the same time', async () => {
  const { ask } = crm();
  const path = '/api/configuration/outlook?scope=global';
  const responses = await Promise.all([
    patch(ask, { as: '2', path, ifMatch: '"g2-a1"' }),
    patch(ask, { ifMatch: '"g2-o4-a1"' }),
  ]);
  expect(responses.map(({ status }) => status)).toEqual([200, 412]);
  expect(await etagNow(ask)).toBe('"g3-o4-a1"');
});

it('applies a change once that is sent many times at once', async () => {
  const { ask } = crm();
  const key = '11111111-1111-4111-8111-111111111111';
  const responses = await Promise.all(count(64).map(() => patch(ask, { ifMatch: '"g2-o4-a1"', key })));
  const statuses = new Set(responses.map(({ status }) => status));
  expect(statuses).toContain(200);
  expect([...statuses].filter((status) => status !== 200 && status !== 409)).toEqual([]);
  expect(await historyNow(ask)).toHaveLength(5);
});
