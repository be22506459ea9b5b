// The audience of a scope in the memory store: the people under it, and whether a scope between sets a value.
import type { AudienceCounts, AudienceGroup } from '../../contract/audience';
import type { ScopeTarget } from '../../policy/permission';
import { settingIds, type SettingId } from '../../policy/settings';
import { targetChainUpTo, targetKey } from '../target';
import type { State } from './state';
import { selectPage, selectPeopleUnder } from './selectors';
import type { AudiencePerson, ListPage } from '../store';

type StoredPerson = State['people'][number];

const groupOf = (
  { scopes }: State,
  target: ScopeTarget,
  setting: SettingId,
  { id, organizationId }: StoredPerson,
): AudienceGroup => {
  const between = targetChainUpTo({ scope: 'user', organizationId, userId: id }).filter(
    ({ scope }) => scope !== 'global' && scope !== target.scope,
  );
  const overrides = between.some((each) => scopes[targetKey(each)]?.values[setting] !== undefined);
  return overrides ? 'overriding' : 'inheriting';
};

export const selectAudience = (state: State, target: ScopeTarget): Readonly<Record<SettingId, AudienceCounts>> => {
  const people = selectPeopleUnder(state, target);
  const countsOf = (setting: SettingId): AudienceCounts => {
    const overriding = people.filter((each) => groupOf(state, target, setting, each) === 'overriding').length;
    return { inheriting: people.length - overriding, overriding };
  };
  return Object.fromEntries(settingIds.map((id) => [id, countsOf(id)])) as Record<SettingId, AudienceCounts>;
};

export const selectAudienceMembers = (
  state: State,
  target: ScopeTarget,
  setting: SettingId,
  group: AudienceGroup,
  page: ListPage,
): readonly AudiencePerson[] => {
  const members = selectPeopleUnder(state, target).filter((each) => groupOf(state, target, setting, each) === group);
  return selectPage(members, page).map(({ id, name, organizationId }) => ({
    id,
    name,
    organization: state.organizations.find((each) => each.id === organizationId)?.name ?? '',
  }));
};
