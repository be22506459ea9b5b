// What a change does to its scope: the writes, the history entries and the scope afterwards.
import type { OptionChange } from '../../contract/change';
import type { HistoryEntry } from '../../contract/history';
import { optionIdOf } from '../../contract/options';
import type { Person, ScopeValue } from '../../policy/policy';
import { settingIds } from '../../policy/settings';
import type { ScopeWrite, StoredScope } from '../store';

export type ScopeUpdate = { writes: readonly ScopeWrite[]; entries: readonly HistoryEntry[] };
/** `by: null` is the CRM itself. */
type Stamp = { at: string; by: Person | null; reason: string | undefined };

type OptionUpdate = { write: ScopeWrite; entry: HistoryEntry };

const fromMembers = (former: ScopeValue | undefined) =>
  former && { from: former.value, ...(former.enforced && { fromEnforced: true }) };
const toMembers = ({ value, enforced }: ScopeValue) => ({ to: value, ...(enforced && { toEnforced: true }) });

/** Undefined where nothing changes. */
const updateOption = (
  change: OptionChange,
  former: ScopeValue | undefined,
  { at, by, reason }: Stamp,
): OptionUpdate | undefined => {
  const setting = change.id;
  const option = optionIdOf(setting);
  const from = fromMembers(former);
  // Removing the override never copies the parent's value.
  if (change.useParent)
    return former && { write: { setting, scopeValue: undefined }, entry: { option, action: 'remove', ...from } };
  const { value, enforced = former?.enforced ?? false } = change;
  if (former && former.value === value && former.enforced === enforced) return undefined;
  const scopeValue = { value, enforced, createdAt: former?.createdAt ?? at, updatedAt: at, updatedBy: by, reason };
  return {
    write: { setting, scopeValue },
    entry: { option, action: former ? 'update' : 'create', ...from, ...toMembers(scopeValue) },
  };
};

export const updateScope = (scope: StoredScope, changes: readonly OptionChange[], stamp: Stamp): ScopeUpdate => {
  const updates = changes.flatMap((change) => updateOption(change, scope.values[change.id], stamp) ?? []);
  return { writes: updates.map(({ write }) => write), entries: updates.map(({ entry }) => entry) };
};

/** Leaves the version unchanged. */
export const applyWrites = (scope: StoredScope, writes: readonly ScopeWrite[]): StoredScope => {
  const written = writes.map(({ setting }) => setting);
  const unchanged = settingIds
    .filter((id) => !written.includes(id))
    .map((setting): ScopeWrite => ({ setting, scopeValue: scope.values[setting] }));
  const present = [...unchanged, ...writes].filter(({ scopeValue }) => scopeValue !== undefined);
  return { ...scope, values: Object.fromEntries(present.map(({ setting, scopeValue }) => [setting, scopeValue])) };
};
