// One change: the comparison of versions, the values, the history and the response, in one transaction.
import type { Version } from '../../contract/version';
import type { ScopeTarget } from '../../policy/permission';
import type { Commit, ScopeWrite } from '../store';
import { targetChainUpTo, targetKey } from '../target';
import { insertChange } from './changes';
import { changePeople } from './counts';
import type { Database, Queries } from './database';
import { saveResponse } from './keys';
import { toValueColumns } from './rows';

const hasAccessRevision = async ({ lock }: Database, db: Queries, { actorId, expected }: Commit): Promise<boolean> => {
  const query = db.selectFrom('people').select('access_revision').where('id', '=', actorId);
  const row = await lock(query, 'share').executeTakeFirst();
  return row?.access_revision === expected.access;
};

/** Locks them weakest first, as every change does, so that two changes never wait for each other. */
const haveVersions = async (
  { lock }: Database,
  db: Queries,
  targets: readonly ScopeTarget[],
  expected: Version,
): Promise<boolean> => {
  for (const target of targets) {
    const query = db.selectFrom('scopes').select('version').where('key', '=', targetKey(target));
    const row = await lock(query, 'share').executeTakeFirst();
    if (row?.version !== expected[target.scope]) return false;
  }
  return true;
};

/** The comparison and the increment are one statement. @returns whether the version was the expected one */
const incrementVersion = async (db: Queries, key: string, expected: number): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('scopes')
    .set({ version: expected + 1 })
    .where('key', '=', key)
    .where('version', '=', expected)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

const writeValue = async (db: Queries, key: string, { setting, scopeValue }: ScopeWrite): Promise<void> => {
  if (scopeValue === undefined) {
    await db.deleteFrom('scope_values').where('scope_key', '=', key).where('setting', '=', setting).execute();
    return;
  }
  const columns = toValueColumns(scopeValue);
  await db
    .insertInto('scope_values')
    .values({ scope_key: key, setting, ...columns })
    .onConflict((conflict) => conflict.columns(['scope_key', 'setting']).doUpdateSet(columns))
    .execute();
};

/** @returns false for another version than the expected one */
const writeChange = async (
  db: Queries,
  { target, expected }: Commit,
  { writes, ...change }: NonNullable<Commit['change']>,
): Promise<boolean> => {
  const key = targetKey(target);
  const version = expected[target.scope];
  if (version === undefined || !(await incrementVersion(db, key, version))) return false;
  for (const write of writes) await writeValue(db, key, write);
  await insertChange(db, key, {
    ...change,
    entries: [...change.entries],
    scope: target.scope,
    version: version + 1,
  });
  return true;
};

/** Rolls the transaction back. */
class Stale extends Error {}

const write = async (database: Database, db: Queries, intent: Commit): Promise<void> => {
  const { target, expected, change, response, idempotencyKey } = intent;
  const chain = targetChainUpTo(target);
  // A change compares its own scope's version when it increments it.
  const compared = change ? chain.slice(0, -1) : chain;
  const isCurrent =
    (await hasAccessRevision(database, db, intent)) &&
    (await haveVersions(database, db, compared, expected)) &&
    (!change || (await writeChange(db, intent, change))) &&
    (await saveResponse(db, idempotencyKey, response));
  if (!isCurrent) throw new Stale();
};

export const commit = async (database: Database, intent: Commit): Promise<'committed' | 'stale'> => {
  const { target, change } = intent;
  const changed = change && target.scope === 'user' ? [target.userId] : [];
  try {
    await database.transaction((db) => changePeople(database, db, changed, () => write(database, db, intent)));
    return 'committed';
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    throw error;
  }
};
