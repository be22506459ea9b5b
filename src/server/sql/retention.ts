// What is deleted in time: idempotency keys, and what whoever runs the server does not want to keep.
import type { Retention } from '../servedStore';
import { changePeople } from './counts';
import type { Database, Queries } from './database';
import { expiry } from './keys';
import { raiseVersionsOf } from './people';

/** In milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** Rows in one transaction: others wait for it. */
const batchSize = 500;
/** Fewer, because each of them takes many statements. */
const peopleBatchSize = 10;

const deleteKeys = async (db: Queries, now: Date): Promise<number> => {
  const expired = db
    .selectFrom('idempotency_keys')
    .select('key')
    .where('saved_at', '<=', expiry(now))
    .orderBy('saved_at')
    .limit(batchSize);
  return Number(
    (await db.deleteFrom('idempotency_keys').where('key', 'in', expired).executeTakeFirst()).numDeletedRows,
  );
};

const deleteChanges = async (db: Queries, before: Date): Promise<number> => {
  const old = db
    .selectFrom('changes')
    .select('id')
    .where('at', '<', before.toISOString())
    .orderBy('at')
    .limit(batchSize);
  return Number((await db.deleteFrom('changes').where('id', 'in', old).executeTakeFirst()).numDeletedRows);
};

/** With their address, their own settings and the history of these. Elsewhere their name stays as an author's. */
const forgetPerson = async (db: Queries, id: string): Promise<void> => {
  await raiseVersionsOf(db, id);
  await db.deleteFrom('changes').where('scope_key', '=', `user:${id}`).execute();
  await db.deleteFrom('idempotency_keys').where('actor_id', '=', id).execute();
  await db.deleteFrom('people').where('id', '=', id).execute();
};

/** Locked, so that nobody is forgotten who comes back at this moment. */
const forgetPeople = async (database: Database, db: Queries, before: Date): Promise<number> => {
  const query = db
    .selectFrom('people')
    .select('id')
    .where('as_of', '<', before.getTime() / 1000)
    .limit(peopleBatchSize);
  const ids = (await database.lock(query, 'update').execute()).map(({ id }) => id);
  await changePeople(database, db, ids, async () => {
    for (const id of ids) await forgetPerson(db, id);
  });
  return ids.length;
};

export const removeExpired = async (database: Database, now: Date, { history, people }: Retention): Promise<void> => {
  const before = (days: number) => new Date(now.getTime() - days * day);
  const deleteAll = async (deleteBatch: (db: Queries) => Promise<number>, size = batchSize): Promise<void> => {
    while ((await database.transaction(deleteBatch)) === size);
  };
  await deleteAll((db) => deleteKeys(db, now));
  if (history !== undefined) await deleteAll((db) => deleteChanges(db, before(history)));
  if (people !== undefined) await deleteAll((db) => forgetPeople(database, db, before(people)), peopleBatchSize);
};
