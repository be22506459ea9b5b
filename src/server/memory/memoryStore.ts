// A store over one state object in memory. Two stores that share a persistence behave like two concurrent clients.
import { formatVersion } from '../../contract/version';
import { upsertUser } from './upsertUser';
import { isExpired, keyState } from '../idempotencyKeys';
import { versionOf } from '../readScope';
import { selectAffectedOrganizations } from './affected';
import { selectAudience, selectAudienceMembers } from './audience';
import { selectOverview } from './overview';
import type { State } from './state';
import {
  byName,
  selectActor,
  selectChangesSince,
  selectHistory,
  selectPeopleWith,
  selectScopeChain,
} from './selectors';
import { applyChange } from './mutations';
import type { Commit, IdempotencyKey, KeyState, Store } from '../store';

export type Persistence = {
  /** The saved state if it differs from the one that was last loaded or saved here. Never throws. */
  load: () => State | undefined;
  /** Never throws. */
  save: (state: State) => void;
};

/** The actor's valid keys, oldest first: they expire in the order in which they were saved. */
const validKeys = (state: State, { actorId, now }: IdempotencyKey): State['keys'][string] => {
  const keys = state.keys[actorId] ?? [];
  const first = keys.findIndex((key) => !isExpired(key, now));
  return first < 0 ? [] : keys.slice(first);
};

const findKey = (state: State, key: IdempotencyKey): KeyState => {
  const keys = validKeys(state, key);
  return keyState(
    keys.find((each) => each.key === key.key),
    keys.length,
    key,
  );
};

const saveResponse = (state: State, { response, idempotencyKey }: Commit): void => {
  const { key, actorId, fingerprint, now } = idempotencyKey;
  const saved = { key, fingerprint, savedAt: now.getTime(), response };
  state.keys[actorId] = [...validKeys(state, idempotencyKey), saved];
};

/** Synchronous: no other request runs between the comparison and the write. */
const commitChange = (state: State, commit: Commit): 'committed' | 'stale' => {
  const { target, expected, idempotencyKey } = commit;
  const actor = selectActor(state, commit.actorId);
  if (!actor) return 'stale';
  const current = versionOf(selectScopeChain(state, target), actor);
  if (formatVersion(current) !== formatVersion(expected)) return 'stale';
  if (validKeys(state, idempotencyKey).some(({ key }) => key === idempotencyKey.key)) return 'stale';
  if (commit.change) applyChange(state, target, commit.change);
  saveResponse(state, commit);
  return 'committed';
};

/** @param initialState used where no state is saved */
export const createMemoryStore = (initialState: () => State, persistence?: Persistence): Store => {
  const saved = persistence?.load();
  let state = saved ?? initialState();
  if (!saved) persistence?.save(state);

  const read = <Result>(work: (state: State) => Result): Promise<Result> =>
    Promise.resolve().then(() => {
      state = persistence?.load() ?? state;
      return work(state);
    });
  const write = <Result>(work: (state: State) => Result): Promise<Result> =>
    read((current) => {
      const result = work(current);
      persistence?.save(current);
      return result;
    });

  return {
    findActor: (id) => read((current) => selectActor(current, id)),
    upsertUser: (person) =>
      read((current) => {
        const { changed, actor } = upsertUser(current, person);
        if (changed) persistence?.save(current);
        return actor;
      }),
    findOrganization: (id) => read(({ organizations }) => organizations.find((each) => each.id === id)),
    organizations: () => read(({ organizations }) => byName(organizations)),
    peopleWith: (capability, organizationId) =>
      read((current) => selectPeopleWith(current, capability, organizationId)),
    readScopeChain: (target) => read((current) => selectScopeChain(current, target)),
    history: (target, page) => read((current) => selectHistory(current, target, page)),
    affectedOrganizations: (target) => read((current) => selectAffectedOrganizations(current, target)),
    audience: (target) => read((current) => selectAudience(current, target)),
    audienceMembers: (target, setting, group, page) =>
      read((current) => selectAudienceMembers(current, target, setting, group, page)),
    overview: (page) => read((current) => selectOverview(current, page)),
    changesSince: (target, version, limit) => read((current) => selectChangesSince(current, target, version, limit)),
    findKey: (key) => read((current) => findKey(current, key)),
    commit: (commit) => write((current) => commitChange(current, commit)),
  };
};
