import type { Policy } from './policy';
import { isValueOf, settingIds, type SettingId, type Values } from './settings';

/** The effective value of each setting; a value that this build does not know is missing. */
export const effectiveValues = ({ settings }: Policy): Partial<Values> => {
  const values: Partial<Values> = {};
  for (const id of settingIds) {
    const setting = settings[id];
    if (setting) putValue(values, id, setting.value);
  }
  return values;
};

const putValue = <Id extends SettingId>(values: Pick<Partial<Values>, Id>, id: Id, value: unknown): void => {
  if (isValueOf(id, value)) values[id] = value;
};
