// Why a value has no effect, and which value gives way to it, as text.
import { inactiveReason } from '../../policy/syncEffects';
import type { StoredValue } from '../../policy/history';
import type { Scope } from '../../policy/scopes';
import { effectiveEntry, type PolicySetting } from '../../policy/policy';
import { brokenConstraint, brokenLimit, isValueOf, type SettingId, type Values } from '../../policy/settings';
import type { Messages } from '../../i18n/messages';

export type ValueProblem = { kind: 'invalid' | 'inactive'; text: string };

/**
 * Undefined where the value has its effect.
 * @param values all values beside which this one would stand: whether one is used depends on the others
 */
export const valueProblem = (
  id: SettingId,
  value: unknown,
  values: Partial<Values>,
  { row, terms }: Messages,
): ValueProblem | undefined => {
  if (!isValueOf(id, value)) {
    const isNewer = brokenConstraint(id, value) === 'choice';
    return {
      kind: 'invalid',
      text: isNewer ? row.unknownValue : row.notAllowed(terms.value(value), brokenLimit(id, value)),
    };
  }
  const reason = inactiveReason(id, values);
  return reason && { kind: 'inactive', text: row.inactive[reason] };
};

/** The value that a scope sets itself, or "Use System" and the like where it inherits. */
export const storedValueText = (own: StoredValue, scope: Scope, { valueLabel, terms }: Messages): string =>
  own ? valueLabel(own.value, own.enforced) : terms.useParent[scope];

/** The values beside a setting that people ask about: their organization's behind their own, and the one that gives way to what is enforced. */
export const hiddenValueText = (setting: PolicySetting, { row, terms }: Messages): string | undefined => {
  const { source } = setting;
  const [winner, strongest] = [effectiveEntry(setting), source?.chain.at(-1)];
  if (strongest && winner?.enforced && strongest.scope !== winner.scope) {
    const value = terms.value(strongest.value);
    return strongest.scope === 'user'
      ? row.ownSetAside(value)
      : row.setAside(terms.scopeName(strongest.scope, strongest.scopeName), value);
  }
  const hidden = source?.scope === 'user' ? source.chain.find((entry) => entry.scope === 'organization') : undefined;
  return hidden && row.hides(terms.scopeName(hidden.scope, hidden.scopeName), terms.value(hidden.value));
};
