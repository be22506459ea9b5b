import type { Policy } from '../../policy/policy';
import type { Terms } from '../../i18n/terms';

/** What a policy is of: the system, or an organization. */
export const policyName = ({ scope, scopeName, organization }: Policy, { levels }: Terms): string =>
  scope === 'global' ? levels.global : (organization?.name ?? scopeName);
