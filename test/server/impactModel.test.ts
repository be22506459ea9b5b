// What a validation foretells of a change beside what then comes about: the change is made, and everybody's policy is read before and
// after it, person by person.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { demonstration } from '../../src/server/demonstration';
import type { State } from '../../src/server/state';
import { bodyOf, crm, documentOf, patch, type Asker } from './crm';

const toggles = ['outlook.contacts_enabled', 'outlook.tasks_enabled', 'outlook.calendar_events_enabled'];
const possible: Record<string, readonly unknown[]> = {
  'outlook.contacts_enabled': [true, false],
  'outlook.tasks_enabled': [true, false],
  'outlook.calendar_events_enabled': [true, false],
  'outlook.sync_direction': ['crm_to_outlook', 'outlook_to_crm', 'bidirectional'],
  'outlook.conflict_resolution': ['crm_wins', 'outlook_wins'],
  'outlook.crm_sync_interval': [60, 120],
};
const options = Object.keys(possible);
const settingOf: Record<string, string> = {
  'outlook.contacts_enabled': 'contacts',
  'outlook.tasks_enabled': 'tasks',
  'outlook.calendar_events_enabled': 'calendarEvents',
  'outlook.sync_direction': 'direction',
  'outlook.conflict_resolution': 'conflictResolution',
  'outlook.crm_sync_interval': 'crmSyncInterval',
};

const ines = '2';
const organizations = [
  { id: '1', name: 'Acme' },
  { id: '2', name: 'Globex' },
  { id: '3', name: 'Aperture' },
];
/** Nadia is at Acme too, and has no access; at Aperture there is nobody. */
const people = [
  { id: ines, organization: '1' },
  { id: '3', organization: '1' },
  { id: '5', organization: '1' },
  { id: '9', organization: '2' },
  { id: '10', organization: '2' },
];
const places = ['global', 'organization:1', 'organization:2', 'organization:3', 'user:2', 'user:5', 'user:9', 'user:4'];

type Own = { value: unknown; enforced: boolean };
type Levels = Record<string, Record<string, Own>>;

const anyOwn = (option: string, place: string): fc.Arbitrary<Own> =>
  fc.record({
    value: fc.constantFrom(...(possible[option] ?? [])),
    enforced: place.startsWith('user') ? fc.constant(false) : fc.nat({ max: 3 }).map((nth) => nth === 0),
  });

/** Each option is set at about every other place. */
const anyLevels: fc.Arbitrary<Levels> = fc.record(
  Object.fromEntries(
    places.map((place) => [
      place,
      fc
        .tuple(...options.map((option) => fc.option(anyOwn(option, place), { freq: 2 })))
        .map((owns) =>
          Object.fromEntries(options.flatMap((option, index) => (owns[index] ? [[option, owns[index]]] : []))),
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
const anyEdits = fc
  .uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => anyEdit(id).map((edit) => [id, edit] as const))))
  .map((edits) => Object.fromEntries(edits));

const anyPath = fc.constantFrom('scope=global', 'scope=organization&scopeId=1', 'scope=organization&scopeId=2');

const stamp = { createdAt: '2026-01-02T03:04:05Z', updatedAt: '2026-02-03T04:05:06Z' };
const maya = { id: '9', name: 'Maya Lindqvist' };

const stateOf = (levels: Levels): State => {
  const { people: everybody } = demonstration();
  const stored = Object.entries(levels).map(([place, owns]) => {
    const values = Object.entries(owns).map(([option, own]) => [
      settingOf[option],
      { ...own, ...stamp, updatedBy: maya, reason: `why at ${place}` },
    ]);
    return [place, { version: 1, values: Object.fromEntries(values) as State['levels'][string]['values'] }];
  });
  return {
    organizations,
    people: everybody.filter(({ id }) => id === '4' || people.some((person) => person.id === id)),
    levels: Object.fromEntries(stored) as State['levels'],
    history: [],
    keys: {},
  };
};

type Read = Record<string, { value: unknown; ownInEffect: boolean }>;

/** The policy as it is in effect at a scope, and where that is by the scope's own word. */
const readPolicy = async (ask: Asker, query: string, as: string): Promise<Read> => {
  const { included } = await documentOf(await ask(`/api/configuration/outlook?${query}&include=options`, { as }));
  return Object.fromEntries(
    included
      .filter(({ id }) => options.includes(id))
      .map(({ id, attributes }) => [
        id,
        { value: attributes.value, ownInEffect: attributes.valueScope === attributes.scope },
      ]),
  );
};

const losses: Record<string, (rule: unknown) => string[]> = {
  crm_to_outlook: () => ['outlook_edit_overwritten_on_conflict'],
  outlook_to_crm: () => ['deleted_from_outlook', 'crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
  bidirectional: (rule) => [
    'deleted_from_outlook',
    rule === 'crm_wins' ? 'outlook_edit_overwritten_on_conflict' : 'crm_edit_overwritten_on_conflict',
  ],
};
const arrives = {
  fromOutlook: ['outlook_to_crm', 'bidirectional'],
  fromCrm: ['crm_to_outlook', 'bidirectional'],
};

/** What this policy does to records of one type. */
const behaviour = (policy: Read, toggle: string) => {
  const on = policy[toggle]?.value === true;
  const direction = String(policy['outlook.sync_direction']?.value);
  return {
    losses: on ? (losses[direction]?.(policy['outlook.conflict_resolution']?.value) ?? []) : [],
    fromOutlook: on && arrives.fromOutlook.includes(direction),
    fromCrm: on && arrives.fromCrm.includes(direction),
  };
};

const risksOf = (before: Read, after: Read): Record<string, string[]> =>
  Object.fromEntries(
    toggles.flatMap((toggle) => {
      const [had, has] = [behaviour(before, toggle), behaviour(after, toggle)];
      const risks = [
        ...has.losses.filter((loss) => !had.losses.includes(loss)),
        ...(had.fromOutlook && !has.fromOutlook ? ['outlook_edit_not_sent'] : []),
        ...(had.fromCrm && !has.fromCrm && !has.losses.includes('crm_edit_overwritten') ? ['crm_edit_not_sent'] : []),
      ];
      return risks.length > 0 ? [[toggle, risks]] : [];
    }),
  );

const changedIn = (before: Read, after: Read) => options.filter((id) => before[id]?.value !== after[id]?.value);
const setAsideIn = (before: Read, after: Read) =>
  options.filter((id) => before[id]?.ownInEffect === true && after[id]?.ownInEffect === false);
const pick = (policy: Read, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, policy[id]?.value]));

type Pair = { before: Read; after: Read };

/** @param inside those whom the change is made for: with their policies before and after it */
const impactOf = (
  levels: Levels,
  isSystem: boolean,
  everybody: readonly (Pair & { organization: string })[],
  places: readonly (Pair & { id: string; name: string })[],
) => {
  const number = (is: (pair: Pair) => boolean) => everybody.filter(is).length;
  const risksOfOne = ({ before, after }: Pair) => [...new Set(Object.values(risksOf(before, after)).flat())];
  const byRisk: Record<string, number> = {};
  for (const risk of everybody.flatMap(risksOfOne)) byRisk[risk] = (byRisk[risk] ?? 0) + 1;
  const changed = places.filter(({ before, after }) => changedIn(before, after).length > 0);
  const isRisky = (pair: Pair) => Object.keys(risksOf(pair.before, pair.after)).length > 0;
  const byName = [...changed].sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    people: {
      reached: everybody.length,
      changed: number(({ before, after }) => changedIn(before, after).length > 0),
      setAside: number(({ before, after }) => setAsideIn(before, after).length > 0),
      atRisk: number((pair) => risksOfOne(pair).length > 0),
      risks: byRisk,
    },
    organizations: [...byName.filter(isRisky), ...byName.filter((pair) => !isRisky(pair))].map((place) => {
      const { id, name, before, after } = place;
      const ids = changedIn(before, after);
      return {
        organization: { id, name },
        people: everybody.filter(
          (person) => person.organization === id && changedIn(person.before, person.after).length > 0,
        ).length,
        from: pick(before, ids),
        to: pick(after, ids),
        risks: risksOf(before, after),
        setAside: (isSystem ? setAsideIn(before, after) : []).map((option) => ({
          option,
          value: levels[`organization:${id}`]?.[option]?.value,
          updatedBy: maya,
          updatedAt: stamp.updatedAt,
          reason: `why at organization:${id}`,
        })),
      };
    }),
  };
};

it('foretells what comes about', async () => {
  let asked = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyLevels, anyPath, anyEdits, async (levels, query, edits) => {
      const { ask } = crm({}, stateOf(levels));
      const isSystem = query === 'scope=global';
      const touched = organizations.filter(({ id }) => isSystem || query.endsWith(`scopeId=${id}`));
      const persons = people.filter(({ organization }) => touched.some(({ id }) => id === organization));
      const readAll = async () => ({
        persons: await Promise.all(persons.map(({ id }) => readPolicy(ask, 'scope=user', id))),
        places: await Promise.all(touched.map(({ id }) => readPolicy(ask, `scope=organization&scopeId=${id}`, ines))),
      });
      const path = `/api/configuration/outlook?${query}`;
      const ifMatch = (await ask(path, { as: ines })).headers.get('ETag');
      const before = await readAll();
      const change = { as: ines, path, ifMatch };
      const validation = await patch(ask, { ...change, key: null, body: bodyOf(edits, { validate: true }) });
      const { meta } = await documentOf(validation);
      const saved = await patch(ask, { ...change, body: bodyOf(edits) });
      expect(saved.status).toBe(validation.status);
      // An option that the system enforces is not the organization's to change.
      if (validation.status === 403) return;
      const after = await readAll();
      const pairOf = (one: Read | undefined, other: Read | undefined) => ({ before: one ?? {}, after: other ?? {} });
      const expected = impactOf(
        levels,
        isSystem,
        persons.map(({ organization }, nth) => ({ organization, ...pairOf(before.persons[nth], after.persons[nth]) })),
        touched.map((each, nth) => ({ ...each, ...pairOf(before.places[nth], after.places[nth]) })),
      );
      asked += 1;
      for (const risk of Object.keys(expected.people.risks)) seen.add(risk);
      if (expected.people.setAside > 0) seen.add('a personal value set aside');
      for (const { setAside, risks } of expected.organizations) {
        if (setAside.length > 0) seen.add('an organization set aside');
        if (Object.keys(risks).length === 0) seen.add('an organization without a risk');
      }
      // Jest's own comparison explains itself, and takes long.
      if (!isDeepStrictEqual(meta.impact, expected)) expect(meta.impact).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
  expect(asked).toBeGreaterThan(1000);
  expect([...seen].sort()).toEqual([
    'a personal value set aside',
    'an organization set aside',
    'an organization without a risk',
    'crm_edit_not_sent',
    'crm_edit_overwritten',
    'crm_edit_overwritten_on_conflict',
    'deleted_from_outlook',
    'outlook_edit_not_sent',
    'outlook_edit_overwritten_on_conflict',
  ]);
}, 120_000);
