// A disk without space, and a database that is away: changes are refused with 503, nothing acknowledged is lost, and all
// goes on when the reason is gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import type { ServedStore } from '../../src/server/servedStore';
import { createDatabase, type Driver } from '../../src/server/sql/database';
import { migrate } from '../../src/server/sql/migrations';
import { openStore } from '../../src/server/sql/openStore';
import { openSqlite } from '../../src/server/sql/sqlite';
import { createSqlStore } from '../../src/server/sql/sqlStore';
import { atAcme, bodyOf, crm, etagNow, historyNow, newKey, patch, setTo, verdict, type Ask } from '../server/crm';
import { hasPostgres, startPostgres, type PostgresServer } from '../server/stores/postgres';
import { hasSqlite } from '../server/stores/stores';
import { record, scaled } from './results';

const askOver = (store: ServedStore): Ask => crm({ store, report: () => undefined }).ask;

const ownOrganization = '/api/configuration/outlook?scope=organization';

/** A change with a reason of 500 characters, which needs space. */
const change = async (ask: Ask, value: number, as = '7'): Promise<string> => {
  const body = bodyOf({ 'outlook.crm_sync_interval': setTo(value) }, { reason: 'x'.repeat(500) });
  const ifMatch = await etagNow(ask, ownOrganization, as);
  return verdict(await patch(ask, { as, path: ownOrganization, ifMatch, body }));
};

const refused = '503 not_available';

(hasSqlite() ? describe : describe.skip)('a disk without space (SQLite)', () => {
  let folder: string;
  let driver: Driver;
  let store: ServedStore;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'full-'));
    driver = await openSqlite(join(folder, 'data.sqlite'));
    const database = createDatabase(driver);
    await migrate(database);
    store = createSqlStore(database);
    await store.importState(acmeAndGlobex());
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  /** SQLite then reports what it reports on a full disk. @param more pages than the file has now */
  const limitTo = async (more: number): Promise<void> => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(driver.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + more}`).execute(driver.db);
  };

  it('refuses changes, answers reads, and goes on when there is space again', async () => {
    const ask = askOver(store);
    await limitTo(2);
    const answers: string[] = [];
    while (answers.at(-1) !== refused && answers.length < 200) answers.push(await change(ask, 100 + answers.length));
    const accepted = answers.filter((answer) => answer === '200').length;
    expect(answers).toEqual([...Array.from({ length: accepted }, () => '200'), refused]);
    expect(await verdict(await ask(atAcme))).toBe('200');
    expect(await historyNow(ask)).toHaveLength(4 + accepted);
    await expect(store.checkWritable()).resolves.toBeUndefined(); // It needs no new page.
    await limitTo(1000);
    expect(await change(ask, 5)).toBe('200');
    expect(await historyNow(ask)).toHaveLength(5 + accepted);
    record(
      30,
      'A full disk (SQLite)',
      'changes are refused with 503, reads go on, nothing accepted is lost, and changes go on with space',
    );
  });

  // The disk is full at one change or at the other.
  it.each([1, 2, 3, 4])('has each change that it accepts of a shared commit, with %i pages', async (pages) => {
    const ask = askOver(store);
    const historyOf = async (as: string) => (await historyNow(ask, 'scope=organization', as)).length;
    const before = [await historyOf('7'), await historyOf('9')];
    await limitTo(pages);
    const answers: string[][] = [];
    while (!answers.flat().includes(refused) && answers.length < 200) {
      const value = 100 + answers.length;
      answers.push(await Promise.all([change(ask, value, '7'), change(ask, value, '9')]));
    }
    expect(answers.flat().filter((answer) => answer !== '200' && answer !== refused)).toEqual([]);
    const accepted = [0, 1].map((person) => answers.filter((each) => each[person] === '200').length);
    const after = [await historyOf('7'), await historyOf('9')];
    expect(after).toEqual(before.map((count, person) => count + (accepted[person] ?? 0)));
  });

  it('lets a change be repeated that failed while nothing could be written', async () => {
    const ask = askOver({
      ...store,
      commit: async (intent) => {
        await sql`pragma query_only = on`.execute(driver.db);
        return store.commit(intent);
      },
    });
    const intent = { ifMatch: '"g2-o4-a1"', key: newKey() };
    expect(await verdict(await patch(ask, intent))).toBe(refused);
    await sql`pragma query_only = off`.execute(driver.db);
    expect(await verdict(await patch(askOver(store), intent))).toBe('200');
  });

  it('accepts the newer token of a person who is known', async () => {
    const ada = { id: 't.ada', name: 'Ada', email: undefined, organizationId: '1', capabilities: ['reader'] as const };
    await store.upsertUser({ ...ada, asOf: 1 });
    await sql`pragma query_only = on`.execute(driver.db);
    expect(await store.upsertUser({ ...ada, asOf: 2 })).toMatchObject({ id: 't.ada' });
    await expect(store.upsertUser({ ...ada, name: 'Ada Moreau', asOf: 2 })).rejects.toThrow('not available');
    await sql`pragma query_only = off`.execute(driver.db);
  });
});

(hasPostgres() ? describe : describe.skip)('a database that is away (PostgreSQL)', () => {
  let server: PostgresServer;
  let store: ServedStore;

  beforeAll(async () => {
    server = await startPostgres({ durable: true });
    store = await openStore({ databaseUrl: await server.createDatabase(), dataFolder: '' });
    await store.importState(acmeAndGlobex());
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  it('is a 503 for all, and goes on when it is back', async () => {
    const ask = askOver(store);
    const times = scaled(10, 1);
    for (let time = 0; time < times; time += 1) {
      expect(await change(ask, 100 + time)).toBe('200');
      await server.kill();
      const [read, changed] = [await ask(atAcme), await patch(ask, { ifMatch: `"g2-o${5 + time}-a1"` })];
      expect([await verdict(read), await verdict(changed)]).toEqual([refused, refused]);
      expect(read.headers.get('Retry-After')).toBe('5');
      await expect(store.checkWritable()).rejects.toThrow('not available');
      await server.start();
      expect(await etagNow(ask)).toBe(`"g2-o${5 + time}-a1"`);
    }
    expect(await historyNow(ask)).toHaveLength(4 + times);
    record(
      31,
      'The database is away (PostgreSQL)',
      `killed ${times} times: 503 while it is away, nothing accepted is lost, and all goes on when it is back`,
    );
  });
});
