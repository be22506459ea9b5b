// Stores on the device what the pane shows, so that it can be shown at once when the pane opens again.
import type { PolicyCache } from '../../storage/policyCache';
import { parseLastSeen, updateLastSeen } from './remoteChanges';
import { actorOf, scopeInView } from './selectors';
import type { StateStore } from './services';
import type { PaneState, ScopeState } from './state';

/** The scope that was looked at last, as the device has it. */
export const loadCached = (cache: PolicyCache): ScopeState | undefined => {
  const stored = cache.lastPolicy();
  if (!stored) return undefined;
  const { policy, document, readAt } = stored;
  const snapshot = { policy, document, token: undefined, acceptsChanges: true };
  const lastSeen = updateLastSeen(parseLastSeen(cache.lastSeen(policy)), policy);
  return { snapshot, policy, readAt, refreshedAt: undefined, isCached: true, lastSeen };
};

/** @returns ends it */
export const persist = ({ getState, subscribe }: StateStore, cache: PolicyCache): (() => void) => {
  const saveScopes = (state: PaneState, before: PaneState): void => {
    for (const [key, scope] of Object.entries(state.scopes)) {
      const former = before.scopes[key];
      const { snapshot, policy, readAt, lastSeen } = scope;
      const isNew = former?.snapshot !== snapshot || former.readAt !== readAt;
      if (!scope.isCached && isNew) cache.savePolicy({ policy, document: snapshot.document, readAt });
      if (former?.lastSeen !== lastSeen) cache.saveLastSeen(policy, lastSeen);
    }
  };
  return subscribe(({ type }, before) => {
    const state = getState();
    if (state.scopes === before.scopes && state.view === before.view) return;
    const former = actorOf(before) ?? before.cached?.policy.actor;
    const actor = actorOf(state);
    if (former && (type === 'userLeft' || (actor && former.id !== actor.id))) cache.forget(former.id);
    saveScopes(state, before);
    const scope = scopeInView(state);
    if (scope && !scope.isCached && scope !== scopeInView(before)) cache.rememberScope(scope.policy);
  });
};
