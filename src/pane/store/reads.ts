// Reading policies: which request is made when. Every response becomes an event; the reducer drops the outdated ones.
import type { Client, PolicySnapshot, ReadOptions } from '../../client/client';
import { isInaccessible, type Result } from '../../client/failure';
import { attemptLimits, type PendingRetry } from '../../client/retry';
import { scopeKey, type ScopeRef } from '../../policy/scopes';
import type { PolicyCache } from '../../storage/policyCache';
import { parseLastSeen } from './remoteChanges';
import { actorOf, isBeingRead, scopeInView } from './selectors';
import type { Services, StateStore } from './services';

type OnRetry = (retry: PendingRetry) => void;
type ReadResult = Promise<Result<PolicySnapshot>>;
type RunOptions = { inBackground?: boolean; byPerson?: boolean; replaces?: boolean };

export type Reads = ReturnType<typeof createReads>;

export const createReads = (
  { getState, dispatch }: StateStore,
  { client, cache }: Pick<Services, 'client' | 'cache'>,
) => {
  let lastRequestId = 0;

  const startRequest = (ref: ScopeRef, inBackground: boolean, byPerson: boolean): number => {
    lastRequestId += 1;
    dispatch({ type: 'readStarted', ref, requestId: lastRequestId, inBackground, byPerson });
    return lastRequestId;
  };

  const run = async (ref: ScopeRef, read: (onRetry: OnRetry) => ReadResult, options: RunOptions = {}): ReadResult => {
    const { inBackground = false, byPerson = false, replaces = false } = options;
    const requestId = startRequest(ref, inBackground, byPerson);
    const result = await read((retry) => dispatch({ type: 'readRetried', ref, requestId, retry }));
    const at = Date.now();
    if (result.ok) receive({ ref, requestId, snapshot: result.value, at, replaces });
    else dispatch({ type: 'readFailed', ref, requestId, failure: result.failure, at });
    return result;
  };

  type Response = { ref: ScopeRef; requestId: number; snapshot: PolicySnapshot; at: number; replaces: boolean };

  const receive = ({ replaces, ...response }: Response): void => {
    const { policy } = response.snapshot;
    const lastSeen = parseLastSeen(cache.lastSeen(policy));
    const actor = actorOf(getState());
    if (actor && actor.id !== policy.actor.id) dispatch({ type: 'userChanged', ...response, lastSeen });
    else dispatch({ type: 'policyReceived', ...response, replaces, lastSeen });
  };

  const initialRead = () => readInitial(client, cache, getState().cached?.snapshot);

  /** Where the scope is not theirs, somebody else may be signed in by now, who has no access to it. */
  const readScope =
    (ref: ScopeRef, options: ReadOptions = {}) =>
    async (onRetry: OnRetry): ReadResult => {
      const actor = actorOf(getState());
      const result = await client.readPolicy(ref, { onRetry, ...options });
      if (result.ok || !isInaccessible(result.failure) || !actor) return result;
      const other = await initialRead()(onRetry);
      return other.ok && other.value.policy.actor.id !== actor.id ? other : result;
    };

  const knownAt = (ref: ScopeRef): PolicySnapshot | undefined => getState().scopes[scopeKey(ref)]?.snapshot;

  return {
    /** The first read of the pane. */
    open: (): ReadResult => run(getState().view, initialRead(), { replaces: true }),

    /** Shows another scope; its unsaved edits, if any, are still there. */
    selectScope: (ref: ScopeRef): void => {
      const selected = ref.scopeId === undefined ? (getState().ownScopes[ref.scope] ?? ref) : ref;
      dispatch({ type: 'scopeSelected', ref: selected });
      void run(selected, readScope(selected, { known: knownAt(selected) }));
    },

    /** A person asks: takes whatever version the CRM has. */
    refresh: (): ReadResult => {
      const { view, scopes } = getState();
      const hasReadNothing = Object.values(scopes).every(({ isCached }) => isCached);
      const read = hasReadNothing ? initialRead() : readScope(view);
      return run(view, read, { byPerson: true, replaces: true });
    },

    /** One attempt in the background; nothing while the scope is being read. */
    revalidate: async (): Promise<void> => {
      const state = getState();
      const { view, readStatus } = state;
      const scope = scopeInView(state);
      if (!scope || scope.isCached || readStatus.kind === 'reading' || isBeingRead(state)) return;
      const read = readScope(view, {
        known: scope.snapshot,
        maxAttempts: attemptLimits.revalidate,
        onRetry: () => undefined,
      });
      await run(view, read, { inBackground: true });
    },

    /** Reads a newer version in the background, where somebody else has saved one. */
    readNewer: (ref: ScopeRef, onRetry?: OnRetry): ReadResult =>
      run(ref, readScope(ref, onRetry && { onRetry }), { inBackground: true }),

    /** A policy in the response to a save, where somebody else is signed in by now. */
    receiveFromSave: (ref: ScopeRef, snapshot: PolicySnapshot): void => {
      const requestId = startRequest(ref, true, false);
      receive({ ref, requestId, snapshot, at: Date.now(), replaces: false });
    },
  };
};

/**
 * A reader's pane opens at their own scope, an administrator's at the organization; both where they looked last.
 * @param known from the device
 */
const readInitial =
  (client: Client, cache: PolicyCache, known: PolicySnapshot | undefined) =>
  async (onRetry: OnRetry): ReadResult => {
    const last = cache.lastScope();
    if (last) {
      // Another pane may have selected another scope since.
      const isKnown = known !== undefined && scopeKey(known.policy) === scopeKey(last);
      const result = await client.readPolicy(last, { known: isKnown ? known : undefined, onRetry });
      if (result.ok || !isInaccessible(result.failure)) return result;
    }
    const own = await client.readPolicy({ scope: 'user' }, { onRetry });
    if (!own.ok || !own.value.policy.editableScopes.includes('organization')) return own;
    const organization = await client.readPolicy({ scope: 'organization' }, { onRetry });
    return organization.ok ? organization : own;
  };
