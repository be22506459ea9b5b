// Demonstration data: twelve organizations, of which Acme and Globex have the eight people to sign in as, and a policy
// built from the changes listed here and in otherOrganizations.ts.
import type { Capability, ScopeTarget } from '../../policy/permission';
import type { Organization } from '../../policy/policy';
import { demonstrationState, organizationTarget, personTarget } from './demonstrationState';
import type { DemonstrationChange, DemonstrationData, DemonstrationPerson } from './demonstrationState';
import { otherOrganizations } from './otherOrganizations';
import type { State } from '../memory/state';

export type { DemonstrationPerson } from './demonstrationState';

const acme = { id: '1', name: 'Acme' };
const globex = { id: '2', name: 'Globex' };

/** "grace.weber@acme.example" */
const addressOf = (name: string, organization: Organization): string =>
  `${name.replace(' ', '.')}@${organization.name}.example`.toLowerCase();

const person = (
  id: string,
  name: string,
  organization: Organization,
  ...capabilities: readonly Capability[]
): DemonstrationPerson => ({ id, name, email: addressOf(name, organization), organization, capabilities });

const ines = person('2', 'Ines Costa', acme, 'reader', 'own_configuration', 'system_configuration');
const lena = person('5', 'Lena Fischer', acme, 'reader', 'own_configuration');
const grace = person('7', 'Grace Weber', acme, 'reader', 'organization_configuration');
const yusuf = person('8', 'Yusuf Demir', acme, 'reader', 'organization_configuration');
const maya = person('9', 'Maya Lindqvist', globex, 'reader', 'own_configuration', 'organization_configuration');

/** The people to sign in as. Their tokens are `demo.<id>`. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  ines,
  person('3', 'Tom Okafor', acme, 'reader'),
  person('4', 'Nadia Sorel', acme),
  lena,
  grace,
  yusuf,
  maya,
  person('10', 'Sven Aaltonen', globex, 'reader'),
];

/** The id in a demonstration token, whether such a person exists or not. */
export const identifyDemonstration = (token: string): Promise<string | undefined> =>
  Promise.resolve(/^demo\.(\d+)$/.exec(token)?.[1]);

const system: ScopeTarget = { scope: 'global' };

const changes: readonly DemonstrationChange[] = [
  { at: '2026-08-17T06:30:00Z', by: null, target: system, set: { calendarEvents: true }, reason: 'Import' },
  {
    at: '2026-09-21T11:15:00Z',
    by: maya,
    target: organizationTarget(globex),
    set: { direction: 'crm_to_outlook', conflictResolution: 'outlook_wins' },
    enforce: ['direction'],
    reason: 'Edits belong in the CRM',
  },
  { at: '2026-10-01T08:00:00Z', by: ines, target: system, set: { crmSyncInterval: 60 } },
  { at: '2026-10-05T13:40:00Z', by: maya, target: organizationTarget(globex), set: { contacts: false } },
  {
    at: '2026-11-02T09:00:00Z',
    by: grace,
    target: organizationTarget(acme),
    set: { tasks: false, crmSyncInterval: 600 },
    reason: 'Tasks stay in the CRM',
  },
  {
    at: '2026-11-10T14:30:00Z',
    by: yusuf,
    target: organizationTarget(acme),
    set: { direction: 'bidirectional', contacts: false },
  },
  {
    at: '2026-11-12T08:15:00Z',
    by: grace,
    target: organizationTarget(acme),
    set: { contacts: null },
    reason: 'Sales needs its contacts in Outlook',
  },
  { at: '2026-11-19T07:45:00Z', by: lena, target: personTarget(lena), set: { outlookSyncInterval: 60 } },
  { at: '2026-11-20T10:02:00Z', by: grace, target: organizationTarget(acme), set: { crmSyncInterval: 300 } },
];

const acmeAndGlobexData: DemonstrationData = { organizations: [acme, globex], people: demonstrationPeople, changes };

/** Acme and Globex alone. A new object for each call. */
export const acmeAndGlobex = (): State => demonstrationState(acmeAndGlobexData);

const allData: DemonstrationData = {
  organizations: [acme, globex, ...otherOrganizations.organizations],
  people: [...demonstrationPeople, ...otherOrganizations.people],
  changes: [...changes, ...otherOrganizations.changes].sort((one, other) => (one.at < other.at ? -1 : 1)),
};

/** All twelve organizations. A new object for each call. */
export const demonstration = (): State => demonstrationState(allData);
