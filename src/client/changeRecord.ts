// Changes arrive in the history, and in a 412 that lists what others saved; the policy's model of them is the same.
import type { HistoryEntry, ParsedHistoryChange } from '../contract/history';
import { settingIdOf } from '../contract/options';
import type { ChangeRecord, ChangeStep } from '../policy/history';

/** Without the id, which a 412 does not contain. */
export const toChangeRecord = ({
  at,
  actor,
  scope,
  scopeName,
  version,
  reason = '',
  entries,
}: Omit<ParsedHistoryChange, 'id'>): Omit<ChangeRecord, 'id'> => ({
  at,
  by: actor,
  scope,
  scopeName,
  version,
  reason,
  steps: entries.flatMap((entry) => stepOf(entry) ?? []),
  unknownOptions: entries.flatMap(({ option }) => (settingIdOf(option) ? [] : [option])),
});

const stepOf = (entry: HistoryEntry): ChangeStep | undefined => {
  const { option, action, from, fromEnforced, to, toEnforced } = entry;
  const id = settingIdOf(option);
  return (
    id && {
      id,
      from: action === 'create' ? undefined : { value: from, enforced: fromEnforced === true },
      to: action === 'remove' ? undefined : { value: to, enforced: toEnforced === true },
    }
  );
};
