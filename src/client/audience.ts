// Whom a level reaches, as the CRM counts and names them.
import { optionIdOf, section } from '../contract/options';
import { readReach as reachIn, readReached as reachedIn } from '../contract/audience';
import type { Reached, Side, ToldReach } from '../contract/audience';
import type { SettingId } from '../policy/settings';
import { readDocument, type Client } from './client';
import type { Result } from './failure';
import type { Page } from './page';
import { type ScopeRef } from '../policy/scopes';

export type { Reached, Side, ToldReach } from '../contract/audience';

const path = 'configurationreach';

/** How many people take over what the level says, and how many override it: for each setting. */
export const readReach = (client: Client, { scope, scopeId }: ScopeRef): Promise<Result<ToldReach>> =>
  readDocument(client, path, { 'filter[section]': section, scope, scopeId }, reachIn);

/** One page of their names. @param after where it begins; undefined for the first */
export const readReached = (
  client: Client,
  { scope, scopeId }: ScopeRef,
  { setting, side, after }: { setting: SettingId; side: Side; after: string | undefined },
): Promise<Result<Page<Reached>>> => {
  const query = { scope, scopeId, 'page[after]': after };
  return readDocument(client, `${path}/${optionIdOf(setting)}/${side}`, query, (document) => {
    const { people, after: next } = reachedIn(document);
    return { items: people, after: next };
  });
};
