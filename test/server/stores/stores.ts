// The stores that this machine can run, each with a fresh database for a test file.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServedStore } from '../../../src/server/servedStore';
import type { Driver } from '../../../src/server/sql/database';
import { dataFile, openStore } from '../../../src/server/sql/openStore';
import { openPostgres } from '../../../src/server/sql/postgres';
import { openSqlite } from '../../../src/server/sql/sqlite';
import { hasPostgres, startPostgres } from './postgres';

export type TestDatabase = {
  /** A new, empty database. @param isolation of its transactions, where the database has a choice */
  create: (isolation?: string) => Promise<TestData>;
  stop: () => Promise<void>;
};

/** `open`: each call is as another process of the server. `withDriver`: for what no store offers. */
export type TestData = {
  open: () => Promise<ServedStore>;
  withDriver: (work: (driver: Driver) => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

const openings = (open: () => Promise<ServedStore>, openDriver: () => Promise<Driver>, clear: () => void): TestData => {
  const stores: ServedStore[] = [];
  return {
    open: async () => {
      const store = await open();
      stores.push(store);
      return store;
    },
    withDriver: async (work) => {
      const driver = await openDriver();
      await work(driver);
      await driver.db.destroy();
    },
    close: async () => {
      await Promise.all(stores.map((store) => store.close()));
      clear();
    },
  };
};

const sqlite = (): TestDatabase => ({
  create: () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'sqlite-'));
    const open = () => openStore({ databaseUrl: undefined, dataFolder });
    const openDriver = () => openSqlite(join(dataFolder, dataFile));
    return Promise.resolve(openings(open, openDriver, () => rmSync(dataFolder, { recursive: true })));
  },
  stop: () => Promise.resolve(),
});

const postgres = async (): Promise<TestDatabase> => {
  const server = await startPostgres();
  return {
    create: async (isolation = 'read committed') => {
      const setting = encodeURIComponent(`-c default_transaction_isolation=${isolation.replaceAll(' ', '\\ ')}`);
      const databaseUrl = `${await server.createDatabase()}?options=${setting}`;
      return openings(
        () => openStore({ databaseUrl, dataFolder: '' }),
        () => openPostgres(databaseUrl),
        () => undefined,
      );
    },
    stop: server.stop,
  };
};

export const hasSqlite = (): boolean => {
  try {
    createRequire(__filename)('better-sqlite3');
    return true;
  } catch {
    return false;
  }
};

type Candidate = {
  name: string;
  isInstalled: () => boolean;
  start: () => TestDatabase | Promise<TestDatabase>;
  how: string;
};

const candidates: readonly Candidate[] = [
  { name: 'SQLite', isInstalled: hasSqlite, start: sqlite, how: 'npm install better-sqlite3' },
  { name: 'PostgreSQL', isInstalled: hasPostgres, start: postgres, how: 'apt-get install postgresql' },
];

const isThere = ({ name, isInstalled, how }: Candidate): boolean => {
  if (isInstalled()) return true;
  process.stderr.write(`\n*** NOT TESTED with ${name}, which is not installed here: ${how}\n\n`);
  return false;
};

type Start = Candidate['start'];

/** For `describe.each`: name and start. */
export const sqlDatabases = candidates
  .filter(isThere)
  .map(({ name, start }): readonly [string, Start] => [name, start]);

/** For `describe.each`: name, start and isolation, each that a database may be set to. */
export const isolations = sqlDatabases.flatMap(([name, start]): (readonly [string, Start, string | undefined])[] =>
  name === 'SQLite'
    ? [[name, start, undefined]]
    : ['read committed', 'serializable'].map((isolation) => [`${name}, ${isolation}`, start, isolation]),
);
