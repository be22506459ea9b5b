// All that a row of the editor shows, as data.
import { type ControlValue, draftedValues, type Edit, editOf, isEditable, problems, toInput } from '../../policy/draft';
import { enforcingEntry, inheritedEntry, type ChainEntry } from '../../policy/policy';
import type { Constraint, SettingId, Values } from '../../policy/settings';
import { rowModel, type RowModel } from '../store/rows';
import type { EditSession } from '../store/state';

export type EditableRowModel = RowModel & {
  kind: 'editable';
  /** What the scope inherits. */
  inherited: ChainEntry;
  useParent: boolean;
  /** What the control holds. */
  input: ControlValue;
  isChanged: boolean;
  /** All values as they would be with the draft. */
  drafted: Partial<Values>;
  /** What is wrong with the edit: a constraint, or the message of the CRM. */
  error: { constraint: Constraint } | { detail: string } | undefined;
  hasConflict: boolean;
};

export type ReadOnlyRowModel = RowModel & {
  kind: 'readOnly';
  inherited: ChainEntry | undefined;
  /** The CRM does not let this one be changed, and nothing else in the pane explains it. */
  isReadOnlyOption: boolean;
  /** Edited before the permission was lost. */
  unsaved: Edit | undefined;
};

export const editableRowModel = (session: EditSession, id: SettingId): EditableRowModel | ReadOnlyRowModel => {
  const { policy, draft, fieldErrors, conflicts } = session;
  const row = rowModel(policy, id);
  const { setting } = row;
  const inherited = setting && inheritedEntry(setting, policy.scope);
  if (!setting || !inherited || !isEditable(policy, id)) {
    return { ...row, kind: 'readOnly', inherited, isReadOnlyOption: isReadOnlyOption(row), unsaved: draft[id] };
  }
  const edit = editOf(policy, draft, id);
  const constraint = problems(draft)[id];
  const detail = fieldErrors[id];
  return {
    ...row,
    kind: 'editable',
    inherited,
    useParent: edit.useParent,
    input: edit.useParent ? toInput(inherited.value) : edit.input,
    isChanged: draft[id] !== undefined,
    drafted: draftedValues(policy, draft),
    error: constraint ? { constraint } : detail === undefined ? undefined : { detail },
    hasConflict: conflicts.includes(id),
  };
};

const isReadOnlyOption = ({ policy, setting }: RowModel): boolean => {
  const isExplained =
    policy.readOnly === true || !setting?.source || enforcingEntry(setting, policy.scope) !== undefined;
  return !isExplained && policy.editableScopes.includes(policy.scope) && !setting.editable;
};
