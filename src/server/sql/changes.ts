// The history.
import { optionIdOf } from '../../contract/options';
import type { Version } from '../../contract/version';
import type { ScopeTarget } from '../../policy/permission';
import { settingIds } from '../../policy/settings';
import type { HistoryPage, StoredChange } from '../store';
import { targetChainUpTo, targetKey } from '../target';
import type { Queries } from './database';
import { toChange } from './rows';

const selectChanges = (db: Queries) =>
  db
    .selectFrom('changes')
    .leftJoin('people', 'people.id', 'changes.actor_id')
    .selectAll('changes')
    .select('people.email');

type ChangesQuery = ReturnType<typeof selectChanges>;

const pageOf = (db: Queries, scopeKey: string, { before, setting, limit }: HistoryPage): ChangesQuery => {
  const query = selectChanges(db).where('changes.scope_key', '=', scopeKey).orderBy('changes.id', 'desc').limit(limit);
  const page = before === undefined ? query : query.where('changes.id', '<', before);
  if (setting === undefined) return page;
  const index = db
    .selectFrom('change_settings')
    .select('change_id')
    .where('scope_key', '=', scopeKey)
    .where('setting', '=', setting);
  const ids = before === undefined ? index : index.where('change_id', '<', before);
  return page.where('changes.id', 'in', ids.orderBy('change_id', 'desc').limit(limit));
};

const newestFirst = (changes: readonly StoredChange[]): readonly StoredChange[] =>
  [...changes].sort((one, other) => other.id - one.id);

/** A page of each scope, from which the newest are taken. In one snapshot. */
export const history = async (
  db: Queries,
  target: ScopeTarget,
  page: HistoryPage,
): Promise<readonly StoredChange[]> => {
  const targets = page.includeParents ? targetChainUpTo(target) : [target];
  const found: StoredChange[] = [];
  for (const each of targets) found.push(...(await pageOf(db, targetKey(each), page).execute()).map(toChange));
  return newestFirst(found).slice(0, page.limit);
};

/** The newest of each scope, from which the newest are taken. In one snapshot. */
export const changesSince = async (
  db: Queries,
  target: ScopeTarget,
  version: Version,
  limit: number,
): Promise<readonly StoredChange[]> => {
  const found: StoredChange[] = [];
  for (const each of targetChainUpTo(target)) {
    const since = version[each.scope];
    if (since === undefined) continue;
    const query = selectChanges(db)
      .where('changes.scope_key', '=', targetKey(each))
      .where('changes.version', '>', since)
      .orderBy('changes.version', 'desc')
      .limit(limit);
    found.push(...(await query.execute()).map(toChange));
  }
  return [...newestFirst(found).slice(0, limit)].reverse();
};

/** @param id given only for a change of another database */
export const insertChange = async (
  db: Queries,
  scopeKey: string,
  { actor, scopeName, reason, entries, ...change }: Omit<StoredChange, 'id'> & { id?: number },
): Promise<void> => {
  const { id } = await db
    .insertInto('changes')
    .values({
      ...change,
      scope_key: scopeKey,
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? null,
      scope_name: scopeName,
      reason: reason ?? null,
      entries: JSON.stringify(entries),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changed = settingIds.filter((setting) => entries.some(({ option }) => option === optionIdOf(setting)));
  if (changed.length === 0) return;
  const rows = changed.map((setting) => ({ scope_key: scopeKey, setting, change_id: id }));
  await db.insertInto('change_settings').values(rows).execute();
};
