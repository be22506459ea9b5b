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

/** A person's own value hides their organization's, and the row says so. */
export const hiddenWords = ({ source }: PolicySetting, { row, terms }: Words): string | undefined => {
  const hidden = source?.level === 'user' ? source.chain.find((entry) => entry.scope === 'organization') : undefined;
  return hidden && row.hides(terms.source(hidden.scope, hidden.scopeName), terms.value(hidden.value));
};
