// What a value means in plain words, or why it means nothing now.
import { withoutEffect } from '../../policy/consequences';
import type { PolicySetting } from '../../policy/policy';
import { brokenConstraint, isValueOf, type SettingId, type Values } from '../../policy/settings';
import type { Words } from '../words/words';

/** @param values all values beside which this one would stand: what a value means depends on the others */
export const meaning = (id: SettingId, value: unknown, values: Partial<Values>, { row, terms }: Words): string => {
  if (!isValueOf(id, value)) return brokenConstraint(id, value) === 'choice' ? row.unknownValue : row.notAllowed;
  const without = withoutEffect(id, values);
  if (without) return row.withoutEffect[without];
  if (id === 'direction' && isValueOf(id, value)) return row.direction[value];
  if (id === 'conflictResolution' && isValueOf(id, value)) return row.rule(value);
  if (typeof value === 'number') return terms.every(value);
  return value === true ? row.synced(values.direction) : row.off;
};

/** The meaning of what is in force; where a person's own value hides their organization's, that. */
export const plainWords = (id: SettingId, setting: PolicySetting, values: Partial<Values>, words: Words): string => {
  const hidden = hiddenOrganization(setting);
  if (hidden && isValueOf(id, setting.value) && !withoutEffect(id, values)) {
    return words.row.hides(words.terms.source(hidden.scope, hidden.scopeName), words.terms.value(hidden.value));
  }
  return meaning(id, setting.value, values, words);
};

const hiddenOrganization = ({ source }: PolicySetting) =>
  source?.level === 'user' ? source.chain.find((entry) => entry.scope === 'organization') : undefined;
