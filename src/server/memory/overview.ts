// In the memory store: the organizations that set a value themselves or have people who do.
import type { ScopeValues } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import type { State } from './state';
import { selectPage, selectPeopleUnder, selectValues } from './selectors';
import type { ListPage, OverridingOrganization, StoredOverview } from '../store';

type Counts = Partial<Record<SettingId, number>>;

const settingsIn = (values: ScopeValues): readonly SettingId[] => settingIds.filter((id) => values[id] !== undefined);

/** By organization id, how many people set each setting. */
const countPeople = (state: State): ReadonlyMap<string, Counts> => {
  const byOrganization = new Map<string, Counts>();
  for (const { id, organizationId } of selectPeopleUnder(state, { scope: 'global' })) {
    const own = settingsIn(selectValues(state, { scope: 'user', organizationId, userId: id }));
    const counts = byOrganization.get(organizationId) ?? {};
    for (const setting of own) counts[setting] = (counts[setting] ?? 0) + 1;
    if (own.length > 0) byOrganization.set(organizationId, counts);
  }
  return byOrganization;
};

const selectOverriding = (state: State): readonly OverridingOrganization[] => {
  const people = countPeople(state);
  return state.organizations
    .map(({ id, name }) => ({
      id,
      name,
      values: selectValues(state, { scope: 'organization', organizationId: id }),
      people: people.get(id) ?? {},
    }))
    .filter(({ values, people: counts }) => settingsIn(values).length + Object.keys(counts).length > 0);
};

export const selectOverview = (state: State, page: ListPage): StoredOverview => {
  const overriding = selectOverriding(state);
  const countsOf = (setting: SettingId) => ({
    organizations: overriding.filter(({ values }) => values[setting] !== undefined).length,
    people: overriding.reduce((sum, { people }) => sum + (people[setting] ?? 0), 0),
  });
  return {
    system: selectValues(state, { scope: 'global' }),
    organizations: selectPage(overriding, page),
    counts: Object.fromEntries(settingIds.map((id) => [id, countsOf(id)])) as StoredOverview['counts'],
  };
};
