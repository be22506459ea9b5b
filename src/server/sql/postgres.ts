// PostgreSQL: one database, any number of processes.
import { Kysely, PostgresDialect, sql, type PostgresPool } from 'kysely';
import type { Pool } from 'pg';
import type { Driver, FailureKind, TransactionKind } from './database';
import { StoreProblem } from './storeProblem';
import type { Tables } from './tables';

/** In milliseconds. */
const connectTimeout = 5_000;
const statementTimeout = 10_000;

/** Any number, the same for every server. */
const exclusiveLock = 7_302_511;

const loadPg = async () => {
  try {
    return (await import('pg')).default;
  } catch {
    throw new StoreProblem('PostgreSQL needs the package pg: run "npm install".');
  }
};

/** @throws StoreProblem */
const parseUrl = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new StoreProblem('DATABASE_URL must be an address like postgres://user:password@host:5432/database.');
};

const withoutPassword = ({ host, pathname }: URL): string => `PostgreSQL at ${host}${pathname}`;

const conflict = /^(40001|40P01)$/;
/** Connection, sign-in, database, resources, shutdown, read-only; errors of the system and of TLS. */
const unavailable =
  /^(08|28|3D|53|57P|58|25006|57014|25P03|E[A-Z_]{3,}$|CERT_|DEPTH_|UNABLE_|SELF_SIGNED|ERR_(TLS|SSL))/;
/** Of `pg`, which gives them no code. */
const unavailableMessage = /Connection terminated|timeout exceeded|Query read timeout|not queryable|connection error/i;

const failureKind = (error: unknown): FailureKind => {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (conflict.test(code)) return 'conflict';
  return unavailable.test(code) || unavailableMessage.test(message) ? 'unavailable' : 'other';
};

/** A connection that has failed is not used again: it may still wait for its answer, or be in a transaction. */
const connectionsOf = (pool: Pool): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect();
    let failure: Error | undefined;
    const query = async (text: string, parameters: readonly unknown[]) => {
      try {
        return await client.query(text, [...parameters]);
      } catch (error) {
        if (failureKind(error) === 'unavailable') failure = error as Error;
        throw error;
      }
    };
    return { query: query as never, release: () => client.release(failure) };
  },
  end: () => pool.end(),
});

const statements: Record<TransactionKind, readonly string[]> = {
  durable: ['begin'],
  snapshot: ['begin isolation level repeatable read read only'],
  // What is read after the lock must be what the other server has committed.
  exclusive: ['begin isolation level read committed', `select pg_advisory_xact_lock(${exclusiveLock})`],
};

const begin: Driver['begin'] = async (connection, kind) => {
  for (const statement of statements[kind]) await sql.raw(statement).execute(connection);
};

/** Connects with the first query. @throws StoreProblem where the package is missing or the address is wrong */
export const openPostgres = async (address: string): Promise<Driver> => {
  const url = parseUrl(address);
  const { Pool, types } = await loadPg();
  // `pg` makes a text of a bigint. All of ours are far below 2^53.
  const parserOf: typeof types.getTypeParser = (id, format): unknown =>
    id === types.builtins.INT8 ? Number : (types.getTypeParser(id, format) as unknown);
  const pool = new Pool({
    connectionString: address,
    application_name: 'sync-policy',
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + connectTimeout,
    idle_in_transaction_session_timeout: statementTimeout,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while nobody uses it: the next query gets another one.
  pool.on('error', () => undefined);
  return {
    dialect: 'postgres',
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectionsOf(pool) }) }),
    location: withoutPassword(url),
    begin,
    lock: (query, mode) => (mode === 'share' ? query.forShare() : query.forUpdate()) as typeof query,
    failureKind,
  };
};
