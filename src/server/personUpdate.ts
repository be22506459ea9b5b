// What the description of a person in a token changes about the stored person, for every implementation of a store.
import type { DirectoryPerson } from './store';

type StoredPerson = Omit<DirectoryPerson, 'asOf'> & { asOf?: number | undefined };

/** `changesAccess`: in what the access revision covers. */
export type PersonUpdate = { changesAccess: boolean; changesAddress: boolean };

/**
 * Undefined where the description is not newer: of two different tokens of one second, the first one received decides
 * until the next token. If each of them decided in turn, the access revision would rise with every request.
 */
export const personUpdate = (stored: StoredPerson, person: DirectoryPerson): PersonUpdate | undefined => {
  if (stored.asOf !== undefined && person.asOf <= stored.asOf) return undefined;
  return {
    changesAccess:
      stored.name !== person.name ||
      stored.organizationId !== person.organizationId ||
      stored.capabilities.join() !== person.capabilities.join(),
    changesAddress: stored.email !== person.email,
  };
};

export const unknownOrganization = ({ organizationId }: DirectoryPerson): Error =>
  new Error(`There is no organization ${organizationId} for the people of a tenant.`);
