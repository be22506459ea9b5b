// Who made changes of which no chain tells: a level has ceased to say something, and only its history knows who did that.
import type { Client } from '../../client/client';
import type { PastChange } from '../../policy/history';
import type { Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { viewsUpTo } from './levels';
import { useAnswer } from './useAnswer';

/** Undefined while it is being asked for; a setting of which no history tells is missing. */
export type Authors = ReadonlyMap<SettingId, PastChange> | undefined;

const none: Authors = new Map();

/** @param ids of the settings */
export const useAuthors = (client: Client, policy: Policy, ids: readonly SettingId[]): Authors => {
  const question = JSON.stringify([policy.scope, policy.scopeId, policy.version, ids]);
  const authors = useAnswer(ids.length > 0 ? question : undefined, async () => {
    const found = await Promise.all(ids.map(async (id) => [id, await lastChange(client, policy, id)] as const));
    return new Map(found.flatMap(([id, change]) => (change ? [[id, change]] : [])));
  });
  return ids.length > 0 ? authors : none;
};

/** At any level that counts, the person's own too: what they took away there themselves is not to be taken for somebody else's change. */
const lastChange = async (client: Client, policy: Policy, setting: SettingId): Promise<PastChange | undefined> => {
  const { readHistory } = await import(/* webpackChunkName: 'tools' */ '../../client/history');
  const pages = await Promise.all(viewsUpTo(policy).map((view) => readHistory(client, view, { setting, size: 1 })));
  const changes = pages.flatMap((page) => (page.ok ? page.value.items : []));
  return changes.sort((one, other) => one.at.localeCompare(other.at)).at(-1);
};
