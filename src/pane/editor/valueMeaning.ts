import type { SettingId, Values } from '../../policy/settings';
import type { EditorMessages } from '../../i18n/english/editor';
import type { Messages } from '../../i18n/messages';
import { valueProblem } from '../reader/valueText';

/**
 * What a number or a toggle means, or why a value has no effect.
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
  if (typeof value === 'number') return messages.terms.everyInBrief(value);
  if (typeof value === 'boolean') return value ? meaning.synced(values.direction) : meaning.off;
  return '';
};
