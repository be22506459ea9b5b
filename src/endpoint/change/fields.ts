// What is wrong with the values of a change (400, one error for each) and which options may not be changed (403).
import type { OptionChange } from '../../contract/change';
import { constraintTitles, valuePointer } from '../../contract/errors';
import { dataTypeOf } from '../../contract/options';
import { brokenConstraint, settings, type Constraint, type SettingId } from '../../policy/settings';
import { Problem, wireError } from '../problem';
import { isEditable, type Reading } from '../reading';

const sentence = (id: SettingId, broken: Constraint): string => {
  const setting = settings[id];
  if (broken === 'not blank') return 'This value should not be blank.';
  if (broken === 'range' && setting.kind === 'interval') {
    return `This value should be a whole number from ${setting.min} to ${setting.max}.`;
  }
  if (broken === 'choice' && setting.kind === 'choice') {
    return `This value should be one of ${setting.choices.join(', ')}.`;
  }
  return `This value should be of type ${dataTypeOf(id)}.`;
};

/** @throws Problem 400 */
export const refuseBrokenValues = (options: readonly OptionChange[]): void => {
  const errors = options.flatMap((option, index) => {
    const broken = option.useParent ? undefined : brokenConstraint(option.id, option.value);
    if (broken === undefined) return [];
    const source = { pointer: valuePointer(index) };
    return [wireError(constraintTitles[broken].code, sentence(option.id, broken), { source })];
  });
  if (errors.length > 0) throw new Problem(400, errors);
};

/** @throws Problem 403 */
export const refuseNotEditable = (reading: Reading, options: readonly OptionChange[]): void => {
  const errors = options.flatMap(({ id }, index) =>
    isEditable(reading, id)
      ? []
      : [
          wireError('not_editable', 'This option cannot be changed here.', {
            source: { pointer: `/included/${index}` },
          }),
        ],
  );
  if (errors.length > 0) throw new Problem(403, errors);
};
