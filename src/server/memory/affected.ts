import type { AffectedOrganization } from '../../policy/impact';
import type { ScopeTarget } from '../../policy/permission';
import type { ScopeValues } from '../../policy/policy';
import { withAddresses } from './addresses';
import type { State } from './state';
import { selectPeopleUnder, selectValues } from './selectors';

type Group = AffectedOrganization['people'][number];

/** A group of one. */
const groupOf = (values: ScopeValues): Group => ({
  values: Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value])),
  people: 1,
});

/** The organizations that a change of the target affects, with their people. */
export const selectAffectedOrganizations = (state: State, target: ScopeTarget): readonly AffectedOrganization[] => {
  if (target.scope === 'user') return [];
  const people = new Map<string, Group[]>();
  for (const { id, organizationId } of selectPeopleUnder(state, target)) {
    const others = people.get(organizationId) ?? [];
    others.push(groupOf(selectValues(state, { scope: 'user', organizationId, userId: id })));
    people.set(organizationId, others);
  }
  const isSystem = target.scope === 'global';
  return state.organizations
    .filter(({ id }) => isSystem || id === target.organizationId)
    .map(({ id, name }) => ({
      id,
      name,
      values: isSystem ? withAddresses(state, selectValues(state, { scope: 'organization', organizationId: id })) : {},
      people: people.get(id) ?? [],
    }));
};
