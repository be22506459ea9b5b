// A change that the CRM tells of, in its history or where it refuses one that was made on less, in the words of the policy.
import type { HistoryChange } from '../contract/history';
import { settingIdOf } from '../contract/options';
import type { PastChange, Step } from '../policy/history';

/** Without the id, which a refused change does not tell. */
export const pastChange = ({
  at,
  actor,
  scope,
  scopeName,
  version,
  reason = '',
  entries,
}: Omit<HistoryChange, 'id'>): Omit<PastChange, 'id'> => ({
  at,
  by: actor,
  scope,
  scopeName,
  version,
  reason,
  steps: entries.flatMap((entry) => stepOf(entry) ?? []),
  unknownOptions: entries.flatMap(({ option }) => (settingIdOf(option) ? [] : [option])),
});

const stepOf = (entry: HistoryChange['entries'][number]): Step | undefined => {
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
