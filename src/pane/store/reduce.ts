// How each event changes the state of the pane. Pure. Edits and saving have a reducer of their own, in the editor's chunk.
import { supersedes } from '../../client/versions';
import type { Policy } from '../../policy/policy';
import { scopeKey, type ScopeRef } from '../../policy/scopes';
import { settingIds } from '../../policy/settings';
import type { PaneEvent, ReadEvent } from './events';
import { allSeen, withSeen, withUnchangedSeen, type LastSeen } from './remoteChanges';
import { unknownAuthors } from './authors';
import { refOf } from './scopeRefs';
import { actorOf, hasUnsavedEdits, isInView } from './selectors';
import { initialState, type PaneState, type ScopeState } from './state';
import { lockWrites, unlockWrites, withWriteLocks } from './writeLocks';

export const reduce = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.type) {
    case 'scopeSelected':
      return { ...state, view: event.ref };
    case 'readStarted':
    case 'readRetried':
    case 'policyReceived':
    case 'userChanged':
    case 'readFailed':
      return reduceRead(state, event);
    case 'wentOffline':
      if (state.readStatus.kind === 'reading') return state;
      return showCached({ ...state, readStatus: { kind: 'failed', failure: { kind: 'offline' }, at: event.at } });
    case 'cacheShown':
      return showCached(state);
    case 'previousUserDismissed':
      return { ...state, previousUser: undefined };
    case 'remoteChangesDismissed':
      return changeScope(state, state.view, (scope) => ({ ...scope, lastSeen: allSeen(scope.policy) }));
    case 'authorsReceived':
      return unknownAuthors(state)?.key === event.authors.key
        ? withOwnChangesSeen({ ...state, authors: event.authors })
        : state;
    case 'signInStarted':
      return { ...state, signIn: { kind: 'pending' } };
    case 'signInSucceeded':
      return { ...state, signIn: { kind: 'idle' } };
    case 'signInFailed':
      return { ...state, signIn: { kind: 'failed', problem: event.problem, code: event.code } };
    case 'filterChanged':
      return { ...state, filter: event.filter };
    case 'historyOpened':
      return { ...state, history: { setting: event.setting, returnFocus: event.returnFocus } };
    case 'historyClosed':
      return { ...state, history: undefined };
    case 'focusRequested':
      return { ...state, focusRequest: { target: event.target } };
    case 'focusMoved':
      return { ...state, focusRequest: undefined };
    case 'editorRequested':
      return { ...state, editor: 'loading' };
    case 'editorLoaded':
      return { ...state, editor: 'ready' };
    case 'editorLoadFailed':
      return { ...state, editor: 'failed' };
    case 'writesLocked':
      return lockWrites(state, event.ref);
    case 'saveConflicted':
      return changeScope(state, event.ref, (scope) => ({
        ...scope,
        lastSeen: withSeen(
          scope.lastSeen,
          scope.policy,
          event.changes.flatMap(({ steps }) => steps.map(({ id }) => id)),
        ),
      }));
    case 'conflictResolved':
      return changeScope(state, state.view, (scope) => ({
        ...scope,
        lastSeen: withSeen(scope.lastSeen, scope.policy, [event.id]),
      }));
    case 'saveSucceeded':
      return savedAt(state, event);
    default:
      return state;
  }
};

type RequestEvent = Exclude<ReadEvent, { type: 'scopeSelected' | 'wentOffline' | 'cacheShown' }>;

/** Responses to earlier requests of the same scope are dropped. */
const isLatestRequest = ({ requests }: PaneState, { ref, requestId }: RequestEvent): boolean =>
  requests[scopeKey(ref)] === requestId;

const reduceRead = (state: PaneState, event: RequestEvent): PaneState => {
  const { ref, requestId } = event;
  const key = scopeKey(ref);
  if (event.type === 'readStarted') {
    return {
      ...state,
      requests: { ...state.requests, [key]: requestId },
      ...(!event.inBackground && { readStatus: { kind: 'reading' }, refresh: event.byPerson ? 'pending' : 'none' }),
      ...(event.byPerson && { writeLocks: unlockWrites(state.writeLocks, ref) }),
    };
  }
  if (!isLatestRequest(state, event)) return state;
  if (event.type === 'readRetried') {
    const shown = showCached(state);
    const isReading = isInView(shown, ref) && shown.readStatus.kind === 'reading';
    return isReading ? { ...shown, readStatus: { kind: 'reading', retry: event.retry } } : shown;
  }
  const settled = withoutRequest(state, ref);
  switch (event.type) {
    case 'readFailed': {
      const { failure, at } = event;
      const shown = showCached(settled);
      return isInView(shown, ref) ? { ...shown, readStatus: { kind: 'failed', failure, at } } : shown;
    }
    case 'policyReceived':
      return received(settled, event);
    case 'userChanged': {
      const actor = actorOf(state);
      const { filter, history, editor, editing, refresh } = state;
      const writeLocks = { ...state.writeLocks, scopes: [] };
      const anew = { ...initialState(), view: ref, filter, history, editor, editing, refresh, writeLocks };
      const previousUser = actor && { id: actor.id, name: actor.name, hadUnsavedEdits: hasUnsavedEdits(state) };
      return { ...received(anew, { ...event, replaces: true }), previousUser };
    }
  }
};

type Received = Pick<
  Extract<ReadEvent, { type: 'policyReceived' }>,
  'ref' | 'snapshot' | 'at' | 'lastSeen' | 'replaces'
>;

const received = (state: PaneState, { ref, snapshot, at, lastSeen, replaces }: Received): PaneState => {
  const policy = withWriteLocks(state.writeLocks, snapshot);
  const actual = refOf(policy);
  const next: PaneState = {
    ...state,
    cached: undefined,
    ...(isOwnScope(ref, policy) && { ownScopes: { ...state.ownScopes, [policy.scope]: actual } }),
    ...(isInView(state, ref) && {
      view: actual,
      readStatus: { kind: 'idle' },
      refresh: state.refresh === 'pending' ? 'done' : state.refresh,
    }),
  };
  const known = next.scopes[scopeKey(actual)];
  if (known && !replaces && !supersedes(policy, known.policy)) return next;
  return withScope(next, {
    snapshot,
    policy,
    readAt: at,
    refreshedAt: replaces ? at : known?.refreshedAt,
    isCached: false,
    lastSeen: seenAt(known?.lastSeen ?? lastSeen, policy),
  });
};

/** On the first visit of a scope, all of it counts as seen. */
export const seenAt = (lastSeen: LastSeen | undefined, policy: Policy): LastSeen =>
  lastSeen ? withUnchangedSeen(lastSeen, policy) : allSeen(policy);

/** Only `system_configuration` reads organizations that are not the person's own; nobody reads another person's scope. */
const isOwnScope = (requested: ScopeRef, { scope, actor }: Policy): boolean =>
  requested.scopeId === undefined || scope !== 'organization' || !actor.capabilities.includes('system_configuration');

/** After a save: a newer policy that was read meanwhile stays. The person's own changes count as seen, also removals. */
const savedAt = (state: PaneState, event: Extract<PaneEvent, { type: 'saveSucceeded' }>): PaneState => {
  const { ref, at, changes } = event;
  const settled = withoutRequest(state, ref);
  const idle: PaneState = isInView(settled, ref)
    ? { ...settled, readStatus: { kind: 'idle' }, refresh: 'none' }
    : settled;
  return changeScope(idle, ref, (scope) => {
    const isNewer = supersedes(event.snapshot.policy, scope.policy);
    const snapshot = isNewer ? event.snapshot : scope.snapshot;
    const policy = isNewer ? withWriteLocks(idle.writeLocks, snapshot) : scope.policy;
    const ids = changes.map(({ id }) => id);
    return {
      ...scope,
      snapshot,
      policy,
      readAt: at,
      lastSeen: withUnchangedSeen(withSeen(scope.lastSeen, event.snapshot.policy, ids), policy),
    };
  });
};

/** Shown while the CRM has not answered at all. */
const showCached = (state: PaneState): PaneState =>
  state.cached && Object.keys(state.scopes).length === 0 ? withScope(state, state.cached) : state;

/** The person's own removals elsewhere are no news to them. */
const withOwnChangesSeen = (state: PaneState): PaneState => {
  const { changes = {} } = state.authors ?? {};
  return changeScope(state, state.view, (scope) => {
    const ids = settingIds.filter((id) => changes[id]?.by?.id === scope.policy.actor.id);
    return ids.length > 0 ? { ...scope, lastSeen: withSeen(scope.lastSeen, scope.policy, ids) } : scope;
  });
};

const withScope = (state: PaneState, scope: ScopeState): PaneState => ({
  ...state,
  scopes: { ...state.scopes, [scopeKey(scope.policy)]: scope },
});

const changeScope = (state: PaneState, ref: ScopeRef, change: (scope: ScopeState) => ScopeState): PaneState => {
  const scope = state.scopes[scopeKey(ref)];
  return scope ? withScope(state, change(scope)) : state;
};

const withoutRequest = (state: PaneState, ref: ScopeRef): PaneState => {
  const { [scopeKey(ref)]: _settled, ...requests } = state.requests;
  return { ...state, requests };
};
