// What happens to people's data with the values of a policy, as text.
import { syncEffects } from '../../policy/syncEffects';
import { syncTypes, type SettingId, type Values } from '../../policy/settings';
import type { EffectRow, SourcesMessages } from '../../i18n/english/sources';

/**
 * What happens on an edit and on a delete, each with the event; or why nothing does, in a sentence.
 * @param id of one type of record; of all where it is another setting's
 */
export const effectsOf = (
  id: SettingId,
  values: Partial<Values>,
  { effects }: SourcesMessages,
): { sentence: string } | { rows: readonly EffectRow[] } => {
  const types = syncTypes.filter((type) => type === id);
  const off = (types.length > 0 ? types : syncTypes).filter((type) => values[type] === false);
  if (off.length > 0 && (types.length > 0 || off.length === syncTypes.length)) return { sentence: effects.off(off) };
  if (types.some((type) => values[type] === undefined)) return { sentence: effects.unknown };
  const outcomes = syncEffects(values);
  return outcomes ? { rows: effects.rows(outcomes) } : { sentence: effects.unknown };
};
