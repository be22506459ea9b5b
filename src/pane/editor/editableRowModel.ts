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
  /** Where nothing else in the pane explains it: the value is of a newer CRM, or the CRM does not let this one be changed. */
  reason: 'newer_value' | 'read_only_option' | undefined;
  /** Edited before the permission was lost. */
  unsaved: Edit | undefined;
};

export const editableRowModel = (session: EditSession, id: SettingId): EditableRowModel | ReadOnlyRowModel => {
  const { policy, draft, fieldErrors, conflicts } = session;
  const row = rowModel(policy, id);
  const { setting } = row;
  const inherited = setting && inheritedEntry(setting, policy.scope);
  if (!setting || !inherited || !isEditable(policy, id)) {
    return { ...row, kind: 'readOnly', inherited, reason: readOnlyReason(row), unsaved: draft[id] };
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

const readOnlyReason = ({ policy, setting }: RowModel): ReadOnlyRowModel['reason'] => {
  const isExplained =
    policy.readOnly === true || !setting?.source || enforcingEntry(setting, policy.scope) !== undefined;
  if (isExplained || !policy.editableScopes.includes(policy.scope)) return undefined;
  return setting.editable ? 'newer_value' : 'read_only_option';
};
