// The changes of a level as the CRM tells them, newest first, in pages.
import { readHistory as historyIn } from '../contract/history';
import { optionIdOf, section } from '../contract/options';
import type { PastChange } from '../policy/history';
import type { SettingId } from '../policy/settings';
import { readDocument, type Client } from './client';
import type { Result } from './failure';
import type { Page } from './page';
import { pastChange } from './changeRecord';
import { type ScopeRef } from '../policy/scopes';

type Asked = {
  /** Only the changes that touched it. */
  setting?: SettingId | undefined;
  after?: string | undefined;
  /** Of a page. */
  size?: number;
};

export const readHistory = (
  client: Client,
  { scope, scopeId }: ScopeRef,
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
  return readDocument(client, 'configurationchanges', query, (document) => {
    const { changes, after: next } = historyIn(document);
    return { items: changes.map((change) => ({ ...pastChange(change), id: change.id })), after: next };
  });
};
