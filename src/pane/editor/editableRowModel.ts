// All that a row of the editor shows, as data.
import { draftedValues, editOf, isEditable, isEnforcing, toInput } from '../../policy/draft';
import type { ControlValue, Edit, InputProblem } from '../../policy/draft';
import { enforcingEntry, inheritedEntry, ownEntry, type ChainEntry } from '../../policy/policy';
import { canEnforce } from '../../policy/scopes';
import type { SettingId, Values } from '../../policy/settings';
import { rowModel, type RowModel } from '../store/rows';
import type { EditSession } from '../store/state';
import { shownProblems } from './session/edits';

export type EditableRowModel = RowModel & {
  kind: 'editable';
  /** What the scope inherits. */
  inherited: ChainEntry;
  useParent: boolean;
  /** What the control holds. */
  input: ControlValue;
  isChanged: boolean;
  /** In effect for everybody below, as stored and with the draft; undefined where that cannot be decided here. */
  enforced: { stored: boolean; drafted: boolean } | undefined;
  /** A stored value of its own that would be inherited anyway. */
  isSameAsInherited: boolean;
  /** All values as they would be with the draft. */
  drafted: Partial<Values>;
  /** What is wrong with the edit: a problem of the input, or the message of the CRM. */
  error: { problem: InputProblem } | { detail: string } | undefined;
  hasConflict: boolean;
  /** Its text is being written. */
  isTyping: boolean;
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
  const { policy, draft, fieldErrors, conflicts, typing } = session;
  const row = rowModel(policy, id);
  const { setting } = row;
  const inherited = setting && inheritedEntry(setting, policy.scope);
  if (!setting || !inherited || !isEditable(policy, id)) {
    return { ...row, kind: 'readOnly', inherited, isReadOnlyOption: isReadOnlyOption(row), unsaved: draft[id] };
  }
  const edit = editOf(policy, draft, id);
  const problem = shownProblems(session)[id];
  const own = ownEntry(setting, policy.scope);
  const isChanged = draft[id] !== undefined;
  const enforceable = !edit.useParent && canEnforce(policy.scope) && setting.source?.enforceable === true;
  const detail = fieldErrors[id];
  return {
    ...row,
    kind: 'editable',
    inherited,
    useParent: edit.useParent,
    input: edit.useParent ? toInput(inherited.value) : edit.input,
    isChanged,
    enforced: enforceable ? { stored: own?.enforced === true, drafted: isEnforcing(edit) } : undefined,
    // An enforced value is no repetition.
    isSameAsInherited: !isChanged && own !== undefined && own.enforced !== true && own.value === inherited.value,
    drafted: draftedValues(policy, draft),
    error: problem ? { problem } : detail === undefined ? undefined : { detail },
    hasConflict: conflicts.includes(id),
    isTyping: typing === id,
  };
};

const isReadOnlyOption = ({ policy, setting }: RowModel): boolean => {
  const isExplained =
    policy.readOnly === true || !setting?.source || enforcingEntry(setting, policy.scope) !== undefined;
  return !isExplained && policy.editableScopes.includes(policy.scope) && !setting.editable;
};
