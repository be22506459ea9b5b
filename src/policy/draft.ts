// Unsaved edits of a policy: override, use the parent's value, edit, enforce, discard; what is wrong with them and what they would change.
import { inheritedEntry, ownEntry, type Policy, type PolicySetting } from './policy';
import type { Level } from './scopes';
import { brokenConstraint, isValueOf, settingIds, settings } from './settings';
import type { Constraint, SettingId, SettingValue, Values } from './settings';

/** What a control holds: an interval is the text as it was typed, so that nothing typed is ever lost. */
export type Input = string | boolean;
/**
 * `enforced`: the levels under it cannot override. `foreign`: stored, but no value of the setting; whatever is typed differs from
 * it, also what reads the same ("300" and 300).
 */
export type Edit = { useParent: true } | { useParent: false; input: Input; enforced?: true; foreign?: true };
/** Only the settings that would change. */
export type Draft = Readonly<Partial<Record<SettingId, Edit>>>;

/** `enforced`: by the scope itself. */
type Said<Value> = { value: Value; level: Level; enforced?: true };
/** What goes back to its parent gets what the parent says, which may be nothing that this build would send. */
type Effect = { action: 'create' | 'update'; to: Said<SettingValue> } | { action: 'remove'; to: Said<unknown> };
/** Of the reason that may go with a change, in characters. */
export const longestReason = 500;

export type Change = { id: SettingId; from: Said<unknown> } & Effect;

/** What the control shows for a stored value; blank where the value is nothing that a control can show. */
export const toInput = (value: unknown): Input => {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
};

/** The digits of Arabic and of Persian, whose last four bits are their value; and the marks for directions, which nobody sees when pasting. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const plainDigits = (text: string): string =>
  text.replace(directionMarks, '').replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0xf));

/** The value that an input stands for, or the constraint that it breaks. Intervals: digits alone, so no 1e3 and no 1.5. */
export const parseInput = (id: SettingId, input: Input): { value: SettingValue } | { broken: Constraint } => {
  const interval = settings[id].kind === 'interval';
  const text = typeof input === 'string' ? (interval ? plainDigits(input) : input).trim() : input;
  const value = interval && /^[0-9]+$/.test(String(text)) ? Number(text) : text;
  if (isValueOf(id, value)) return { value };
  return { broken: brokenConstraint(id, value) ?? 'type' };
};

/** What the scope says now, as an edit, so that stored and drafted states compare. */
export const storedEdit = (policy: Policy, id: SettingId): Edit => {
  const setting = policy.settings[id];
  const own = setting && ownEntry(setting, policy.scope);
  if (!own) return { useParent: true };
  return {
    useParent: false,
    input: toInput(own.value),
    ...(own.enforced && { enforced: true }),
    ...(!isValueOf(id, own.value) && { foreign: true }),
  };
};

export const isEnforcing = (edit: Edit): boolean => !edit.useParent && edit.enforced === true;
const enforcedBy = (edit: Edit): { enforced?: true } => (isEnforcing(edit) ? { enforced: true } : {});

/** Equal in what they would store: "300" and " 300" are. */
export const sameEdit = (id: SettingId, a: Edit, b: Edit): boolean => {
  if (a.useParent || b.useParent) return a.useParent === b.useParent;
  if (a.foreign !== b.foreign || a.enforced !== b.enforced) return false;
  if (a.input === b.input) return true;
  const [left, right] = [parseInput(id, a.input), parseInput(id, b.input)];
  return 'value' in left && 'value' in right && left.value === right.value;
};

/** Whether both would store the same. */
export const sameDraft = (a: Draft, b: Draft): boolean =>
  settingIds.every((id) => {
    const [left, right] = [a[id], b[id]];
    return left && right ? sameEdit(id, left, right) : left === right;
  });

/** The edit that a row shows: the drafted one, else what is stored. */
export const editOf = (policy: Policy, draft: Draft, id: SettingId): Edit => draft[id] ?? storedEdit(policy, id);

/** A setting can be edited when the CRM says so, says where its value comes from, and offers a choice that this build knows. */
export const isEditable = (policy: Policy, id: SettingId): boolean => {
  const setting = policy.settings[id];
  return setting?.source !== undefined && setting.editable && !isForeign(id, setting);
};

/** A choice or a toggle of a newer CRM: shown as it came, never sent back changed. A number out of range can be put right. */
const isForeign = (id: SettingId, { value, source }: PolicySetting): boolean =>
  settings[id].kind !== 'interval' &&
  [value, ...(source?.chain ?? []).map((entry) => entry.value)].some((told) => !isValueOf(id, told));

/** The draft with `edit` in it; an edit that would store what is stored already leaves it. Others stay as they are. */
export const withEdit = (policy: Policy, draft: Draft, id: SettingId, edit: Edit): Draft => {
  const { [id]: _former, ...others } = draft;
  return sameEdit(id, edit, storedEdit(policy, id)) ? others : { ...others, [id]: edit };
};

/** Clearing "Use System": the control is enabled and holds the inherited value, or what is stored where something is. */
export const override = (policy: Policy, draft: Draft, id: SettingId): Draft => {
  const setting = policy.settings[id];
  if (setting && ownEntry(setting, policy.scope)) return discard(draft, id);
  const inherited = setting && inheritedEntry(setting, policy.scope);
  return withEdit(policy, draft, id, { useParent: false, input: toInput(inherited?.value) });
};

/** Another value, enforced or not as it is. */
export const withInput = (policy: Policy, draft: Draft, id: SettingId, input: Input): Draft => {
  return withEdit(policy, draft, id, { useParent: false, input, ...enforcedBy(editOf(policy, draft, id)) });
};

/** The same value, enforced or not: nothing where the scope says none. */
export const withEnforced = (policy: Policy, draft: Draft, id: SettingId, enforced: boolean): Draft => {
  const edit = editOf(policy, draft, id);
  if (edit.useParent) return draft;
  const { enforced: _former, ...value } = edit;
  return withEdit(policy, draft, id, { ...value, ...(enforced && { enforced }) });
};

/** Checking "Use System": removes the override, never copies the parent's value. */
export const inherit = (policy: Policy, draft: Draft, id: SettingId): Draft =>
  withEdit(policy, draft, id, { useParent: true });

export const discard = (draft: Draft, id: SettingId): Draft => {
  const { [id]: _dropped, ...others } = draft;
  return others;
};

export const draftedIds = (draft: Draft): readonly SettingId[] => settingIds.filter((id) => draft[id] !== undefined);

/** Everything that is wrong, all at once. */
export const problems = (draft: Draft): Readonly<Partial<Record<SettingId, Constraint>>> => {
  const found: Partial<Record<SettingId, Constraint>> = {};
  for (const id of draftedIds(draft)) {
    const edit = draft[id];
    if (!edit || edit.useParent) continue;
    const parsed = parseInput(id, edit.input);
    if ('broken' in parsed) found[id] = parsed.broken;
  }
  return found;
};

/** What would be sent: old and new of every valid edit of a setting that can be edited, in the order of the settings. */
export const changes = (policy: Policy, draft: Draft): readonly Change[] =>
  draftedIds(draft).flatMap((id): Change[] => {
    const setting = policy.settings[id];
    const effect = setting && effectOf(policy, setting, draft, id);
    if (!setting?.source || !effect) return [];
    const from = { value: setting.value, level: setting.source.level, ...enforcedBy(storedEdit(policy, id)) };
    return [{ id, from, ...effect }];
  });

/** What the edit of one setting would do, and to which value and level; undefined while it cannot be sent. */
const effectOf = (policy: Policy, setting: PolicySetting, draft: Draft, id: SettingId): Effect | undefined => {
  const edit = draft[id];
  if (!edit || !isEditable(policy, id)) return undefined;
  if (edit.useParent) {
    const inherited = inheritedEntry(setting, policy.scope);
    return inherited && { action: 'remove', to: { value: inherited.value, level: inherited.scope } };
  }
  const parsed = parseInput(id, edit.input);
  if ('broken' in parsed) return undefined;
  const action = ownEntry(setting, policy.scope) ? 'update' : 'create';
  return { action, to: { value: parsed.value, level: policy.scope, ...enforcedBy(edit) } };
};

/** The values in force, with the draft where it is valid; a value that this build does not know is missing. */
export const effectiveValues = (policy: Policy, draft: Draft = {}): Partial<Values> => {
  const values: Partial<Values> = {};
  for (const id of settingIds) {
    const setting = policy.settings[id];
    if (!setting) continue;
    const effect = effectOf(policy, setting, draft, id);
    put(values, id, effect ? effect.to.value : setting.value);
  }
  return values;
};

const put = <Id extends SettingId>(values: Pick<Partial<Values>, Id>, id: Id, value: unknown): void => {
  if (isValueOf(id, value)) values[id] = value;
};
