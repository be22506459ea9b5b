// The server is killed under load, again and again: what it has acknowledged is there, and each intent has one entry.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askOf, bodyOf, documentOf, etagNow, newKey, patch, readOption, setTo, type Ask } from '../server/crm';
import { hasPostgres, startPostgres } from '../server/stores/postgres';
import { hasSqlite } from '../server/stores/stores';
import { mistakesIn, wholeHistory, type Acknowledged } from './clients';
import { record, scaled } from './results';
import { createServerProcess, type ServerProcess } from './serverProcess';

const kills = scaled(50, 3);
const clients = 8;
/** Under load before a kill, at most. In milliseconds. */
const maxLoad = scaled(1500, 400);

type Intent = { client: number; value: number; key: string; ifMatch: string };

/** Sends intents one after the other, and each one until it is answered, until `stop` is called. */
const startClients = (ask: Ask, begin: string, isUp: () => Promise<void>) => {
  const acknowledged: Acknowledged[] = [];
  let isStopped = false;
  let changes = 0;

  /** Again and again while the server is down. */
  const untilAnswered = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      try {
        return await send();
      } catch {
        await isUp();
      }
    }
  };
  const sendUntilAnswered = ({ value, key, ifMatch }: Intent): Promise<Response> => {
    const body = bodyOf({ 'outlook.crm_sync_interval': setTo(value) });
    return untilAnswered(() => patch(ask, { key, ifMatch, body }));
  };
  const run = async (client: number): Promise<void> => {
    let ifMatch = begin;
    while (!isStopped) {
      changes += 1;
      const intent = { client, value: changes, key: newKey(), ifMatch };
      const response = await sendUntilAnswered(intent);
      const { data, meta } = await documentOf(response);
      if (response.status === 200) {
        const version = String(data.meta.version);
        acknowledged.push({ client, value: intent.value, version });
        ifMatch = `"${version}"`;
      } else {
        expect(response.status).toBe(412);
        ifMatch = `"${String(meta.version)}"`;
      }
    }
  };
  const runs = Array.from({ length: clients }, (_each, client) => run(client));
  return {
    acknowledged,
    stop: async () => {
      isStopped = true;
      await Promise.all(runs);
    },
  };
};

const killUnderLoad = async (server: ServerProcess) => {
  const ask = askOf({ request: (path, init) => fetch(server.origin + path, init) });
  let start = server.start();
  await start;
  const isUp = async (): Promise<void> => {
    await start;
  };
  const load = startClients(ask, await etagNow(ask), isUp);
  const times: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * maxLoad));
    await server.kill();
    start = server.start();
    times.push(await start);
  }
  await load.stop();
  const run = { acknowledged: load.acknowledged, requests: 0 };
  const current = (await readOption(ask, 'outlook.crm_sync_interval'))?.value;
  const mistakes = mistakesIn(run, await wholeHistory(ask), current);
  return { acknowledged: load.acknowledged.length, mistakes, times: times.sort((one, other) => one - other) };
};

const expectNothingLost = async (order: number, name: string, server: ServerProcess): Promise<void> => {
  try {
    const { acknowledged, mistakes, times } = await killUnderLoad(server);
    expect(mistakes).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
    const [median, slowest] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0];
    const restart = `it answers again after ${Math.round(median)} ms (median; ${Math.round(slowest)} ms at most)`;
    record(order, `${kills} kills under load (${name})`, `none of ${acknowledged} accepted changes lost; ${restart}`);
  } finally {
    await server.kill();
  }
};

(hasSqlite() ? it : it.skip)(
  'SQLite loses nothing',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kills-'));
    await expectNothingLost(20, 'SQLite', await createServerProcess({ DATA_DIR: folder }));
    rmSync(folder, { recursive: true });
  },
  600_000,
);

(hasPostgres() ? it : it.skip)(
  'PostgreSQL loses nothing',
  async () => {
    const postgres = await startPostgres({ durable: true });
    const server = await createServerProcess({ DATABASE_URL: await postgres.createDatabase() });
    await expectNothingLost(21, 'PostgreSQL', server);
    await postgres.stop();
  },
  600_000,
);
