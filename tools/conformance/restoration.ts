// Gives the scopes the values again that they had before the checks. The history and the versions cannot be restored.
import { isDeepStrictEqual } from 'node:util';
import type { Crm, ScopeName } from './crm';
import type { Role } from './people';
import { atOrganization, atOwn, atSystem, change, ownEntryOf, read, type Policy } from './requests';

type Place = { scope: ScopeName; as: Role; query: string };

/** Weakest first: what it enforces could otherwise prevent the others. */
const places: readonly Place[] = [
  { scope: 'global', as: 'systemAdministrator', query: atSystem },
  { scope: 'organization', as: 'organizationAdministrator', query: atOrganization },
  { scope: 'user', as: 'ownConfiguration', query: atOwn },
];

/** The attributes that make each option of the scope what it was. */
const attributesOf = (policy: Policy): Record<string, object> =>
  Object.fromEntries(
    policy.options.map(({ id }) => {
      const entry = ownEntryOf(policy, id);
      if (!entry) return [id, { useParentScopeValue: true }];
      const enforceable = entry.inEffect !== undefined && policy.meta.scope !== 'user';
      const enforced = enforceable ? { enforced: entry.enforced ?? false } : {};
      return [id, { useParentScopeValue: false, value: entry.value, ...enforced }];
    }),
  );

/** Reads the values. @returns restores them in the scopes that a check has changed since */
export const createRestoration = async (crm: Crm): Promise<() => Promise<void>> => {
  const before = new Map<ScopeName, Record<string, object>>();
  for (const { scope, as, query } of places) {
    if (crm.has(as)) before.set(scope, attributesOf(await read(crm, as, query)));
  }
  return async () => {
    for (const { scope, as, query } of places) {
      if (!crm.changed.has(scope)) continue;
      const now = attributesOf(await read(crm, as, query));
      const changes = Object.entries(before.get(scope) ?? {}).filter(
        ([id, attributes]) => !isDeepStrictEqual(now[id], attributes),
      );
      if (changes.length > 0) await change(crm, as, query, Object.fromEntries(changes));
      crm.changed.delete(scope);
    }
  };
};
