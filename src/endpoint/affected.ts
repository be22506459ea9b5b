// Whom a change reaches in the memory store's state: the organizations under its scope and their people with access.
import type { AffectedOrganization } from '../policy/impact';
import type { Target } from '../policy/permission';
import type { State } from './state';
import { levelIn } from './stateReading';

const reaches = (target: Target, organizationId: string): boolean =>
  target.scope === 'global' || (target.scope === 'organization' && target.organizationId === organizationId);

export const affectedBy = (state: State, target: Target): readonly AffectedOrganization[] =>
  state.organizations
    .filter(({ id }) => reaches(target, id))
    .map(({ id, name }) => {
      const people = state.people
        .filter(({ organizationId, capabilities }) => organizationId === id && capabilities.length > 0)
        .map((person) => levelIn(state, { scope: 'user', organizationId: id, userId: person.id }).values);
      const overriding = people.filter((values) => Object.keys(values).length > 0);
      const values =
        target.scope === 'global' ? levelIn(state, { scope: 'organization', organizationId: id }).values : {};
      return { id, name, values, people: { inheriting: people.length - overriding.length, overriding } };
    });
