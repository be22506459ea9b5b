// The addresses of authors in the memory store. They are looked up when a value or a change is read, and not stored with
// it: nobody should write to an address that a person has no longer.
import type { Person, ScopeValue, ScopeValues } from '../../policy/policy';
import type { State } from './state';

/** An author as stored with a value or a change. */
export const toStoredAuthor = (author: Person | null): Pick<Person, 'id' | 'name'> | null =>
  author && { id: author.id, name: author.name };

export const withAddress = ({ people }: State, author: Person | null): Person | null =>
  author && { ...author, email: people.find(({ id }) => id === author.id)?.email };

export const withAddresses = (state: State, values: ScopeValues): ScopeValues =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]): [string, ScopeValue] => [
      id,
      { ...value, updatedBy: withAddress(state, value.updatedBy) },
    ]),
  );

/** Increases the version of each scope whose document contains the person's address, because its ETag covers it. */
export const increaseVersionsOf = ({ scopes }: State, personId: string): void => {
  for (const scope of Object.values(scopes)) {
    if (Object.values(scope.values).some(({ updatedBy }) => updatedBy?.id === personId)) scope.version += 1;
  }
};
