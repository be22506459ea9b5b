// The changes of a level as the CRM tells them, newest first, in pages.
import { readHistory as historyIn, type HistoryChange } from '../contract/history';
import { optionIdOf, section, settingIdOf } from '../contract/options';
import type { PastChange, Step } from '../policy/history';
import type { SettingId } from '../policy/settings';
import { understood, type Client, type View } from './client';
import { failed, succeeded, type Result } from './failure';
import { toFailure } from './refusal';

/** `after`: where the next page begins; undefined on the last. */
export type HistoryPage = { changes: readonly PastChange[]; after: string | undefined };

/** @param setting only the changes that touched it */
export const readHistory = (
  client: Client,
  view: View,
  { setting, after }: { setting?: SettingId | undefined; after?: string | undefined } = {},
): Promise<Result<HistoryPage>> => {
  const query = {
    'filter[section]': section,
    'filter[option]': setting && optionIdOf(setting),
    ...view,
    'page[after]': after,
  };
  return client.request(
    'configurationchanges',
    { query },
    (received) => {
      if (received.status !== 200) return failed(toFailure(received));
      const page = understood(historyIn, received.document);
      return page.ok ? succeeded({ ...page.value, changes: page.value.changes.map(pastChange) }) : page;
    },
    { most: 3 },
  );
};

const pastChange = ({ actor, reason = '', entries, ...change }: HistoryChange): PastChange => ({
  ...change,
  by: actor?.name ?? null,
  reason,
  steps: entries.flatMap((entry) => stepOf(entry) ?? []),
  unknownOptions: entries.flatMap(({ option }) => (settingIdOf(option) ? [] : [option])),
});

const stepOf = ({
  option,
  action,
  from,
  fromEnforced,
  to,
  toEnforced,
}: HistoryChange['entries'][number]): Step | undefined => {
  const id = settingIdOf(option);
  return (
    id && {
      id,
      from: action === 'create' ? undefined : { value: from, enforced: fromEnforced === true },
      to: action === 'remove' ? undefined : { value: to, enforced: toEnforced === true },
    }
  );
};
