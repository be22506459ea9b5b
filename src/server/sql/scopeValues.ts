// The values that scopes set themselves.
import type { Selectable } from 'kysely';
import type { ScopeValues } from '../../policy/policy';
import type { Queries } from './database';
import { toScopeValue } from './rows';
import type { Tables } from './tables';

/** Those of all organizations. A range of keys, because people may have many more values. */
export const selectOrganizationValues = (db: Queries) =>
  db
    .selectFrom('scope_values')
    .where('scope_values.scope_key', '>', 'organization:')
    .where('scope_values.scope_key', '<', 'organization;');

/** `email`: of the author, where it is needed. */
type ScopeValueRow = Selectable<Tables['scope_values']> & { email?: string | null };

/** By scope key. */
export const byScope = (rows: readonly ScopeValueRow[]): ReadonlyMap<string, ScopeValues> => {
  const scopes = new Map<string, ScopeValues>();
  for (const { email, ...row } of rows) {
    scopes.set(row.scope_key, { ...scopes.get(row.scope_key), [row.setting]: toScopeValue(row, email) });
  }
  return scopes;
};
