// How each event changes the state of the pane. Pure. Edits have a reducer of their own, in the editor's chunk.
import { supersedes } from '../../client/versions';
import { settingIds } from '../../policy/settings';
import type { PaneEvent } from './events';
import { allSeen, withSeen, withUnchangedSeen } from './remoteChanges';
import { unknownAuthors } from './authors';
import { reduceRead } from './reduceReads';
import { changeScope, showCached, withoutRequest } from './scopeStates';
import { actorOf, hasUnsavedEdits, isInView } from './selectors';
import { initialState, type PaneState } from './state';
import { lockWrites, withWriteLocks } from './writeLocks';

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
    case 'cacheShown':
      return showCached(state);
    case 'userLeft':
      return withoutUser(state);
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
      return { ...state, history: { setting: event.setting, returnFocus: event.returnFocus }, failedPage: undefined };
    case 'historyClosed':
      return { ...state, history: undefined };
    case 'overviewOpened':
      return { ...state, overview: { returnFocus: event.returnFocus }, failedPage: undefined };
    case 'overviewClosed':
      return { ...state, overview: undefined };
    case 'pageLoadFailed': {
      const { history, overview } = state;
      return { ...state, history: undefined, overview: undefined, failedPage: { history, overview } };
    }
    case 'pageRetried':
      return { ...state, ...state.failedPage, failedPage: undefined };
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

/** Nothing of the former user stays. A notice is needed only where something of theirs is lost: they chose to leave. */
const withoutUser = (state: PaneState): PaneState => {
  const { editor, editing, previousUser, writeLocks } = state;
  const actor = hasUnsavedEdits(state) ? actorOf(state) : undefined;
  return {
    ...initialState(),
    editor,
    editing,
    writeLocks: { ...writeLocks, scopes: [] },
    previousUser: actor ? { id: actor.id, name: actor.name, hadUnsavedEdits: true } : previousUser,
  };
};

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

/** The person's own removals elsewhere are no news to them. */
const withOwnChangesSeen = (state: PaneState): PaneState => {
  const { changes = {} } = state.authors ?? {};
  return changeScope(state, state.view, (scope) => {
    const ids = settingIds.filter((id) => changes[id]?.by?.id === scope.policy.actor.id);
    return ids.length > 0 ? { ...scope, lastSeen: withSeen(scope.lastSeen, scope.policy, ids) } : scope;
  });
};
