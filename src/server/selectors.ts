// What the memory store's state says: people, levels and their history.
import { optionIdOf } from '../contract/options';
import type { Version } from '../contract/version';
import type { Capability, Target } from '../policy/permission';
import { levelKey, targetsUpTo, type State } from './state';
import type { Actor, HistoryPage, LevelReading, StoredChange } from './store';

export const actorIn = ({ people, organizations }: State, id: string): Actor | undefined => {
  const person = people.find((each) => each.id === id);
  const organization = organizations.find((each) => each.id === person?.organizationId);
  if (!person || !organization) return undefined;
  const { name, capabilities, accessRevision } = person;
  return { id, name, organization, capabilities, accessRevision };
};

/** With access: a policy that a person may not even read is nobody's to count. */
export const peopleUnder = ({ people }: State, target: Target): readonly State['people'][number][] =>
  people.filter(
    ({ capabilities, organizationId }) =>
      capabilities.length > 0 && (target.scope !== 'organization' || organizationId === target.organizationId),
  );

export const peopleIn = ({ people }: State, capability: Capability, organizationId: string | undefined) =>
  people
    .filter((person) => organizationId === undefined || person.organizationId === organizationId)
    .filter(({ capabilities }) => capabilities.includes(capability))
    .map(({ id, name }) => ({ id, name }));

const nameIn = ({ organizations, people }: State, target: Target): string => {
  switch (target.scope) {
    case 'global':
      return 'System';
    case 'organization':
      return organizations.find(({ id }) => id === target.organizationId)?.name ?? '';
    case 'user':
      return people.find(({ id }) => id === target.userId)?.name ?? '';
  }
};

/** A level that never said anything has version 0. */
export const levelIn = (state: State, target: Target): LevelReading => {
  const { version, values } = state.levels[levelKey(target)] ?? { version: 0, values: {} };
  return { scope: target.scope, name: nameIn(state, target), version, values: { ...values } };
};

export const levelsIn = (state: State, target: Target): readonly LevelReading[] =>
  targetsUpTo(target).map((each) => levelIn(state, each));

const told = ({ level: _level, ...change }: State['history'][number]): StoredChange => change;

export const historyIn = (
  { history }: State,
  target: Target,
  { before = Infinity, setting, limit }: HistoryPage,
): readonly StoredChange[] =>
  history
    .filter(({ level, id }) => level === levelKey(target) && id < before)
    .filter(({ entries }) => setting === undefined || entries.some(({ option }) => option === optionIdOf(setting)))
    .reverse()
    .slice(0, limit)
    .map(told);

/** Levels that `version` does not name are left out. */
export const changesSinceIn = (
  { history }: State,
  target: Target,
  version: Version,
  limit: number,
): readonly StoredChange[] => {
  const chain = targetsUpTo(target).map(levelKey);
  return history
    .filter((change) => chain.includes(change.level) && change.version > (version[change.scope] ?? Infinity))
    .slice(-limit)
    .map(told);
};
