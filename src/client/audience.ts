// The people whom a scope's values reach.
import { parseAudience, parseAudienceMembers } from '../contract/audience';
import type { AudienceMember, AudienceGroup, AudienceBySetting } from '../contract/audience';
import { optionIdOf, section } from '../contract/options';
import type { ScopeRef } from '../policy/scopes';
import type { SettingId } from '../policy/settings';
import { readDocument, type Client } from './client';
import type { Result } from './failure';
import type { Page } from './page';

export type { AudienceGroup } from '../contract/audience';

const path = 'configurationreach';

/** For each setting, how many people inherit the scope's value and how many override it. */
export const readAudience = (client: Client, { scope, scopeId }: ScopeRef): Promise<Result<AudienceBySetting>> =>
  readDocument(client, path, { 'filter[section]': section, scope, scopeId }, parseAudience);

/** One page of their names. @param after where it begins; undefined for the first */
export const readAudienceMembers = (
  client: Client,
  { scope, scopeId }: ScopeRef,
  { setting, side, after }: { setting: SettingId; side: AudienceGroup; after: string | undefined },
): Promise<Result<Page<AudienceMember>>> => {
  const query = { scope, scopeId, 'page[after]': after };
  return readDocument(client, `${path}/${optionIdOf(setting)}/${side}`, query, (document) => {
    const { people, after: next } = parseAudienceMembers(document);
    return { items: people, after: next };
  });
};
