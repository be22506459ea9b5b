import { parseHistory } from '../contract/history';
import { optionIdOf, section } from '../contract/options';
import type { ChangeRecord } from '../policy/history';
import type { ScopeRef } from '../policy/scopes';
import type { SettingId } from '../policy/settings';
import { toChangeRecord } from './changeRecord';
import { readDocument, type Client } from './client';
import type { Result } from './failure';
import type { Page } from './page';

type HistoryQuery = {
  /** Only the changes of this setting. */
  setting?: SettingId | undefined;
  /** Also the changes of every scope that the scope inherits from. @default false */
  includeParents?: boolean;
  /** Where the page begins. @default the first */
  after?: string | undefined;
  /** Changes in a page. */
  size?: number;
};

/** The changes of a scope, newest first. */
export const readHistory = (
  client: Client,
  { scope, scopeId }: ScopeRef,
  { setting, includeParents = false, after, size }: HistoryQuery = {},
): Promise<Result<Page<ChangeRecord>>> => {
  const query = {
    'filter[section]': section,
    'filter[option]': setting && optionIdOf(setting),
    scope,
    scopeId,
    include: includeParents ? 'parents' : undefined,
    'page[size]': size === undefined ? undefined : String(size),
    'page[after]': after,
  };
  return readDocument(client, 'configurationchanges', query, (document) => {
    const { changes, after: next, since } = parseHistory(document);
    return { items: changes.map((change) => ({ ...toChangeRecord(change), id: change.id })), after: next, since };
  });
};
