// Random states and changes, and the impact expected from policies before and after a change.
import fc from 'fast-check';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import type { State } from '../../src/server/memory/state';

const toggles = ['outlook.contacts_enabled', 'outlook.tasks_enabled', 'outlook.calendar_events_enabled'];
const possible: Record<string, readonly unknown[]> = {
  'outlook.contacts_enabled': [true, false],
  'outlook.tasks_enabled': [true, false],
  'outlook.calendar_events_enabled': [true, false],
  'outlook.sync_direction': ['crm_to_outlook', 'outlook_to_crm', 'bidirectional'],
  'outlook.conflict_resolution': ['crm_wins', 'outlook_wins'],
  'outlook.crm_sync_interval': [60, 120],
};
export const options = Object.keys(possible);
const settingOf: Record<string, string> = {
  'outlook.contacts_enabled': 'contacts',
  'outlook.tasks_enabled': 'tasks',
  'outlook.calendar_events_enabled': 'calendarEvents',
  'outlook.sync_direction': 'direction',
  'outlook.conflict_resolution': 'conflictResolution',
  'outlook.crm_sync_interval': 'crmSyncInterval',
};

export const ines = '2';
export const organizations = [
  { id: '1', name: 'Acme' },
  { id: '2', name: 'Globex' },
  { id: '3', name: 'Aperture' },
];
/** Nadia belongs to Acme too, but has no access; Aperture has no people. */
export const people = [
  { id: ines, organization: '1' },
  { id: '3', organization: '1' },
  { id: '5', organization: '1' },
  { id: '9', organization: '2' },
  { id: '10', organization: '2' },
];
const scopes = ['global', 'organization:1', 'organization:2', 'organization:3', 'user:2', 'user:5', 'user:9', 'user:4'];

type StoredValue = { value: unknown; enforced: boolean };
/** By scope and option. */
type StoredValues = Record<string, Record<string, StoredValue>>;

const anyStoredValue = (option: string, scope: string): fc.Arbitrary<StoredValue> =>
  fc.record({
    value: fc.constantFrom(...(possible[option] ?? [])),
    enforced: scope.startsWith('user') ? fc.constant(false) : fc.nat({ max: 3 }).map((nth) => nth === 0),
  });

/** Each option is set at about every other scope. */
export const anyStoredValues: fc.Arbitrary<StoredValues> = fc.record(
  Object.fromEntries(
    scopes.map((scope) => [
      scope,
      fc
        .tuple(...options.map((option) => fc.option(anyStoredValue(option, scope), { freq: 2 })))
        .map((values) =>
          Object.fromEntries(options.flatMap((option, index) => (values[index] ? [[option, values[index]]] : []))),
        ),
    ]),
  ),
);

const anyEdit = (option: string) =>
  fc.oneof(
    fc.constant({ useParentScopeValue: true }),
    fc.record({
      useParentScopeValue: fc.constant(false),
      value: fc.constantFrom(...(possible[option] ?? [])),
      enforced: fc.boolean(),
    }),
  );
export const anyEdits = fc
  .uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => anyEdit(id).map((edit) => [id, edit] as const))))
  .map((edits) => Object.fromEntries(edits));

export const anyPath = fc.constantFrom('scope=global', 'scope=organization&scopeId=1', 'scope=organization&scopeId=2');

const stamp = { createdAt: '2026-01-02T03:04:05Z', updatedAt: '2026-02-03T04:05:06Z' };
const maya = { id: '9', name: 'Maya Lindqvist', email: 'maya.lindqvist@globex.example' };

export const stateOf = (storedValues: StoredValues): State => {
  const { people: everybody } = acmeAndGlobex();
  const storedScopes = Object.entries(storedValues).map(([scope, byOption]) => {
    const values = Object.entries(byOption).map(([option, stored]) => [
      settingOf[option],
      { ...stored, ...stamp, updatedBy: { id: maya.id, name: maya.name }, reason: `why at ${scope}` },
    ]);
    return [scope, { version: 1, values: Object.fromEntries(values) as State['scopes'][string]['values'] }];
  });
  return {
    organizations,
    people: everybody.filter(({ id }) => id === '4' || people.some((person) => person.id === id)),
    scopes: Object.fromEntries(storedScopes) as State['scopes'],
    history: [],
    keys: {},
  };
};

export type PolicyByOption = Record<string, { value: unknown; ownInEffect: boolean }>;

const losses: Record<string, (rule: unknown) => string[]> = {
  crm_to_outlook: () => ['outlook_edit_overwritten_on_conflict'],
  outlook_to_crm: () => ['deleted_from_outlook', 'crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
  bidirectional: (rule) => [
    'deleted_from_outlook',
    rule === 'crm_wins' ? 'outlook_edit_overwritten_on_conflict' : 'crm_edit_overwritten_on_conflict',
  ],
};
const delivers = {
  fromOutlook: ['outlook_to_crm', 'bidirectional'],
  fromCrm: ['crm_to_outlook', 'bidirectional'],
};

const behaviorOf = (policy: PolicyByOption, toggle: string) => {
  const on = policy[toggle]?.value === true;
  const direction = String(policy['outlook.sync_direction']?.value);
  return {
    losses: on ? (losses[direction]?.(policy['outlook.conflict_resolution']?.value) ?? []) : [],
    fromOutlook: on && delivers.fromOutlook.includes(direction),
    fromCrm: on && delivers.fromCrm.includes(direction),
  };
};

const risksOf = (before: PolicyByOption, after: PolicyByOption): Record<string, string[]> =>
  Object.fromEntries(
    toggles.flatMap((toggle) => {
      const [had, has] = [behaviorOf(before, toggle), behaviorOf(after, toggle)];
      const risks = [
        ...has.losses.filter((loss) => !had.losses.includes(loss)),
        ...(had.fromOutlook && !has.fromOutlook ? ['outlook_edit_not_sent'] : []),
        ...(had.fromCrm && !has.fromCrm && !has.losses.includes('crm_edit_overwritten') ? ['crm_edit_not_sent'] : []),
      ];
      return risks.length > 0 ? [[toggle, risks]] : [];
    }),
  );

const changedIn = (before: PolicyByOption, after: PolicyByOption) =>
  options.filter((id) => before[id]?.value !== after[id]?.value);
const setAsideIn = (before: PolicyByOption, after: PolicyByOption) =>
  options.filter((id) => before[id]?.ownInEffect === true && after[id]?.ownInEffect === false);
const pick = (policy: PolicyByOption, ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, policy[id]?.value]));

type Pair = { before: PolicyByOption; after: PolicyByOption };

export const expectedImpact = (
  storedValues: StoredValues,
  isSystem: boolean,
  affectedPeople: readonly (Pair & { organization: string })[],
  affectedOrganizations: readonly (Pair & { id: string; name: string })[],
) => {
  const count = (predicate: (pair: Pair) => boolean) => affectedPeople.filter(predicate).length;
  const risksOfPerson = ({ before, after }: Pair) => [...new Set(Object.values(risksOf(before, after)).flat())];
  const byRisk: Record<string, number> = {};
  for (const risk of affectedPeople.flatMap(risksOfPerson)) byRisk[risk] = (byRisk[risk] ?? 0) + 1;
  const changed = affectedOrganizations.filter(({ before, after }) => changedIn(before, after).length > 0);
  const isRisky = (pair: Pair) => Object.keys(risksOf(pair.before, pair.after)).length > 0;
  const byName = [...changed].sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    people: {
      reached: affectedPeople.length,
      changed: count(({ before, after }) => changedIn(before, after).length > 0),
      setAside: count(({ before, after }) => setAsideIn(before, after).length > 0),
      atRisk: count((pair) => risksOfPerson(pair).length > 0),
      risks: byRisk,
    },
    organizations: [...byName.filter(isRisky), ...byName.filter((pair) => !isRisky(pair))].map((organization) => {
      const { id, name, before, after } = organization;
      const ids = changedIn(before, after);
      return {
        organization: { id, name },
        people: affectedPeople.filter(
          (person) => person.organization === id && changedIn(person.before, person.after).length > 0,
        ).length,
        from: pick(before, ids),
        to: pick(after, ids),
        risks: risksOf(before, after),
        setAside: (isSystem ? setAsideIn(before, after) : []).map((option) => ({
          option,
          value: storedValues[`organization:${id}`]?.[option]?.value,
          updatedBy: maya,
          updatedAt: stamp.updatedAt,
          reason: `why at organization:${id}`,
        })),
      };
    }),
  };
};
