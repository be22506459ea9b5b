import type { EditorMessages } from '../../i18n/english/editor';
import type { Terms } from '../../i18n/terms';
import { inheritedEntry, ownEntry, type Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';

/** What the scope sets now, without unsaved edits: a value, or "Use System (60)". */
export const storedText = (policy: Policy, id: SettingId, terms: Terms, { inherit }: EditorMessages): string => {
  const setting = policy.settings[id];
  const own = setting && ownEntry(setting, policy.scope);
  if (own) return terms.value(own.value);
  return inherit(policy.scope, setting && inheritedEntry(setting, policy.scope)?.value);
};
