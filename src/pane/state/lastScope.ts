// The level at which an account last looked: where the pane opens next time. No policy, no token; nothing where storage throws.
import { isScope, type Scope } from '../../policy/levels';

const keyOf = (crmUrl: string, account: string): string => `sync-policy:scope:${crmUrl}:${account}`;

export const lastScope = (crmUrl: string, account: string): Scope | undefined => {
  try {
    const scope = window.localStorage.getItem(keyOf(crmUrl, account));
    return isScope(scope) ? scope : undefined;
  } catch {
    return undefined;
  }
};

export const rememberScope = (crmUrl: string, account: string, scope: Scope): void => {
  try {
    window.localStorage.setItem(keyOf(crmUrl, account), scope);
  } catch {
    // Only a convenience: the pane opens at the level of the person's role instead.
  }
};
