// What somebody else changed between two readings of a level, as far as its chains tell. Pure.
import type { ChainEntry, Policy, PolicySetting } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';

export type News = {
  id: SettingId;
  /** What says it now; undefined where a level has gone back to its parent's value, or the CRM tells nothing of it. */
  entry: ChainEntry | undefined;
};

/** Without what the person changed in another pane: they know. */
export const newsOf = (former: Policy, newer: Policy): readonly News[] =>
  settingIds.flatMap((id): News[] => {
    const [before, now] = [former.settings[id], newer.settings[id]];
    // What a CRM begins or ceases to offer nobody has changed.
    if (!before || !now || told(before) === told(now)) return [];
    const known = new Set(before.source?.chain.map(told));
    const entry = now.source?.chain.findLast((said) => !known.has(told(said)));
    return entry?.updatedBy?.id === newer.actor.id ? [] : [{ id, entry }];
  });

/** Whether it may be changed is no news of the setting. */
const told = (said: PolicySetting | ChainEntry | undefined): string =>
  JSON.stringify(said, (key, value: unknown) => (key === 'editable' ? undefined : value));
