// A draft holds the unsaved edits of one policy.
import { parseDuration, type DurationProblem } from './durationInput';
import { validValues } from './effectiveValues';
import { inheritedEntry, ownEntry, type Policy, type PolicySetting } from './policy';
import type { SourceScope } from './scopes';
import { brokenLimit, isValueOf, settingIds, settings } from './settings';
import type { SettingId, SettingValue, Values } from './settings';

/** Intervals are the text as it was typed, so that no typed character is lost. */
export type ControlValue = string | boolean;
/**
 * `enforced`: scopes below cannot override. `foreign`: stored, but not a valid value of the setting. Any typed text
 * differs from it, even one that reads the same ("300" and 300).
 */
export type Edit = { useParent: true } | { useParent: false; input: ControlValue; enforced?: true; foreign?: true };
/** Only the settings that would change. */
export type Draft = Readonly<Partial<Record<SettingId, Edit>>>;

/** `enforced`: by the scope of the policy itself. */
type EffectiveValue<Value> = { value: Value; scope: SourceScope; enforced?: true };
/** A removal leads back to whatever value the parent has, which may be one that this build could not send. */
type ChangeAction =
  { action: 'create' | 'update'; to: EffectiveValue<SettingValue> } | { action: 'remove'; to: EffectiveValue<unknown> };

export type SettingChange = { id: SettingId; from: EffectiveValue<unknown> } & ChangeAction;

/** In characters. */
export const maxReasonLength = 500;

/** Blank for a value that no control can show. */
export const toInput = (value: unknown): ControlValue => {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
};

/** Why an input cannot be saved. `choice`: not one of the setting's values. `min`, `max`: `seconds` are beyond the `limit`. */
export type InputProblem =
  { kind: DurationProblem | 'choice' } | { kind: 'min' | 'max'; seconds: number; limit: number };

/** An interval can be in any notation, such as "600" or "10 min". */
export const parseInput = (id: SettingId, input: ControlValue): { value: SettingValue } | { problem: InputProblem } => {
  if (settings[id].kind !== 'interval') {
    const value = typeof input === 'string' ? input.trim() : input;
    return isValueOf(id, value) ? { value } : { problem: { kind: 'choice' } };
  }
  const parsed = parseDuration(String(input));
  if ('problem' in parsed) return { problem: { kind: parsed.problem } };
  const { seconds } = parsed;
  const limit = brokenLimit(id, seconds);
  return limit ? { problem: { kind: limit.kind, seconds, limit: limit.seconds } } : { value: seconds };
};

/** What is stored, as an edit, so that stored and drafted states compare. */
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
const enforcedFlag = (edit: Edit): { enforced?: true } => (isEnforcing(edit) ? { enforced: true } : {});

/** Whether both would store the same: "300" and "5 min" would. */
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

/** The drafted edit, else the stored one. */
export const editOf = (policy: Policy, draft: Draft, id: SettingId): Edit => draft[id] ?? storedEdit(policy, id);

/** The CRM must allow it and name the source of the value, and this build must know every value that is involved. */
export const isEditable = (policy: Policy, id: SettingId): boolean => {
  const setting = policy.settings[id];
  return setting?.source !== undefined && setting.editable && !isForeign(id, setting);
};

/** A choice or toggle value of a newer CRM must not be overwritten. An interval out of range can be corrected. */
const isForeign = (id: SettingId, { value, source }: PolicySetting): boolean =>
  settings[id].kind !== 'interval' &&
  [value, ...(source?.chain ?? []).map((entry) => entry.value)].some((each) => !isValueOf(id, each));

/** An edit equal to what is stored is removed from the draft. */
export const withEdit = (policy: Policy, draft: Draft, id: SettingId, edit: Edit): Draft => {
  const { [id]: _former, ...others } = draft;
  return sameEdit(id, edit, storedEdit(policy, id)) ? others : { ...others, [id]: edit };
};

/** Clearing "Use System": the control starts with the stored value of the scope, else with the inherited one. */
export const override = (policy: Policy, draft: Draft, id: SettingId): Draft => {
  const setting = policy.settings[id];
  if (setting && ownEntry(setting, policy.scope)) return discard(draft, id);
  const inherited = setting && inheritedEntry(setting, policy.scope);
  return withEdit(policy, draft, id, { useParent: false, input: toInput(inherited?.value) });
};

/** Leaves the enforcement unchanged. */
export const withInput = (policy: Policy, draft: Draft, id: SettingId, input: ControlValue): Draft =>
  withEdit(policy, draft, id, { useParent: false, input, ...enforcedFlag(editOf(policy, draft, id)) });

/**
 * The same while the text is being written: it stays even where it equals what is stored, as "5 m" on the way to "5 min" may.
 * `withoutEqual` ends that.
 */
export const withTypedInput = (policy: Policy, draft: Draft, id: SettingId, input: ControlValue): Draft => ({
  ...draft,
  [id]: { useParent: false, input, ...enforcedFlag(editOf(policy, draft, id)) },
});

/** Removes the edit of a setting if it equals what is stored; otherwise the same draft. */
export const withoutEqual = (policy: Policy, draft: Draft, id: SettingId): Draft => {
  const edit = draft[id];
  return edit && sameEdit(id, edit, storedEdit(policy, id)) ? discard(draft, id) : draft;
};

/** Leaves the value unchanged. An inherited value cannot be enforced: then the draft stays as it is. */
export const withEnforced = (policy: Policy, draft: Draft, id: SettingId, enforced: boolean): Draft => {
  const edit = editOf(policy, draft, id);
  if (edit.useParent) return draft;
  const { enforced: _former, ...value } = edit;
  return withEdit(policy, draft, id, { ...value, ...(enforced && { enforced }) });
};

/** Checking "Use System": removes the override and never copies the parent's value. */
export const inherit = (policy: Policy, draft: Draft, id: SettingId): Draft =>
  withEdit(policy, draft, id, { useParent: true });

export const discard = (draft: Draft, id: SettingId): Draft => {
  const { [id]: _dropped, ...others } = draft;
  return others;
};

export const draftedIds = (draft: Draft): readonly SettingId[] => settingIds.filter((id) => draft[id] !== undefined);

/** What is wrong with each invalid edit. */
export const problems = (draft: Draft): Readonly<Partial<Record<SettingId, InputProblem>>> => {
  const found: Partial<Record<SettingId, InputProblem>> = {};
  for (const id of draftedIds(draft)) {
    const edit = draft[id];
    if (!edit || edit.useParent) continue;
    const parsed = parseInput(id, edit.input);
    if ('problem' in parsed) found[id] = parsed.problem;
  }
  return found;
};

/** Every valid edit of an editable setting, in the order of the settings. */
export const pendingChanges = (policy: Policy, draft: Draft): readonly SettingChange[] =>
  draftedIds(draft).flatMap((id): SettingChange[] => {
    const setting = policy.settings[id];
    const action = setting && actionFor(policy, setting, draft, id);
    if (!setting?.source || !action) return [];
    const from = { value: setting.value, scope: setting.source.scope, ...enforcedFlag(storedEdit(policy, id)) };
    return [{ id, from, ...action }];
  });

/** Undefined while the edit cannot be sent. */
const actionFor = (policy: Policy, setting: PolicySetting, draft: Draft, id: SettingId): ChangeAction | undefined => {
  const edit = draft[id];
  if (!edit || !isEditable(policy, id)) return undefined;
  if (edit.useParent) {
    const inherited = inheritedEntry(setting, policy.scope);
    return inherited && { action: 'remove', to: { value: inherited.value, scope: inherited.scope } };
  }
  const parsed = parseInput(id, edit.input);
  if ('problem' in parsed) return undefined;
  const action = ownEntry(setting, policy.scope) ? 'update' : 'create';
  return { action, to: { value: parsed.value, scope: policy.scope, ...enforcedFlag(edit) } };
};

/** The values as they would be with the draft, where it is valid. */
export const draftedValues = (policy: Policy, draft: Draft): Partial<Values> =>
  validValues((id) => {
    const setting = policy.settings[id];
    const action = setting && actionFor(policy, setting, draft, id);
    return action ? action.to.value : setting?.value;
  });
