// A policy as text and as JSON: each value with its level, its source, who set it and when. Names alone: no token, no id of anybody.
import { authorName, winnerOf } from '../../policy/policy';
import { settingIds } from '../../policy/settings';
import type { LevelState } from '../store/level';
import type { ToolsWords } from '../../i18n/english/tools';
import type { Words } from '../../i18n/words';

const factsOf = ({ policy }: LevelState, { terms, source }: Words) =>
  settingIds.flatMap((id) => {
    const setting = policy.settings[id];
    if (!setting) return [];
    const winner = winnerOf(setting);
    return [
      {
        setting: id,
        label: terms.labels[id],
        value: setting.value,
        level: winner?.scope,
        source: winner ? terms.source(winner.scope, winner.scopeName) : source.unknown,
        setBy: authorName(winner?.updatedBy),
        setAt: winner?.updatedAt,
        enforced: winner?.enforced === true,
      },
    ];
  });

const nameOf = ({ policy }: LevelState, { terms }: Words): string =>
  policy.scope === 'global' ? terms.levels.global : (policy.organization?.name ?? policy.scopeName);

export const policyAsText = (level: LevelState, words: Words, { copy }: ToolsWords): string =>
  [
    copy.title(nameOf(level, words), level.readAt),
    ...factsOf(level, words).map(({ label, value, level: from, source, setBy, setAt, enforced }) =>
      copy.line({ label, value: words.terms.value(value), level: from, source, who: setBy, at: setAt, enforced }),
    ),
  ].join('\n');

/** Settings and values as the CRM has them; `setBy` null is the CRM itself. Times are ISO 8601. */
export const policyAsJson = (level: LevelState, words: Words): string =>
  JSON.stringify(
    {
      policyOf: nameOf(level, words),
      scope: level.policy.scope,
      readAt: level.readAt,
      settings: factsOf(level, words),
    },
    undefined,
    2,
  );
