// Which settings are shown: all, or those that a person looks for. What is unsaved or undecided is always shown. Pure.
import type { Filter } from '../../policy/filters';
import { isOverridden, winnerOf, type Policy } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import type { LevelState } from './level';
import { newsOf } from './news';

/** `changed`: by others since the person looked, or by themselves and not saved. */
export const shownBy = (filter: Filter, { policy, draft, seen }: LevelState): readonly SettingId[] => {
  const found = foundBy(filter, policy, seen);
  return settingIds.filter((id) => draft[id] !== undefined || found.includes(id));
};

const foundBy = (filter: Filter, policy: Policy, seen: LevelState['seen']): readonly SettingId[] => {
  const offered = settingIds.flatMap((id) => {
    const setting = policy.settings[id];
    return setting ? [{ id, setting }] : [];
  });
  const idsOf = (some: readonly { id: SettingId }[]) => some.map(({ id }) => id);
  switch (filter) {
    case 'all':
      return settingIds;
    case 'overridden':
      return idsOf(offered.filter(({ setting }) => isOverridden(setting, policy.scope)));
    case 'enforced':
      return idsOf(offered.filter(({ setting }) => winnerOf(setting)?.enforced));
    case 'changed':
      return idsOf(newsOf(seen, policy));
  }
};
