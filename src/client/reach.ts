// Whom a level reaches, as the CRM counts and names them.
import { optionIdOf, section } from '../contract/options';
import { readReach as reachIn, readReached as reachedIn } from '../contract/reach';
import type { Reached, Side, ToldReach } from '../contract/reach';
import type { SettingId } from '../policy/settings';
import { understood, type Client, type View } from './client';
import { failed, succeeded, type Result } from './failure';
import type { Page } from './page';
import { toFailure } from './refusal';

export type { Reached, Side, ToldReach } from '../contract/reach';

const path = 'configurationreach';

/** How many people take over what the level says, and how many override it: for each setting. */
export const readReach = (client: Client, { scope, scopeId }: View): Promise<Result<ToldReach>> =>
  client.request(
    path,
    { query: { 'filter[section]': section, scope, scopeId } },
    (received) => (received.status === 200 ? understood(reachIn, received.document) : failed(toFailure(received))),
    { most: 3 },
  );

/** One page of their names. @param after where it begins; undefined for the first */
export const readReached = (
  client: Client,
  { scope, scopeId }: View,
  { setting, side, after }: { setting: SettingId; side: Side; after: string | undefined },
): Promise<Result<Page<Reached>>> =>
  client.request(
    `${path}/${optionIdOf(setting)}/${side}`,
    { query: { scope, scopeId, 'page[after]': after } },
    (received) => {
      if (received.status !== 200) return failed(toFailure(received));
      const told = understood(reachedIn, received.document);
      return told.ok ? succeeded({ items: told.value.people, after: told.value.after }) : told;
    },
    { most: 3 },
  );
