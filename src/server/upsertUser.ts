import { increaseVersionsOf } from './addresses';
import type { State } from './state';
import { selectActor } from './selectors';
import type { Actor, DirectoryPerson } from './store';

type StoredPerson = State['people'][number];

/** In what the access revision covers. */
const differs = (stored: StoredPerson, { name, organizationId, capabilities }: DirectoryPerson): boolean =>
  stored.name !== name ||
  stored.organizationId !== organizationId ||
  stored.capabilities.join() !== capabilities.join();

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
  const isDifferent = differs(stored, person);
  const hasNewAddress = stored.email !== person.email;
  const asOf = stored.asOf ?? -Infinity;
  if (person.asOf < asOf || (person.asOf === asOf && !isDifferent && !hasNewAddress)) return false;
  if (hasNewAddress) increaseVersionsOf(state, person.id);
  Object.assign(stored, toStoredPerson(person, stored.accessRevision + (isDifferent ? 1 : 0)));
  return true;
};

/** @throws Error where the store does not have the organization that the tenant is configured for */
export const upsertUser = (state: State, person: DirectoryPerson): { changed: boolean; actor: Actor } => {
  if (!state.organizations.some(({ id }) => id === person.organizationId)) {
    throw new Error(`There is no organization ${person.organizationId} for the people of a tenant.`);
  }
  const changed = upsertPerson(state, person);
  const actor = selectActor(state, person.id);
  if (!actor) throw new Error(`Person ${person.id} is missing after the upsert.`);
  return { changed, actor };
};
