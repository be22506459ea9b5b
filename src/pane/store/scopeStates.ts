// Changes of single scopes within the state of the pane.
import { scopeKey, type ScopeRef } from '../../policy/scopes';
import type { PaneState, ScopeState } from './state';

/** Shown while the CRM has not answered at all. */
export const showCached = (state: PaneState): PaneState =>
  state.cached && Object.keys(state.scopes).length === 0 ? withScope(state, state.cached) : state;

export const withScope = (state: PaneState, scope: ScopeState): PaneState => ({
  ...state,
  scopes: { ...state.scopes, [scopeKey(scope.policy)]: scope },
});

export const changeScope = (state: PaneState, ref: ScopeRef, change: (scope: ScopeState) => ScopeState): PaneState => {
  const scope = state.scopes[scopeKey(ref)];
  return scope ? withScope(state, change(scope)) : state;
};

export const withoutRequest = (state: PaneState, ref: ScopeRef): PaneState => {
  const { [scopeKey(ref)]: _settled, ...requests } = state.requests;
  return { ...state, requests };
};
