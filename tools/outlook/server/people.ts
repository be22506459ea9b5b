// The demonstration's people with their Microsoft accounts.
import { demonstrationPeople, type DemonstrationPerson } from '../../../src/server/demonstration/demonstration';
import { tenants } from '../../../test/server/microsoft/entra';
import type { OutlookPerson } from '../setup';

const tenantOf = ({ organization }: DemonstrationPerson) =>
  organization.name === 'Acme' ? tenants.acme : tenants.globex;

const outlookPerson = (person: DemonstrationPerson): OutlookPerson => {
  const { id, name, email: address } = person;
  const localAccountId = `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
  const tenantId = tenantOf(person);
  const homeAccountId = `${localAccountId}.${tenantId}`;
  const environment = 'login.microsoftonline.com';
  return { id, name, address, account: { homeAccountId, localAccountId, tenantId, environment, username: address } };
};

export const people: readonly OutlookPerson[] = demonstrationPeople.map(outlookPerson);

/** App roles, which have the names of our capabilities. */
export const rolesOf = (id: string): readonly string[] =>
  demonstrationPeople.find((person) => person.id === id)?.capabilities ?? [];
