// Transactions that wait for one connection at the same time share one commit, and so one wait for the disk.
import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables';

type Work<Result> = (db: Kysely<Tables>) => Promise<Result>;
type Transaction = <Result>(work: Work<Result>) => Promise<Result>;

type Member = { work: Work<unknown>; resolve: (result: never) => void; reject: (error: unknown) => void };

/** @returns settles the promise of the member: for after the commit. @throws where the transaction has ended as a whole */
const runMember = async (db: Kysely<Tables>, { work, resolve, reject }: Member): Promise<() => void> => {
  await sql`savepoint member`.execute(db);
  try {
    const result = await work(db);
    await sql`release member`.execute(db);
    return () => resolve(result as never);
  } catch (error) {
    // A full disk ends the transaction, and its savepoints with it: then the members before have failed too.
    await sql`rollback to member`.execute(db).catch(() => {
      throw error;
    });
    await sql`release member`.execute(db);
    return () => reject(error);
  }
};

/** A member that fails leaves the others as they are. Where the commit fails, all of them do. */
export const groupCommits = (transaction: Transaction): Transaction => {
  let waiting: Member[] = [];

  const runGroup = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    try {
      const settlements = await transaction(async (db) => {
        const each: (() => void)[] = [];
        for (const member of group) each.push(await runMember(db, member));
        return each;
      });
      for (const settle of settlements) settle();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  return (work) =>
    new Promise((resolve, reject) => {
      // After the requests that have arrived by now.
      if (waiting.length === 0) setImmediate(() => void runGroup());
      waiting.push({ work, resolve, reject });
    });
};
