// Which settings are shown: all, or those that a person looks for. What is unsaved or undecided is always shown. Pure.
import { isOverridden, winnerOf } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import type { LevelState } from './level';
import { newsOf } from './news';

export const filters = ['all', 'overridden', 'enforced', 'changed'] as const;
export type Filter = (typeof filters)[number];

export const isFilter = (value: unknown): value is Filter => filters.some((filter) => filter === value);

/** `changed`: by others since the person looked, or by themselves and not saved. */
export const shows = (filter: Filter, { policy, draft, seen }: LevelState, id: SettingId): boolean => {
  const setting = policy.settings[id];
  if (filter === 'all' || draft[id]) return true;
  if (!setting) return false;
  switch (filter) {
    case 'overridden':
      return isOverridden(setting, policy.scope);
    case 'enforced':
      return winnerOf(setting)?.enforced === true;
    case 'changed':
      return newsOf(seen, policy).some((news) => news.id === id);
  }
};
