// The people of the emulated Outlook, as their directory describes them: who they are and which roles they have at the CRM.

const acme = '11111111-1111-4111-8111-111111111111';
const globex = '22222222-2222-4222-8222-222222222222';

/** Which organization of the CRM's demonstration a directory's people belong to. */
export const tenants = [
  { id: acme, organizationId: '1' },
  { id: globex, organizationId: '2' },
];

const person = (number, name, tid, ...roles) => ({
  oid: `aaaaaaaa-aaaa-4aaa-8aaa-00000000000${number}`,
  tid,
  name,
  userName: `${name.split(' ')[0].toLowerCase()}@${tid === acme ? 'acme' : 'globex'}.example`,
  roles,
});

export const people = {
  grace: person(7, 'Grace Weber', acme, 'organization_configuration'),
  tom: person(3, 'Tom Okafor', acme, 'reader'),
  lena: person(5, 'Lena Fischer', acme, 'own_configuration'),
  ines: person(2, 'Ines Costa', acme, 'system_configuration'),
  maya: person(9, 'Maya Lindqvist', globex, 'organization_configuration'),
  nadia: person(4, 'Nadia Sorel', acme),
};
