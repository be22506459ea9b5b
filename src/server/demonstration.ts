// Demonstration data: two organizations, eight people, and a policy that came about by the changes listed here.
import type { OptionChange } from '../contract/change';
import type { Capability, Target } from '../policy/permission';
import type { Person } from '../policy/policy';
import { settingIds, type SettingId, type Values } from '../policy/settings';
import { editLevel } from './change/edit';
import type { State } from './state';
import { levelIn } from './selectors';
import { writeIn } from './mutations';

const acme = { id: '1', name: 'Acme' };
const globex = { id: '2', name: 'Globex' };

export type DemonstrationPerson = Person & { organization: typeof acme; capabilities: readonly Capability[] };

const person = (
  id: string,
  name: string,
  organization: typeof acme,
  ...capabilities: readonly Capability[]
): DemonstrationPerson => ({ id, name, organization, capabilities });

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

/** The person that a demonstration token names, whether there is one or not. */
export const identifyDemonstration = (token: string): Promise<string | undefined> =>
  Promise.resolve(/^demo\.(\d+)$/.exec(token)?.[1]);

const system: Target = { scope: 'global' };
const atAcme: Target = { scope: 'organization', organizationId: acme.id };
const atGlobex: Target = { scope: 'organization', organizationId: globex.id };
const lenasOwn: Target = { scope: 'user', organizationId: acme.id, userId: lena.id };

/** `null`: back to the parent's value. `by: null` is the CRM itself. */
type Event = {
  at: string;
  by: Person | null;
  target: Target;
  set: { [Id in keyof Values]?: Values[Id] | null };
  /** Of these, what no level under the target can override. */
  enforce?: readonly SettingId[];
  reason?: string;
};

/** In the order of time. */
const events: readonly Event[] = [
  { at: '2026-08-17T06:30:00Z', by: null, target: system, set: { calendarEvents: true }, reason: 'Import' },
  {
    at: '2026-09-21T11:15:00Z',
    by: maya,
    target: atGlobex,
    set: { direction: 'crm_to_outlook', conflictResolution: 'outlook_wins' },
    enforce: ['direction'],
    reason: 'Outlook only shows what the CRM knows',
  },
  { at: '2026-10-01T08:00:00Z', by: ines, target: system, set: { crmSyncInterval: 60 } },
  { at: '2026-10-05T13:40:00Z', by: maya, target: atGlobex, set: { contacts: false } },
  {
    at: '2026-11-02T09:00:00Z',
    by: grace,
    target: atAcme,
    set: { tasks: false, crmSyncInterval: 600 },
    reason: 'Tasks stay in the CRM',
  },
  { at: '2026-11-10T14:30:00Z', by: yusuf, target: atAcme, set: { direction: 'bidirectional', contacts: false } },
  {
    at: '2026-11-12T08:15:00Z',
    by: grace,
    target: atAcme,
    set: { contacts: null },
    reason: 'Sales needs its contacts in Outlook',
  },
  { at: '2026-11-19T07:45:00Z', by: lena, target: lenasOwn, set: { outlookSyncInterval: 60 } },
  { at: '2026-11-20T10:02:00Z', by: grace, target: atAcme, set: { crmSyncInterval: 300 } },
];

const optionChanges = ({ set, enforce = [] }: Event): readonly OptionChange[] =>
  settingIds.flatMap((id): OptionChange[] => {
    const value = set[id];
    if (value === undefined) return [];
    return [value === null ? { id, useParent: true } : { id, useParent: false, value, enforced: enforce.includes(id) }];
  });

/** Puts an event into the state the way a change would have. */
const happen = (state: State, event: Event): void => {
  const { at, target, reason } = event;
  const by = event.by && { id: event.by.id, name: event.by.name };
  const { writes, entries } = editLevel(levelIn(state, target), optionChanges(event), { at, by, reason });
  writeIn(state, target, { writes, entries, at, actor: by, reason });
};

/** A fresh state, all its own. */
export const demonstration = (): State => {
  const people = demonstrationPeople.map(({ id, name, organization, capabilities }) => ({
    id,
    name,
    organizationId: organization.id,
    capabilities: [...capabilities],
    accessRevision: 1,
  }));
  const state: State = { organizations: [{ ...acme }, { ...globex }], people, levels: {}, history: [], keys: {} };
  for (const event of events) happen(state, event);
  return state;
};
