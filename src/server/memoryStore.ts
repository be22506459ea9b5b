// The store in memory, over one state object. With a persistence, two stores over the same saved state are two honest editors.
import { formatVersion } from '../contract/version';
import { admitIn } from './upsertUser';
import { isExpired, judgeKey } from './idempotencyKeys';
import { versionOf } from './readScope';
import { affectedBy } from './affected';
import { reachedIn, reachIn } from './audience';
import type { State } from './state';
import { actorIn, changesSinceIn, historyIn, levelsIn, peopleIn } from './selectors';
import { writeIn } from './mutations';
import type { Claim, Claimed, Commit, Store } from './store';

export type Persistence = {
  /** The saved state, where it is another than this persistence loaded or saved last. Never throws. */
  load: () => State | undefined;
  /** Never throws. */
  save: (state: State) => void;
};

const dropExpiredKeys = (state: State, now: Date): void => {
  const keys = Object.entries(state.keys);
  const alive = keys.filter(([, kept]) => !isExpired(kept, now));
  if (alive.length < keys.length) state.keys = Object.fromEntries(alive);
};

const beginIn = (state: State, claim: Claim): Claimed => {
  dropExpiredKeys(state, claim.now);
  const claimed = judgeKey(state.keys[claim.key], claim);
  if (claimed.kind === 'begun') {
    state.keys[claim.key] = { fingerprint: claim.fingerprint, begunAt: claim.now.toISOString() };
  }
  return claimed;
};

const freeIn = (state: State, key: string): void => {
  const { [key]: claimed, ...others } = state.keys;
  if (claimed?.answer === undefined) state.keys = others;
};

/** Compares and writes in one turn of the event loop: nothing comes between. */
const commitIn = (state: State, commit: Commit): 'committed' | 'stale' => {
  const { target, expected, claim, answer } = commit;
  const actor = actorIn(state, commit.actorId);
  if (!actor) return 'stale';
  const current = versionOf(levelsIn(state, target), actor);
  if (formatVersion(current) !== formatVersion(expected)) return 'stale';
  if (commit.change) writeIn(state, target, commit.change);
  state.keys[claim.key] = { fingerprint: claim.fingerprint, begunAt: claim.now.toISOString(), answer };
  return 'committed';
};

/** @param start the state to begin with where none is saved */
export const createMemoryStore = (start: () => State, persistence?: Persistence): Store => {
  const saved = persistence?.load();
  let state = saved ?? start();
  if (!saved) persistence?.save(state);

  const read = <Result>(work: (state: State) => Result): Promise<Result> =>
    Promise.resolve().then(() => {
      state = persistence?.load() ?? state;
      return work(state);
    });
  const change = <Result>(work: (state: State) => Result): Promise<Result> =>
    read((current) => {
      const result = work(current);
      persistence?.save(current);
      return result;
    });

  return {
    findActor: (id) => read((current) => actorIn(current, id)),
    admit: (person) =>
      read((current) => {
        const { news, actor } = admitIn(current, person);
        if (news) persistence?.save(current);
        return actor;
      }),
    findOrganization: (id) => read(({ organizations }) => organizations.find((each) => each.id === id)),
    organizations: () => read(({ organizations }) => [...organizations]),
    peopleWith: (capability, organizationId) => read((current) => peopleIn(current, capability, organizationId)),
    readLevels: (target) => read((current) => levelsIn(current, target)),
    history: (target, page) => read((current) => historyIn(current, target, page)),
    affected: (target) => read((current) => affectedBy(current, target)),
    reach: (target) => read((current) => reachIn(current, target)),
    reached: (target, setting, side, page) => read((current) => reachedIn(current, target, setting, side, page)),
    changesSince: (target, version, limit) => read((current) => changesSinceIn(current, target, version, limit)),
    beginKey: (claim) => change((current) => beginIn(current, claim)),
    freeKey: (key) => change((current) => freeIn(current, key)),
    commit: (commit) => change((current) => commitIn(current, commit)),
  };
};
