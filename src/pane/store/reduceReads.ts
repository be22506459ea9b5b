// How requests for policies and their responses change the state of the pane. Pure.
import { supersedes } from '../../client/versions';
import type { Policy } from '../../policy/policy';
import { scopeKey, type ScopeRef } from '../../policy/scopes';
import type { ReadEvent } from './events';
import { updateLastSeen } from './remoteChanges';
import { refOf } from './scopeRefs';
import { showCached, withoutRequest, withScope } from './scopeStates';
import { actorOf, hasUnsavedEdits, isInView } from './selectors';
import { initialState, type PaneState } from './state';
import { unlockWrites, withWriteLocks } from './writeLocks';

type RequestEvent = Exclude<ReadEvent, { type: 'scopeSelected' | 'cacheShown' }>;

/** Responses to earlier requests of the same scope are dropped. */
const isLatestRequest = ({ requests }: PaneState, { ref, requestId }: RequestEvent): boolean =>
  requests[scopeKey(ref)] === requestId;

export const reduceRead = (state: PaneState, event: RequestEvent): PaneState => {
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
    lastSeen: updateLastSeen(known?.lastSeen ?? lastSeen, policy),
  });
};

/** Only `system_configuration` reads organizations that are not the person's own; nobody reads another person's scope. */
const isOwnScope = (requested: ScopeRef, { scope, actor }: Policy): boolean =>
  requested.scopeId === undefined || scope !== 'organization' || !actor.capabilities.includes('system_configuration');
