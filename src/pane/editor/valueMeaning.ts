import { isValueOf, type SettingId, type Values } from '../../policy/settings';
import type { EditorMessages } from '../../i18n/english/editor';
import type { Messages } from '../../i18n/messages';
import { valueProblem } from '../reader/valueText';

/**
 * What a value means, or why it has no effect.
 * @param values all values beside which this one would stand: what a value means depends on the others
 */
export const valueMeaning = (
  id: SettingId,
  value: unknown,
  values: Partial<Values>,
  messages: Messages,
  { meaning }: EditorMessages,
): string => {
  const problem = valueProblem(id, value, values, messages);
  if (problem) return problem.text;
  if (id === 'direction' && isValueOf(id, value)) return meaning.direction[value];
  if (id === 'conflictResolution' && isValueOf(id, value)) return meaning.rule(value);
  if (typeof value === 'number') return messages.terms.every(value);
  return value === true ? meaning.synced(values.direction) : meaning.off;
};
