// Whom a change reaches in the memory store's state: the organizations under its scope and their people with access.
import type { AffectedOrganization } from '../policy/impact';
import type { Target } from '../policy/permission';
import type { ScopeValues } from '../policy/policy';
import { levelKey, type State } from './state';
import { peopleUnder } from './selectors';

const valuesOf = ({ levels }: State, target: Target): ScopeValues => levels[levelKey(target)]?.values ?? {};

export const affectedBy = (state: State, target: Target): readonly AffectedOrganization[] => {
  if (target.scope === 'user') return [];
  const people = new Map<string, { inheriting: number; overriding: ScopeValues[] }>();
  for (const { id, organizationId } of peopleUnder(state, target)) {
    const counted = people.get(organizationId) ?? { inheriting: 0, overriding: [] };
    const own = valuesOf(state, { scope: 'user', organizationId, userId: id });
    if (Object.keys(own).length > 0) counted.overriding.push(own);
    else counted.inheriting += 1;
    people.set(organizationId, counted);
  }
  const isSystem = target.scope === 'global';
  return state.organizations
    .filter(({ id }) => isSystem || id === target.organizationId)
    .map(({ id, name }) => ({
      id,
      name,
      values: isSystem ? valuesOf(state, { scope: 'organization', organizationId: id }) : {},
      people: people.get(id) ?? { inheriting: 0, overriding: [] },
    }));
};
