// The values of scopes.
import type { ScopeTarget } from '../../policy/permission';
import type { ScopeValues } from '../../policy/policy';
import type { StoredScope } from '../store';
import { targetChainUpTo, targetKey } from '../target';
import type { Queries } from './database';
import { toScopeValue } from './rows';

/** One statement: a consistent snapshot. */
const selectChain = (db: Queries, keys: readonly string[]) =>
  db
    .selectFrom('scopes')
    .leftJoin('organizations', 'organizations.id', 'scopes.organization_id')
    .leftJoin('people', 'people.id', 'scopes.person_id')
    .leftJoin('scope_values', 'scope_values.scope_key', 'scopes.key')
    .leftJoin('people as authors', 'authors.id', 'scope_values.author_id')
    .select(['scopes.key', 'scopes.version', 'organizations.name as organization', 'people.name as person'])
    .select(['setting', 'value', 'enforced', 'created_at', 'updated_at', 'author_id', 'author_name', 'reason'])
    .select('authors.email')
    .where('scopes.key', 'in', keys)
    .execute();

type ChainRow = Awaited<ReturnType<typeof selectChain>>[number];

const valuesOf = (rows: readonly ChainRow[]): ScopeValues =>
  Object.fromEntries(
    rows.flatMap(({ setting, value, enforced, created_at, updated_at, email, ...author }) => {
      // A left join: without a value, none of its columns has one.
      if (setting === null || value === null || enforced === null || created_at === null || updated_at === null)
        return [];
      return [[setting, toScopeValue({ value, enforced, created_at, updated_at, ...author }, email)]];
    }),
  );

const toScope = (target: ScopeTarget, rows: readonly ChainRow[]): StoredScope => ({
  scope: target.scope,
  name: target.scope === 'global' ? 'System' : (rows[0]?.organization ?? rows[0]?.person ?? ''),
  version: rows[0]?.version ?? 0,
  values: valuesOf(rows),
});

export const readScopeChain = async (db: Queries, target: ScopeTarget): Promise<readonly StoredScope[]> => {
  const targets = targetChainUpTo(target);
  const rows = await selectChain(db, targets.map(targetKey));
  return targets.map((each) =>
    toScope(
      each,
      rows.filter(({ key }) => key === targetKey(each)),
    ),
  );
};
