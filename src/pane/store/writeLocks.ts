// Where the CRM has refused a change (403 at a scope, 405 everywhere), everything is read-only until a person refreshes.
import type { PolicySnapshot } from '../../client/client';
import { asReadOnly, type Policy } from '../../policy/policy';
import { scopeKey, type ScopeRef } from '../../policy/scopes';
import type { PaneState, ScopeState } from './state';

type WriteLocks = PaneState['writeLocks'];

/** @param ref undefined: everywhere */
export const lockWrites = (state: PaneState, ref: ScopeRef | undefined): PaneState => {
  const { everywhere, scopes } = state.writeLocks;
  const writeLocks = ref ? { everywhere, scopes: [...scopes, scopeKey(ref)] } : { everywhere: true, scopes };
  const locked = Object.entries(state.scopes).map(([key, scope]): [string, ScopeState] => [
    key,
    { ...scope, policy: withWriteLocks(writeLocks, scope.snapshot) },
  ]);
  return { ...state, writeLocks, scopes: Object.fromEntries(locked) };
};

/** A person refreshes a scope, so changes may be accepted again. */
export const unlockWrites = ({ scopes }: WriteLocks, ref: ScopeRef): WriteLocks => ({
  everywhere: false,
  scopes: scopes.filter((key) => key !== scopeKey(ref)),
});

/** A proxy may refuse changes that the CRM's document allows: where a change was refused, the document is not trusted. */
export const withWriteLocks = (
  { everywhere, scopes }: WriteLocks,
  { policy, acceptsChanges }: PolicySnapshot,
): Policy => {
  if (everywhere || !acceptsChanges) return asReadOnly(policy, 'read_only_crm');
  return scopes.includes(scopeKey(policy)) ? asReadOnly(policy, 'no_permission') : policy;
};
