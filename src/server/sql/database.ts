// What the store needs of a database, whichever it is: queries, transactions, and failures by kind.
import { sql, type Kysely } from 'kysely';
import { StoreUnavailable } from '../store';
import { groupCommits } from './groupCommit';
import type { Tables } from './tables';

export type Dialect = 'sqlite' | 'postgres';

/** `conflict`: another transaction was faster or still runs, and this one can be repeated. `unavailable`: see `StoreUnavailable`. */
export type FailureKind = 'conflict' | 'unavailable' | 'other';

export type Queries = Kysely<Tables>;

/** A query that can lock its rows. */
type Lockable = { forShare: () => unknown; forUpdate: () => unknown };

/**
 * `durable`: on the disk when it is committed. `snapshot`: reads only. `exclusive`: one after the other, in whichever process they are.
 */
export type TransactionKind = 'durable' | 'snapshot' | 'exclusive';

/** How one kind of database differs from the other. */
export type Driver = {
  dialect: Dialect;
  db: Queries;
  /** The file or the database, without a password. */
  location: string;
  begin: (connection: Queries, transaction: TransactionKind) => Promise<unknown>;
  /** Locks the rows that a query selects until the transaction ends, where a transaction does not exclude all others. */
  lock: <Query extends Lockable>(query: Query, mode: 'share' | 'update') => Query;
  failureKind: (error: unknown) => FailureKind;
};

type Work<Result> = (db: Queries) => Promise<Result>;

export type Database = Pick<Driver, 'dialect' | 'location' | 'lock'> & {
  /** One statement, or several that need no common snapshot. */
  read: <Result>(work: Work<Result>) => Promise<Result>;
  /** Repeated as a whole after a conflict. @param kind default: durable */
  transaction: <Result>(work: Work<Result>, kind?: TransactionKind) => Promise<Result>;
  close: () => Promise<void>;
};

/** In milliseconds. */
const conflictTimeout = 5000;
const maxDelay = 50;

const delay = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(maxDelay, 2 ** attempt)));

export const createDatabase = (driver: Driver): Database => {
  const { db, begin, failureKind } = driver;

  /** @throws StoreUnavailable, or the error itself */
  const attempt = async <Result>(
    work: () => Promise<Result>,
    number = 1,
    deadline = performance.now() + conflictTimeout,
  ): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      const kind = failureKind(error);
      if (kind === 'conflict' && performance.now() < deadline) {
        await delay(number);
        return attempt(work, number + 1, deadline);
      }
      if (kind === 'other') throw error;
      throw new StoreUnavailable('The database is not available.', { cause: error });
    }
  };

  const { dialect, location, lock } = driver;

  const runTransaction = <Result>(work: Work<Result>, kind: TransactionKind): Promise<Result> =>
    db.connection().execute(async (connection) => {
      try {
        await begin(connection, kind);
        const result = await work(connection);
        await sql`commit`.execute(connection);
        return result;
      } catch (error) {
        // The error itself is the reason; a connection that is gone cannot roll back.
        await sql`rollback`.execute(connection).catch(() => undefined);
        throw error;
      }
    });
  const runDurable = <Result>(work: Work<Result>): Promise<Result> => runTransaction(work, 'durable');
  // SQLite has one connection. PostgreSQL itself lets the commits of several connections share a wait for the disk.
  const runGrouped = dialect === 'sqlite' ? groupCommits((work) => attempt(() => runDurable(work))) : runDurable;

  const transaction = <Result>(work: Work<Result>, kind: TransactionKind = 'durable'): Promise<Result> =>
    attempt(() => (kind === 'durable' ? runGrouped(work) : runTransaction(work, kind)));

  return {
    ...{ dialect, location, lock },
    read: (work) => attempt(() => work(db)),
    transaction,
    close: () => db.destroy(),
  };
};
