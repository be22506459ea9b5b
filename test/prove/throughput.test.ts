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

const organizations = Array.from({ length: 12 }, (_each, index) => String(index + 1));
/** Of each client. A person has at most 1,000 keys. */
const changes = scaled(1000, 3);
const administrator = '2';

const agent = new Agent({ keepAlive: true, maxSockets: organizations.length });

type Answer = { status: number; etag: string };

const send = (url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(
      url,
      { method, agent, headers: { Authorization: `Bearer demo.${administrator}`, ...headers } },
      (response) => {
        text(response).then(
          () => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag ?? '' }),
          reject,
        );
      },
    )
      .once('error', reject)
      .end(body);
  });

/** @returns changes a second */
const measure = async ({ origin, start, kill }: ServerProcess): Promise<number> => {
  try {
    await start();
    const perClient = Math.floor(changes / organizations.length) || 1;
    const change = async (organization: string): Promise<void> => {
      const url = `${origin}/api/configuration/outlook?scope=organization&scopeId=${organization}`;
      let { etag } = await send(url, 'GET', {});
      for (let value = 1000; value < 1000 + perClient; value += 1) {
        const headers = { 'Content-Type': mediaType, 'If-Match': etag, 'Idempotency-Key': newKey() };
        const answer = await send(url, 'PATCH', headers, bodyOf({ 'outlook.crm_sync_interval': setTo(value) }));
        expect(answer.status).toBe(200);
        etag = answer.etag;
      }
    };
    const began = performance.now();
    await Promise.all(organizations.map(change));
    return (perClient * organizations.length * 1000) / (performance.now() - began);
  } finally {
    await kill();
  }
};

const recordRate = (order: number, name: string, rate: number): void =>
  record(order, `Durable changes, ${organizations.length} clients (${name})`, `${Math.round(rate)} a second`);

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
