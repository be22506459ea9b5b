// The meaning of a value, why it is inactive, and what happens to data with it, as text.
import { syncEffects, inactiveReason } from '../../policy/syncEffects';
import type { StoredValue } from '../../policy/history';
import type { Scope } from '../../policy/scopes';
import { effectiveEntry, type PolicySetting } from '../../policy/policy';
import { brokenConstraint, isValueOf, syncTypes, type SettingId, type Values } from '../../policy/settings';
import type { Messages } from '../../i18n/messages';

/** @param values all values beside which this one would stand: what a value means depends on the others */
export const valueMeaning = (
  id: SettingId,
  value: unknown,
  values: Partial<Values>,
  { row, terms }: Messages,
): string => {
  if (!isValueOf(id, value)) return brokenConstraint(id, value) === 'choice' ? row.unknownValue : row.notAllowed;
  const without = inactiveReason(id, values);
  if (without) return row.inactive[without];
  if (id === 'direction' && isValueOf(id, value)) return row.direction[value];
  if (id === 'conflictResolution' && isValueOf(id, value)) return row.rule(value);
  if (typeof value === 'number') return terms.every(value);
  return value === true ? row.synced(values.direction) : row.off;
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
      ? row.ownNotInEffect(value)
      : row.notInEffect(terms.source(strongest.scope, strongest.scopeName), value);
  }
  const hidden = source?.scope === 'user' ? source.chain.find((entry) => entry.scope === 'organization') : undefined;
  return hidden && row.hides(terms.source(hidden.scope, hidden.scopeName), terms.value(hidden.value));
};

/** What happens on an edit and on a delete. @param id of one type of record; of all where it is another setting's */
export const effectSentences = (id: SettingId, values: Partial<Values>, { effects }: Messages): readonly string[] => {
  const types = syncTypes.filter((type) => type === id);
  const off = (types.length > 0 ? types : syncTypes).filter((type) => values[type] === false);
  if (off.length > 0 && (types.length > 0 || off.length === syncTypes.length)) return [effects.off(off)];
  if (types.some((type) => values[type] === undefined)) return [effects.unknown];
  const outcomes = syncEffects(values);
  return outcomes ? effects.sentences(outcomes) : [effects.unknown];
};
