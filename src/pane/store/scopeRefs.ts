// References to scopes, made from policies.
import type { Policy } from '../../policy/policy';
import { scopeChainUpTo, type ScopeRef } from '../../policy/scopes';

export const refOf = ({ scope, scopeId }: Policy): ScopeRef => ({ scope, scopeId });

/** The scopes that a policy's values come from, weakest first, its own last. */
export const contributingScopes = ({ scope, scopeId, organization }: Policy): readonly ScopeRef[] =>
  scopeChainUpTo(scope).map((each) => {
    if (each === scope) return { scope, scopeId };
    return { scope: each, scopeId: each === 'organization' ? organization?.id : undefined };
  });
