// Restoring a former value or a former version: both become edits of a draft.
import { draftedIds, isEditable, sameEdit, storedEdit, toInput } from './draft';
import type { Draft, Edit, SettingChange } from './draft';
import type { Scope } from './scopes';
import { enforcingEntry, type ChainEntry, type Person, type Policy } from './policy';
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

/** Why a former value is not restored. `enforcedBy`: the entry of a scope above. */
export type RestoreObstacle = 'invalid' | 'not_editable' | { enforcedBy: ChainEntry };
type NotRestored = { id: SettingId; reason: RestoreObstacle };

export type RestoredDraft = { draft: Draft; notRestored: readonly NotRestored[] };

const obstacle = (policy: Policy, id: SettingId): RestoreObstacle => {
  const setting = policy.settings[id];
  const enforcedBy = setting && enforcingEntry(setting, policy.scope);
  return enforcedBy ? { enforcedBy } : 'not_editable';
};

const restoreDraft = (policy: Policy, former: ReadonlyMap<SettingId, StoredValue>): RestoredDraft => {
  const draft: Partial<Record<SettingId, Edit>> = {};
  const notRestored: NotRestored[] = [];
  for (const id of settingIds.filter((each) => former.has(each))) {
    const edit = toEdit(id, former.get(id));
    if (edit && sameEdit(id, edit, storedEdit(policy, id))) continue;
    if (edit && isEditable(policy, id)) draft[id] = edit;
    else notRestored.push({ id, reason: edit ? obstacle(policy, id) : 'invalid' });
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

/** Takes back what was just saved; undefined where that is not possible for all of it, or where nothing is left to undo. */
export const undoChanges = (policy: Policy, changes: readonly SettingChange[]): Draft | undefined => {
  const former = changes.map(({ id, action, from }): [SettingId, StoredValue] => [
    id,
    action === 'create' ? undefined : { value: from.value, enforced: from.enforced === true },
  ]);
  const { draft, notRestored } = restoreDraft(policy, new Map(former));
  return notRestored.length === 0 && draftedIds(draft).length > 0 ? draft : undefined;
};
