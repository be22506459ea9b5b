// Where a scope is in a store.
import type { ScopeTarget } from '../policy/permission';

/** "global", "organization:1", "user:5" */
export const targetKey = (target: ScopeTarget): string => {
  switch (target.scope) {
    case 'global':
      return 'global';
    case 'organization':
      return `organization:${target.organizationId}`;
    case 'user':
      return `user:${target.userId}`;
  }
};

/** The target and every scope that it inherits from, weakest first. */
export const targetChainUpTo = (target: ScopeTarget): readonly ScopeTarget[] => {
  if (target.scope === 'global') return [target];
  const organization = { scope: 'organization', organizationId: target.organizationId } as const;
  return target.scope === 'organization' ? [{ scope: 'global' }, target] : [{ scope: 'global' }, organization, target];
};
