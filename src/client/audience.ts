// The people whom a scope's values reach.
import { readReach, readReached } from '../contract/audience';
import type { Reached, Side, ToldReach } from '../contract/audience';
import { optionIdOf, section } from '../contract/options';
import type { ScopeRef } from '../policy/scopes';
import type { SettingId } from '../policy/settings';
import { readDocument, type Client } from './client';
import type { Result } from './failure';
import type { Page } from './page';

export type { Reached, Side, ToldReach } from '../contract/audience';

const path = 'configurationreach';

/** For each setting, how many people inherit the scope's value and how many override it. */
export const readAudience = (client: Client, { scope, scopeId }: ScopeRef): Promise<Result<ToldReach>> =>
  readDocument(client, path, { 'filter[section]': section, scope, scopeId }, readReach);

/** One page of their names. @param after where it begins; undefined for the first */
export const readAudienceMembers = (
  client: Client,
  { scope, scopeId }: ScopeRef,
  { setting, side, after }: { setting: SettingId; side: Side; after: string | undefined },
): Promise<Result<Page<Reached>>> => {
  const query = { scope, scopeId, 'page[after]': after };
  return readDocument(client, `${path}/${optionIdOf(setting)}/${side}`, query, (document) => {
    const { people, after: next } = readReached(document);
    return { items: people, after: next };
  });
};
