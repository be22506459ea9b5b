// A store over one state object in memory. Two stores that share a persistence behave like two concurrent clients.
import { formatVersion } from '../../contract/version';
import { upsertUser } from './upsertUser';
import { isExpired, maxKeysPerActor, reservationResult } from '../idempotencyKeys';
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
import type { Commit, KeyReservation, ReservationResult, Store, StoredResponse } from '../store';

export type Persistence = {
  /** The saved state if it differs from the one that was last loaded or saved here. Never throws. */
  load: () => State | undefined;
  /** Never throws. */
  save: (state: State) => void;
};

/** The actor's keys, oldest first. */
const keysOf = (state: State, actorId: string) => (state.keys[actorId] ??= []);

/** They expire in the order in which they were reserved: this stops at the first one that has not. */
const removeExpiredKeys = (keys: ReturnType<typeof keysOf>, now: Date): void => {
  const valid = keys.findIndex((key) => !isExpired(key, now));
  keys.splice(0, valid < 0 ? keys.length : valid);
};

const removeKey = (state: State, { key, actorId }: KeyReservation): void => {
  const keys = keysOf(state, actorId);
  state.keys[actorId] = keys.filter((each) => each.key !== key);
};

const reserveKey = (state: State, reservation: KeyReservation): ReservationResult => {
  const { key, actorId, fingerprint, now } = reservation;
  removeExpiredKeys(keysOf(state, actorId), now);
  const result = reservationResult(
    keysOf(state, actorId).find((each) => each.key === key),
    reservation,
  );
  if (result.kind !== 'reserved') return result;
  removeKey(state, reservation);
  if (keysOf(state, actorId).length >= maxKeysPerActor) return { kind: 'too_many' };
  keysOf(state, actorId).push({ key, fingerprint, reservedAt: now.toISOString() });
  return result;
};

const releaseKey = (state: State, reservation: KeyReservation): void => {
  const reserved = keysOf(state, reservation.actorId).find(({ key }) => key === reservation.key);
  // Another request may have reserved the key since.
  const isOwn = reserved?.reservedAt === reservation.now.toISOString();
  if (isOwn && reserved.response === undefined) removeKey(state, reservation);
};

const saveResponse = (state: State, reservation: KeyReservation, response: StoredResponse): void => {
  const { key, actorId, fingerprint, now } = reservation;
  removeKey(state, reservation);
  keysOf(state, actorId).push({ key, fingerprint, reservedAt: now.toISOString(), response });
};

/** Synchronous: no other request runs between the comparison and the write. */
const commitChange = (state: State, commit: Commit): 'committed' | 'stale' => {
  const { target, expected, response } = commit;
  const actor = selectActor(state, commit.actorId);
  if (!actor) return 'stale';
  const current = versionOf(selectScopeChain(state, target), actor);
  if (formatVersion(current) !== formatVersion(expected)) return 'stale';
  if (commit.change) applyChange(state, target, commit.change);
  saveResponse(state, commit.reservation, response);
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
    reserveKey: (reservation) => write((current) => reserveKey(current, reservation)),
    releaseKey: (reservation) => write((current) => releaseKey(current, reservation)),
    commit: (commit) => write((current) => commitChange(current, commit)),
  };
};
