import { increaseVersionsOf } from './addresses';
import type { State } from './state';
import { personUpdate, unknownOrganization } from '../personUpdate';
import { selectActor } from './selectors';
import type { Actor, DirectoryPerson } from '../store';

type StoredPerson = State['people'][number];

const toStoredPerson = (person: DirectoryPerson, accessRevision: number): StoredPerson => ({
  ...person,
  email: person.email,
  capabilities: [...person.capabilities],
  accessRevision,
});

/** @returns whether the state has changed */
const upsertPerson = (state: State, person: DirectoryPerson): boolean => {
  const { people } = state;
  const stored = people.find(({ id }) => id === person.id);
  if (!stored) {
    people.push(toStoredPerson(person, 1));
    return true;
  }
  const update = personUpdate(stored, person);
  if (!update) return false;
  if (update.changesAddress) increaseVersionsOf(state, person.id);
  Object.assign(stored, toStoredPerson(person, stored.accessRevision + (update.changesAccess ? 1 : 0)));
  return true;
};

/** @throws Error where the store does not have the organization that the tenant is configured for */
export const upsertUser = (state: State, person: DirectoryPerson): { changed: boolean; actor: Actor } => {
  if (!state.organizations.some(({ id }) => id === person.organizationId)) throw unknownOrganization(person);
  const changed = upsertPerson(state, person);
  const actor = selectActor(state, person.id);
  if (!actor) throw new Error(`Person ${person.id} is missing after the upsert.`);
  return { changed, actor };
};
