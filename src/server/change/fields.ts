// Validates each option of a change: invalid values are 400, options that may not be changed are 403.
import type { OptionChange } from '../../contract/change';
import {
  attributesPointer,
  constraintTitles,
  enforcedPointer,
  valuePointer,
  type WireError,
} from '../../contract/errors';
import { dataTypeOf } from '../../contract/options';
import { canEnforce, type Scope } from '../../policy/scopes';
import { brokenConstraint, settings, type Constraint, type SettingId } from '../../policy/settings';
import { Problem, wireError } from '../problem';
import { enforcingEntryFor, isEditable, type LoadedScope } from '../readScope';

const detailOf = (id: SettingId, broken: Constraint): string => {
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

const valueErrors = (option: OptionChange, index: number): readonly WireError[] => {
  if (option.useParent) return [];
  const broken = brokenConstraint(option.id, option.value);
  if (broken === undefined) return [];
  const source = { pointer: option.value === undefined ? attributesPointer(index) : valuePointer(index) };
  return [wireError(constraintTitles[broken].code, detailOf(option.id, broken), { source })];
};

/** Neither an inherited value nor a value of a user scope can be enforced. */
const enforcementErrors = (option: OptionChange, index: number, scope: Scope): readonly WireError[] => {
  if (option.enforced !== true || (canEnforce(scope) && !option.useParent)) return [];
  const detail = canEnforce(scope) ? 'Only an own value can be enforced.' : 'There is no level under this one.';
  return [wireError('not_enforceable', detail, { source: { pointer: enforcedPointer(index) } })];
};

/** @throws Problem 400 */
export const assertValidValues = (scope: Scope, options: readonly OptionChange[]): void => {
  const errors = options.flatMap((option, index) => [
    ...valueErrors(option, index),
    ...enforcementErrors(option, index, scope),
  ]);
  if (errors.length > 0) throw new Problem(400, errors);
};

/** @throws Problem 403 */
export const assertEditable = (loaded: LoadedScope, options: readonly OptionChange[]): void => {
  const errors = options.flatMap(({ id }, index) => {
    const source = { pointer: `/included/${index}` };
    const enforcer = enforcingEntryFor(loaded, id);
    if (enforcer)
      return [wireError('enforced', `This option is enforced by ${enforcer.scopeName ?? enforcer.scope}.`, { source })];
    return isEditable(loaded, id) ? [] : [wireError('not_editable', 'This option cannot be changed here.', { source })];
  });
  if (errors.length > 0) throw new Problem(403, errors);
};
