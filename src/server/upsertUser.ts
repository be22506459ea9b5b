// How a person whom a directory describes gets into the state.
import type { State } from './state';
import { actorIn } from './selectors';
import type { Actor, DirectoryPerson } from './store';

type Known = State['people'][number];

const isOtherThan = (known: Known, { name, organizationId, capabilities }: DirectoryPerson): boolean =>
  known.name !== name || known.organizationId !== organizationId || known.capabilities.join() !== capabilities.join();

const described = (person: DirectoryPerson, accessRevision: number): Known => ({
  ...person,
  capabilities: [...person.capabilities],
  accessRevision,
});

/** Whether the state is another afterwards. */
const describe = ({ people }: State, person: DirectoryPerson): boolean => {
  const known = people.find(({ id }) => id === person.id);
  if (!known) {
    people.push(described(person, 1));
    return true;
  }
  const news = isOtherThan(known, person);
  const asOf = known.asOf ?? -Infinity;
  if (person.asOf < asOf || (person.asOf === asOf && !news)) return false;
  Object.assign(known, described(person, known.accessRevision + (news ? 1 : 0)));
  return true;
};

/** @throws Error where there is no such organization: the mount names one that the store does not have */
export const admitIn = (state: State, person: DirectoryPerson): { news: boolean; actor: Actor } => {
  if (!state.organizations.some(({ id }) => id === person.organizationId)) {
    throw new Error(`There is no organization ${person.organizationId} for the people of a tenant.`);
  }
  const news = describe(state, person);
  const actor = actorIn(state, person.id);
  if (!actor) throw new Error('Somebody was admitted and is not there.');
  return { news, actor };
};
