// SQLite: one file, written by one process or a few on the same machine.
import type { Database as Connection, Statement } from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import type { Driver, FailureKind } from './database';
import { StoreProblem } from './storeProblem';
import type { Tables } from './tables';

/** How long to wait for another process that opens the file too, in milliseconds. */
const openTimeout = 5000;
/** How long a statement waits for another process, in milliseconds. Short, because it blocks this one; then it is repeated. */
const busyTimeout = 10;

/** With the statements that it has prepared: preparing one takes longer than most of them run. */
const withPreparedStatements = (connection: Connection) => {
  const statements = new Map<string, Statement>();
  return {
    prepare: (text: string) => {
      const statement = statements.get(text) ?? connection.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    close: () => connection.close(),
  };
};

/** @throws StoreProblem */
const connect = async (file: string): Promise<Connection> => {
  try {
    const { default: BetterSqlite } = await import('better-sqlite3');
    const connection = new BetterSqlite(file, { timeout: openTimeout });
    connection.pragma('journal_mode = wal');
    // Each commit waits for the disk.
    connection.pragma('synchronous = full');
    connection.pragma('foreign_keys = on');
    connection.pragma(`busy_timeout = ${busyTimeout}`);
    return connection;
  } catch (error) {
    throw openProblem(file, error);
  }
};

const openProblem = (file: string, error: unknown): StoreProblem => {
  const { code = '', message } = error as { code?: string; message: string };
  const isMissing = code === 'MODULE_NOT_FOUND' || /bindings file|NODE_MODULE_VERSION/.test(message);
  return new StoreProblem(
    isMissing
      ? 'SQLite needs the package better-sqlite3: run "npm install", on Debian after "apt-get install build-essential python3". Or set DATABASE_URL.'
      : `The data file ${file} cannot be opened: ${message.split('\n')[0]}.`,
  );
};

const busy = /^SQLITE_(BUSY|LOCKED)/;
const unavailable = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/;

const failureKind = (error: unknown): FailureKind => {
  const { code = '' } = error as { code?: string };
  if (busy.test(code)) return 'conflict';
  return unavailable.test(code) ? 'unavailable' : 'other';
};

const begin: Driver['begin'] = async (connection, transaction) => {
  if (transaction === 'snapshot') return sql`begin`.execute(connection);
  // From the start, so that no other process can write between what is read here and what is written.
  return sql`begin immediate`.execute(connection);
};

/** @throws StoreProblem where the package is missing or the file cannot be opened */
export const openSqlite = async (file: string): Promise<Driver> => {
  const connection = await connect(file);
  return {
    dialect: 'sqlite',
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: withPreparedStatements(connection) }) }),
    location: file,
    begin,
    lock: (query) => query,
    failureKind,
  };
};
