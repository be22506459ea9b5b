import type { AffectedOrganization } from '../../policy/impact';
import type { ScopeTarget } from '../../policy/permission';
import type { ScopeValues } from '../../policy/policy';
import { withAddresses } from './addresses';
import type { State } from './state';
import { selectPeopleUnder, selectValues } from './selectors';

/** The organizations that a change of the target affects, with their people. */
export const selectAffectedOrganizations = (state: State, target: ScopeTarget): readonly AffectedOrganization[] => {
  if (target.scope === 'user') return [];
  const people = new Map<string, { inheriting: number; overriding: ScopeValues[] }>();
  for (const { id, organizationId } of selectPeopleUnder(state, target)) {
    const counted = people.get(organizationId) ?? { inheriting: 0, overriding: [] };
    const values = selectValues(state, { scope: 'user', organizationId, userId: id });
    if (Object.keys(values).length > 0) counted.overriding.push(values);
    else counted.inheriting += 1;
    people.set(organizationId, counted);
  }
  const isSystem = target.scope === 'global';
  return state.organizations
    .filter(({ id }) => isSystem || id === target.organizationId)
    .map(({ id, name }) => ({
      id,
      name,
      values: isSystem ? withAddresses(state, selectValues(state, { scope: 'organization', organizationId: id })) : {},
      people: people.get(id) ?? { inheriting: 0, overriding: [] },
    }));
};
