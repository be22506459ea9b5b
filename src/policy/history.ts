// Restoring a former value or a former version: both become edits of a draft.
import { isEditable, sameEdit, storedEdit, toInput, type Draft, type Edit } from './draft';
import type { Scope } from './scopes';
import type { Person, Policy } from './policy';
import { isValueOf, settingIds, type SettingId } from './settings';

/** The value that a scope sets itself; undefined where it inherits. */
export type StoredValue = { value: unknown; enforced: boolean } | undefined;

export type ChangeStep = { id: SettingId; from: StoredValue; to: StoredValue };

/** One saved change of a scope. `by: null` is the CRM itself; `at` is ISO 8601 by the CRM's clock. */
export type ChangeRecord = {
  id: string;
  at: string;
  by: Person | null;
  scope: Scope;
  /** Undefined where it has no name that can be shown. */
  scopeName: string | undefined;
  /** The number that the change gave its scope: "o34". */
  version: string;
  reason: string;
  steps: readonly ChangeStep[];
  /** Changed options of a newer CRM, by their id on the wire. */
  unknownOptions: readonly string[];
};

/** Undefined for an invalid value, which cannot be sent. */
const toEdit = (id: SettingId, stored: StoredValue): Edit | undefined => {
  if (!stored) return { useParent: true };
  if (!isValueOf(id, stored.value)) return undefined;
  return { useParent: false, input: toInput(stored.value), ...(stored.enforced && { enforced: true }) };
};

/** `notRestored`: the setting is not editable here, or the former value is not valid. */
export type RestoredDraft = { draft: Draft; notRestored: readonly SettingId[] };

const restoreDraft = (policy: Policy, former: ReadonlyMap<SettingId, StoredValue>): RestoredDraft => {
  const draft: Partial<Record<SettingId, Edit>> = {};
  const notRestored: SettingId[] = [];
  for (const id of settingIds.filter((each) => former.has(each))) {
    const edit = toEdit(id, former.get(id));
    if (edit && sameEdit(id, edit, storedEdit(policy, id))) continue;
    if (edit && isEditable(policy, id)) draft[id] = edit;
    else notRestored.push(id);
  }
  return { draft, notRestored };
};

/** The setting as the change left it. */
export const restoreValue = (policy: Policy, { id, to }: ChangeStep): RestoredDraft =>
  restoreDraft(policy, new Map([[id, to]]));

/** Takes back all of `newer`, newest first: the changes made since the version that is restored. */
export const restoreVersion = (policy: Policy, newer: readonly ChangeRecord[]): RestoredDraft => {
  const former = new Map<SettingId, StoredValue>();
  for (const { steps } of newer) for (const { id, from } of steps) former.set(id, from);
  return restoreDraft(policy, former);
};
