// The changes of a level as the CRM tells them, newest first, in pages.
import { readHistory as historyIn } from '../contract/history';
import { optionIdOf, section } from '../contract/options';
import type { PastChange } from '../policy/history';
import type { SettingId } from '../policy/settings';
import { understood, type Client, type View } from './client';
import { failed, succeeded, type Result } from './failure';
import type { Page } from './page';
import { pastChange } from './pastChange';
import { toFailure } from './refusal';

type Asked = {
  /** Only the changes that touched it. */
  setting?: SettingId | undefined;
  after?: string | undefined;
  /** Of a page. */
  size?: number | undefined;
};

export const readHistory = (
  client: Client,
  { scope, scopeId }: View,
  { setting, after, size }: Asked = {},
): Promise<Result<Page<PastChange>>> => {
  const query = {
    'filter[section]': section,
    'filter[option]': setting && optionIdOf(setting),
    scope,
    scopeId,
    'page[size]': size === undefined ? undefined : String(size),
    'page[after]': after,
  };
  return client.request(
    'configurationchanges',
    { query },
    (received) => {
      if (received.status !== 200) return failed(toFailure(received));
      const told = understood(historyIn, received.document);
      if (!told.ok) return told;
      const items = told.value.changes.map((change) => ({ ...pastChange(change), id: change.id }));
      return succeeded({ items, after: told.value.after });
    },
    { most: 3 },
  );
};
