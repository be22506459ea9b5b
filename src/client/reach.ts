// Whom a level reaches, as the CRM counts and names them.
import { optionIdOf, section } from '../contract/options';
import { readReach as reachIn, readReached as reachedIn } from '../contract/reach';
import type { Reached, Side, ToldReach } from '../contract/reach';
import type { SettingId } from '../policy/settings';
import { understood, type Client, type View } from './client';
import { failed, type Result } from './failure';
import { toFailure } from './refusal';

export type { Reached, Side, ToldReach } from '../contract/reach';

const path = 'configurationreach';

/** How many people take over what the level says, and how many override it: for each setting. */
export const readReach = (client: Client, view: View): Promise<Result<ToldReach>> =>
  client.request(
    path,
    { query: { 'filter[section]': section, ...view } },
    (received) => (received.status === 200 ? understood(reachIn, received.document) : failed(toFailure(received))),
    { most: 3 },
  );

/** One page of their names. @param after where it begins; undefined for the first */
export const readReached = (
  client: Client,
  view: View,
  { setting, side, after }: { setting: SettingId; side: Side; after: string | undefined },
): Promise<Result<{ people: readonly Reached[]; after: string | undefined }>> =>
  client.request(
    `${path}/${optionIdOf(setting)}/${side}`,
    { query: { ...view, 'page[after]': after } },
    (received) => (received.status === 200 ? understood(reachedIn, received.document) : failed(toFailure(received))),
    { most: 3 },
  );
