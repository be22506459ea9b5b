// How many changes a second the built server makes durable: one client for each organization, so that none has to wait for
// another's version.
import { Agent, request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf, mediaType, newKey, setTo } from '../server/crm';
import { hasPostgres, startPostgres } from '../server/stores/postgres';
import { hasSqlite } from '../server/stores/stores';
import { record, scaled } from './results';
import { createServerProcess, type ServerProcess } from './serverProcess';

/** Of eleven organizations. */
const administrators = ['7', '9', '11', '14', '16', '17', '18', '20', '21', '24', '25'];
/** Of each, before and while it is measured. A person has at most 1,000 keys. */
const warmUp = scaled(200, 0);
const changes = scaled(700, 3);

const agent = new Agent({ keepAlive: true, maxSockets: administrators.length });

/** Another one for each change. */
let value = 1000;

type Answer = { status: number; etag: string };

const send = (url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(url, { method, agent, headers }, (response) => {
      text(response).then(
        () => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag ?? '' }),
        reject,
      );
    })
      .once('error', reject)
      .end(body);
  });

/** Each changes the own organization, one change after the other. @returns changes a second */
const changeAll = async (origin: string, count: number): Promise<number> => {
  const url = `${origin}/api/configuration/outlook?scope=organization`;
  const began = performance.now();
  const change = async (administrator: string): Promise<void> => {
    const Authorization = `Bearer demo.${administrator}`;
    let { etag } = await send(url, 'GET', { Authorization });
    for (let sent = 0; sent < count; sent += 1) {
      value += 1;
      const headers = { Authorization, 'Content-Type': mediaType, 'If-Match': etag, 'Idempotency-Key': newKey() };
      const answer = await send(url, 'PATCH', headers, bodyOf({ 'outlook.crm_sync_interval': setTo(value) }));
      expect(answer.status).toBe(200);
      etag = answer.etag;
    }
  };
  await Promise.all(administrators.map(change));
  return (count * administrators.length * 1000) / (performance.now() - began);
};

/** @returns changes a second */
const measure = async ({ origin, start, kill }: ServerProcess): Promise<number> => {
  try {
    await start();
    await changeAll(origin, warmUp);
    return await changeAll(origin, changes);
  } finally {
    await kill();
  }
};

const recordRate = (order: number, name: string, rate: number): void =>
  record(order, `Durable changes, ${administrators.length} clients (${name})`, `${Math.round(rate)} a second`);

(hasSqlite() ? it : it.skip)(
  'SQLite',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughput-'));
    recordRate(80, 'SQLite', await measure(await createServerProcess({ DATA_DIR: folder })));
    rmSync(folder, { recursive: true });
  },
  600_000,
);

(hasPostgres() ? it : it.skip)(
  'PostgreSQL',
  async () => {
    const postgres = await startPostgres({ durable: true });
    const server = await createServerProcess({ DATABASE_URL: await postgres.createDatabase() });
    recordRate(81, 'PostgreSQL', await measure(server));
    await postgres.stop();
  },
  600_000,
);
