// Clients that change one policy at the same time, and the checker of what they were answered.
import { bodyOf, documentOf, etagNow, historyNow, patch, setTo, type Ask, type HistoryItem } from '../server/crm';

/** A change that a client was answered 200 for. */
export type Acknowledged = { client: number; value: number; version: string };

export type Run = { acknowledged: readonly Acknowledged[]; requests: number };

const option = 'outlook.crm_sync_interval';

/** Whole numbers from 1 to 86399, each once as long as there are not more changes. */
const valueOf = (change: number): number => (change % 86_399) + 1;

export type Load = {
  clients: number;
  /** Of all clients together. */
  requests: number;
  /** After how many requests the system is changed too, which every organization inherits from. */
  parentEvery: number;
  /**
   * Before each change, a client waits for a random time up to this, and reads the version. In milliseconds. By default it
   * repeats at once, with the version of its last response, a 412 included.
   */
  maxWait?: number;
};

const randomWait = (max: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * max));

export const changeTogether = async (
  asks: readonly Ask[],
  { clients, requests, parentEvery, maxWait }: Load,
): Promise<Run> => {
  const acknowledged: Acknowledged[] = [];
  let sent = 0;
  const changeParent = async (ask: Ask): Promise<void> => {
    const path = '/api/configuration/outlook?scope=global';
    const ifMatch = (await ask(path, { as: '2' })).headers.get('ETag');
    await patch(ask, { as: '2', path, ifMatch, body: bodyOf({ 'outlook.tasks_enabled': setTo(sent % 2 === 0) }) });
  };
  const run = async (client: number): Promise<void> => {
    const ask = asks[client % asks.length];
    if (!ask) return;
    let ifMatch = '"g2-o4-a1"';
    while (sent < requests) {
      sent += 1;
      const value = valueOf(sent);
      if (sent % parentEvery === 0) await changeParent(ask);
      if (maxWait !== undefined) {
        await randomWait(maxWait);
        ifMatch = await etagNow(ask);
      }
      const response = await patch(ask, { ifMatch, body: bodyOf({ [option]: setTo(value) }) });
      const { data, meta } = await documentOf(response);
      const version = String(response.status === 200 ? data.meta.version : meta.version);
      if (response.status === 200) acknowledged.push({ client, value, version });
      else expect(response.status).toBe(412);
      ifMatch = `"${version}"`;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_each, client) => run(client)));
  return { acknowledged, requests: sent };
};

/** All pages of Acme's history, newest first. */
export const wholeHistory = async (ask: Ask): Promise<HistoryItem[]> => {
  const found: HistoryItem[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last ? `&page[after]=${last.id}` : '';
    const page = await historyNow(ask, `scope=organization${after}`);
    found.push(...page);
    if (page.length < 100) return found;
  }
};

type Entry = { option: string; from: number; to: number };

/** "g3-o7-a1" -> "o7" */
const ownPart = (version: string): string => version.split('-')[1] ?? '';

/**
 * What is wrong with a history, in sentences.
 * @param history of Acme from its demonstration state on, newest first @param current the value that is read now
 */
export const mistakesIn = (
  { acknowledged }: Run,
  history: readonly HistoryItem[],
  current: unknown,
): readonly string[] => {
  const changes = [...history]
    .reverse()
    .map(({ attributes }) => ({ version: attributes.version, entry: (attributes.entries as Entry[])[0] }))
    .filter(({ version }) => Number(version.slice(1)) > 4);
  const byVersion = new Map(changes.map(({ version, entry }) => [version, entry?.to]));
  const lost = acknowledged.filter(({ version, value }) => byVersion.get(ownPart(version)) !== value);
  const broken = changes.filter(
    ({ entry }, index) => entry?.from !== (index === 0 ? 300 : changes[index - 1]?.entry?.to),
  );
  const gaps = changes.filter(({ version }, index) => version !== `o${5 + index}`);
  const last = changes.at(-1)?.entry?.to;
  return [
    ...lost.map(({ version }) => `The acknowledged change ${version} is not in the history.`),
    ...broken.map(({ version }) => `The change ${version} does not begin with the value of the one before.`),
    ...gaps.map(({ version }) => `The version ${version} does not follow the one before.`),
    ...(changes.length === acknowledged.length
      ? []
      : [`${changes.length} changes, ${acknowledged.length} acknowledged.`]),
    ...(last === current ? [] : [`The value is ${String(current)}, and the last change ${String(last)}.`]),
  ];
};
