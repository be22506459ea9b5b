// Whom a level in the memory store's state reaches: the people under it, and whether something between says a value of its own.
import type { Reach, Side } from '../contract/audience';
import type { Target } from '../policy/permission';
import type { Person } from '../policy/policy';
import { settingIds, type SettingId } from '../policy/settings';
import { levelKey, targetsUpTo, type State } from './state';
import { peopleUnder } from './selectors';
import type { ReachedPage, ReachedPerson } from './store';

type Someone = State['people'][number];

const sideOf = ({ levels }: State, target: Target, setting: SettingId, { id, organizationId }: Someone): Side => {
  const between = targetsUpTo({ scope: 'user', organizationId, userId: id }).filter(
    ({ scope }) => scope !== 'global' && scope !== target.scope,
  );
  const overrides = between.some((level) => levels[levelKey(level)]?.values[setting] !== undefined);
  return overrides ? 'overriding' : 'inheriting';
};

export const reachIn = (state: State, target: Target): Readonly<Record<SettingId, Reach>> => {
  const people = peopleUnder(state, target);
  const reachOf = (setting: SettingId): Reach => {
    const overriding = people.filter((each) => sideOf(state, target, setting, each) === 'overriding').length;
    return { inheriting: people.length - overriding, overriding };
  };
  return Object.fromEntries(settingIds.map((id) => [id, reachOf(id)])) as Record<SettingId, Reach>;
};

const comesBefore = (one: Person, other: Person): boolean =>
  one.name === other.name ? one.id < other.id : one.name < other.name;

export const reachedIn = (
  state: State,
  target: Target,
  setting: SettingId,
  side: Side,
  { after, limit }: ReachedPage,
): readonly ReachedPerson[] =>
  peopleUnder(state, target)
    .filter((each) => sideOf(state, target, setting, each) === side && (!after || comesBefore(after, each)))
    .sort((one, other) => (comesBefore(one, other) ? -1 : 1))
    .slice(0, limit)
    .map(({ id, name, organizationId }) => ({
      id,
      name,
      organization: state.organizations.find((each) => each.id === organizationId)?.name ?? '',
    }));
