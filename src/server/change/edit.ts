// What a change does to the level it is made at: new own values, words for history, and the reading afterwards. Pure.
import type { OptionChange } from '../../contract/change';
import type { HistoryEntry } from '../../contract/history';
import { optionIdOf } from '../../contract/options';
import type { Person, ScopeValue } from '../../policy/policy';
import { settingIds } from '../../policy/settings';
import type { LevelReading, Write } from '../store';

export type Edit = { writes: readonly Write[]; entries: readonly HistoryEntry[] };
/** `by: null` is the CRM itself. */
type Stamp = { at: string; by: Person | null; reason: string | undefined };

type Step = { write: Write; entry: HistoryEntry };

const stepOf = (change: OptionChange, own: ScopeValue | undefined, { at, by, reason }: Stamp): Step | undefined => {
  const setting = change.id;
  const option = optionIdOf(setting);
  if (change.useParent) {
    return own && { write: { setting, own: undefined }, entry: { option, action: 'remove', ...fromOf(own) } };
  }
  const { value, enforced = own?.enforced ?? false } = change;
  if (own && own.value === value && own.enforced === enforced) return undefined;
  const said = { value, enforced, createdAt: own?.createdAt ?? at, updatedAt: at, updatedBy: by, reason };
  return {
    write: { setting, own: said },
    entry: { option, action: own ? 'update' : 'create', ...fromOf(own), ...toOf(said) },
  };
};

const fromOf = (own: ScopeValue | undefined) => own && { from: own.value, ...(own.enforced && { fromEnforced: true }) };
const toOf = ({ value, enforced }: ScopeValue) => ({ to: value, ...(enforced && { toEnforced: true }) });

/** Only what really changes. A level that goes back to its parent says nothing: the parent's value is never copied. */
export const editLevel = (level: LevelReading, changes: readonly OptionChange[], stamp: Stamp): Edit => {
  const steps = changes.flatMap((change) => stepOf(change, level.values[change.id], stamp) ?? []);
  return { writes: steps.map(({ write }) => write), entries: steps.map(({ entry }) => entry) };
};

/** The level with the writes done. The version is the caller's to raise. */
export const withWrites = (level: LevelReading, writes: readonly Write[]): LevelReading => {
  const written = writes.map(({ setting }) => setting);
  const kept = settingIds
    .filter((id) => !written.includes(id))
    .map((setting) => ({ setting, own: level.values[setting] }));
  const said = [...kept, ...writes].filter(({ own }) => own !== undefined);
  return { ...level, values: Object.fromEntries(said.map(({ setting, own }) => [setting, own])) };
};
