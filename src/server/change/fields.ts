// What is wrong with the values of a change (400, one error for each) and which options may not be changed (403), each with why.
import type { OptionChange } from '../../contract/change';
import { constraintTitles, enforcedPointer, valuePointer, type WireError } from '../../contract/errors';
import { dataTypeOf } from '../../contract/options';
import { canEnforce, type Scope } from '../../policy/scopes';
import { brokenConstraint, settings, type Constraint, type SettingId } from '../../policy/settings';
import { Problem, wireError } from '../problem';
import { enforcerAbove, isEditable, type Reading } from '../readScope';

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

const brokenValue = (option: OptionChange, index: number): readonly WireError[] => {
  const broken = option.useParent ? undefined : brokenConstraint(option.id, option.value);
  if (broken === undefined) return [];
  const source = { pointer: valuePointer(index) };
  return [wireError(constraintTitles[broken].code, sentence(option.id, broken), { source })];
};

/** What is not said cannot be enforced, nor what is said at a level that has none under it. */
const brokenEnforcement = (option: OptionChange, index: number, scope: Scope): readonly WireError[] => {
  if (option.enforced !== true || (canEnforce(scope) && !option.useParent)) return [];
  const detail = canEnforce(scope) ? 'Only an own value can be enforced.' : 'There is no level under this one.';
  return [wireError('not_enforceable', detail, { source: { pointer: enforcedPointer(index) } })];
};

/** @throws Problem 400 */
export const refuseBrokenValues = (scope: Scope, options: readonly OptionChange[]): void => {
  const errors = options.flatMap((option, index) => [
    ...brokenValue(option, index),
    ...brokenEnforcement(option, index, scope),
  ]);
  if (errors.length > 0) throw new Problem(400, errors);
};

/** @throws Problem 403 */
export const refuseNotEditable = (reading: Reading, options: readonly OptionChange[]): void => {
  const errors = options.flatMap(({ id }, index) => {
    const source = { pointer: `/included/${index}` };
    const enforcer = enforcerAbove(reading, id);
    if (enforcer)
      return [wireError('enforced', `This option is enforced by ${enforcer.scopeName ?? enforcer.scope}.`, { source })];
    return isEditable(reading, id)
      ? []
      : [wireError('not_editable', 'This option cannot be changed here.', { source })];
  });
  if (errors.length > 0) throw new Problem(403, errors);
};
