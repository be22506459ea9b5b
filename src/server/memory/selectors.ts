import { optionIdOf } from '../../contract/options';
import type { Version } from '../../contract/version';
import type { Capability, ScopeTarget } from '../../policy/permission';
import type { ScopeValues } from '../../policy/policy';
import { withAddress, withAddresses } from './addresses';
import { targetChainUpTo, targetKey } from '../target';
import type { State } from './state';
import type { Actor, HistoryPage, ListEntry, ListPage, StoredChange, StoredScope } from '../store';

export const selectActor = ({ people, organizations }: State, id: string): Actor | undefined => {
  const person = people.find((each) => each.id === id);
  const organization = organizations.find((each) => each.id === person?.organizationId);
  if (!person || !organization) return undefined;
  const { name, email, capabilities, accessRevision } = person;
  return { id, name, email, organization, capabilities, accessRevision };
};

/** Only people with access: a policy that a person may not even read does not concern them. */
export const selectPeopleUnder = ({ people }: State, target: ScopeTarget): readonly State['people'][number][] =>
  people.filter(
    ({ capabilities, organizationId }) =>
      capabilities.length > 0 && (target.scope !== 'organization' || organizationId === target.organizationId),
  );

export const selectPeopleWith = ({ people }: State, capability: Capability, organizationId: string | undefined) =>
  people
    .filter((person) => organizationId === undefined || person.organizationId === organizationId)
    .filter(({ capabilities }) => capabilities.includes(capability))
    .map(({ id, name, email }) => ({ id, name, email }));

const selectName = ({ organizations, people }: State, target: ScopeTarget): string => {
  switch (target.scope) {
    case 'global':
      return 'System';
    case 'organization':
      return organizations.find(({ id }) => id === target.organizationId)?.name ?? '';
    case 'user':
      return people.find(({ id }) => id === target.userId)?.name ?? '';
  }
};

/** Empty for a scope that was never changed. */
export const selectValues = ({ scopes }: State, target: ScopeTarget): ScopeValues =>
  scopes[targetKey(target)]?.values ?? {};

/** As stored: without the addresses of authors. A scope that was never changed has version 0. */
export const selectScope = (state: State, target: ScopeTarget): StoredScope => {
  const { version, values } = state.scopes[targetKey(target)] ?? { version: 0, values: {} };
  return { scope: target.scope, name: selectName(state, target), version, values: { ...values } };
};

export const selectScopeChain = (state: State, target: ScopeTarget): readonly StoredScope[] =>
  targetChainUpTo(target)
    .map((each) => selectScope(state, each))
    .map((scope) => ({ ...scope, values: withAddresses(state, scope.values) }));

const toStoredChange =
  (state: State) =>
  ({ scopeKey: _scopeKey, actor, ...change }: State['history'][number]): StoredChange => ({
    ...change,
    actor: withAddress(state, actor),
  });

export const selectHistory = (
  state: State,
  target: ScopeTarget,
  { before = Infinity, setting, includeParents, limit }: HistoryPage,
): readonly StoredChange[] => {
  const scopeKeys = (includeParents ? targetChainUpTo(target) : [target]).map(targetKey);
  return state.history
    .filter(({ scopeKey, id }) => scopeKeys.includes(scopeKey) && id < before)
    .filter(({ entries }) => setting === undefined || entries.some(({ option }) => option === optionIdOf(setting)))
    .reverse()
    .slice(0, limit)
    .map(toStoredChange(state));
};

/** Scopes that `version` does not contain are left out. */
export const selectChangesSince = (
  state: State,
  target: ScopeTarget,
  version: Version,
  limit: number,
): readonly StoredChange[] => {
  const scopeKeys = targetChainUpTo(target).map(targetKey);
  return state.history
    .filter((change) => scopeKeys.includes(change.scopeKey) && change.version > (version[change.scope] ?? Infinity))
    .slice(-limit)
    .map(toStoredChange(state));
};

const comesBefore = (one: ListEntry, other: ListEntry): boolean =>
  one.name === other.name ? one.id < other.id : one.name < other.name;

export const byName = <Entry extends ListEntry>(entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((one, other) => (comesBefore(one, other) ? -1 : 1));

/** By name and id. */
export const selectPage = <Entry extends ListEntry>(
  entries: readonly Entry[],
  { after, limit }: ListPage,
): readonly Entry[] => byName(entries.filter((each) => !after || comesBefore(after, each))).slice(0, limit);
