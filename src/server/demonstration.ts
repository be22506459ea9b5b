// Demonstration data: two organizations, eight people and a policy built from the changes listed here.
import type { OptionChange } from '../contract/change';
import type { Capability, ScopeTarget } from '../policy/permission';
import type { Person } from '../policy/policy';
import { settingIds, type SettingId, type Values } from '../policy/settings';
import { updateScope } from './change/scopeUpdate';
import type { State } from './state';
import { selectScope } from './selectors';
import { applyChange } from './mutations';

const acme = { id: '1', name: 'Acme' };
const globex = { id: '2', name: 'Globex' };

export type DemonstrationPerson = Person & {
  email: string;
  organization: typeof acme;
  capabilities: readonly Capability[];
};

/** "grace.weber@acme.example" */
const addressOf = (name: string, organization: typeof acme): string =>
  `${name.replace(' ', '.')}@${organization.name}.example`.toLowerCase();

const person = (
  id: string,
  name: string,
  organization: typeof acme,
  ...capabilities: readonly Capability[]
): DemonstrationPerson => ({ id, name, email: addressOf(name, organization), organization, capabilities });

const ines = person('2', 'Ines Costa', acme, 'reader', 'own_configuration', 'system_configuration');
const lena = person('5', 'Lena Fischer', acme, 'reader', 'own_configuration');
const grace = person('7', 'Grace Weber', acme, 'reader', 'organization_configuration');
const yusuf = person('8', 'Yusuf Demir', acme, 'reader', 'organization_configuration');
const maya = person('9', 'Maya Lindqvist', globex, 'reader', 'own_configuration', 'organization_configuration');

/** Their tokens are `demo.<id>`. */
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
const acmeTarget: ScopeTarget = { scope: 'organization', organizationId: acme.id };
const globexTarget: ScopeTarget = { scope: 'organization', organizationId: globex.id };
const lenaTarget: ScopeTarget = { scope: 'user', organizationId: acme.id, userId: lena.id };

/** `by: null` is the CRM itself. */
type DemonstrationChange = {
  at: string;
  by: Person | null;
  target: ScopeTarget;
  /** `null` removes the override. */
  set: { [Id in keyof Values]?: Values[Id] | null };
  /** Which of these values are enforced. */
  enforce?: readonly SettingId[];
  reason?: string;
};

/** In chronological order. */
const changes: readonly DemonstrationChange[] = [
  { at: '2026-08-17T06:30:00Z', by: null, target: system, set: { calendarEvents: true }, reason: 'Import' },
  {
    at: '2026-09-21T11:15:00Z',
    by: maya,
    target: globexTarget,
    set: { direction: 'crm_to_outlook', conflictResolution: 'outlook_wins' },
    enforce: ['direction'],
    reason: 'Outlook only shows what the CRM knows',
  },
  { at: '2026-10-01T08:00:00Z', by: ines, target: system, set: { crmSyncInterval: 60 } },
  { at: '2026-10-05T13:40:00Z', by: maya, target: globexTarget, set: { contacts: false } },
  {
    at: '2026-11-02T09:00:00Z',
    by: grace,
    target: acmeTarget,
    set: { tasks: false, crmSyncInterval: 600 },
    reason: 'Tasks stay in the CRM',
  },
  { at: '2026-11-10T14:30:00Z', by: yusuf, target: acmeTarget, set: { direction: 'bidirectional', contacts: false } },
  {
    at: '2026-11-12T08:15:00Z',
    by: grace,
    target: acmeTarget,
    set: { contacts: null },
    reason: 'Sales needs its contacts in Outlook',
  },
  { at: '2026-11-19T07:45:00Z', by: lena, target: lenaTarget, set: { outlookSyncInterval: 60 } },
  { at: '2026-11-20T10:02:00Z', by: grace, target: acmeTarget, set: { crmSyncInterval: 300 } },
];

const optionChanges = ({ set, enforce = [] }: DemonstrationChange): readonly OptionChange[] =>
  settingIds.flatMap((id): OptionChange[] => {
    const value = set[id];
    if (value === undefined) return [];
    return [value === null ? { id, useParent: true } : { id, useParent: false, value, enforced: enforce.includes(id) }];
  });

/** Applied as a request would be, so that history and versions agree with the values. */
const apply = (state: State, change: DemonstrationChange): void => {
  const { at, target, reason } = change;
  const by = change.by && { id: change.by.id, name: change.by.name };
  const { writes, entries } = updateScope(selectScope(state, target), optionChanges(change), { at, by, reason });
  applyChange(state, target, { writes, entries, at, actor: by, reason });
};

/** A new object for each call. */
export const demonstration = (): State => {
  const people = demonstrationPeople.map(({ id, name, email, organization, capabilities }) => ({
    id,
    name,
    email,
    organizationId: organization.id,
    capabilities: [...capabilities],
    accessRevision: 1,
  }));
  const state: State = { organizations: [{ ...acme }, { ...globex }], people, scopes: {}, history: [], keys: {} };
  for (const change of changes) apply(state, change);
  return state;
};
