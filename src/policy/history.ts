// What a level has said before, change by change, and the way back: a former value or a former version as edits. Pure.
import { isEditable, sameEdit, storedEdit, toInput, type Draft, type Edit } from './draft';
import type { Scope } from './scopes';
import type { Person, Policy } from './policy';
import { isValueOf, settingIds, type SettingId } from './settings';

/** What a level says of a setting itself; undefined where it says nothing. */
export type Own = { value: unknown; enforced: boolean } | undefined;

export type Step = { id: SettingId; from: Own; to: Own };

/** One change of a level. `by: null` is the CRM itself; `at` is ISO 8601, the CRM's clock. */
export type PastChange = {
  id: string;
  at: string;
  by: Person | null;
  scope: Scope;
  scopeName: string;
  /** The number that the change gave its level: "o34". */
  version: string;
  reason: string;
  steps: readonly Step[];
  /** Options of a newer CRM that it changed too, by their id on the wire. */
  unknownOptions: readonly string[];
};

/** Undefined for what this build cannot send: it is no value of the setting. */
const editFor = (id: SettingId, own: Own): Edit | undefined => {
  if (!own) return { useParent: true };
  if (!isValueOf(id, own.value)) return undefined;
  return { useParent: false, input: toInput(own.value), ...(own.enforced && { enforced: true }) };
};

/** `draft`: what is to be saved for it. `lost`: what cannot be brought back, because it cannot be changed here or is no value. */
export type Restored = { draft: Draft; lost: readonly SettingId[] };

const restored = (policy: Policy, former: ReadonlyMap<SettingId, Own>): Restored => {
  const draft: Partial<Record<SettingId, Edit>> = {};
  const lost: SettingId[] = [];
  for (const id of settingIds.filter((each) => former.has(each))) {
    const edit = editFor(id, former.get(id));
    if (edit && sameEdit(id, edit, storedEdit(policy, id))) continue;
    if (edit && isEditable(policy, id)) draft[id] = edit;
    else lost.push(id);
  }
  return { draft, lost };
};

/** A setting as it was once a change was made. */
export const restoredValue = (policy: Policy, { id, to }: Step): Restored => restored(policy, new Map([[id, to]]));

/** The level as it was before all of `newer`, the changes made since, newest first: each is taken back. */
export const restoredVersion = (policy: Policy, newer: readonly PastChange[]): Restored => {
  const former = new Map<SettingId, Own>();
  for (const { steps } of newer) for (const { id, from } of steps) former.set(id, from);
  return restored(policy, former);
};
