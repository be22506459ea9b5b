import type { Policy } from './policy';
import { isValueOf, settingIds, type SettingId, type Values } from './settings';

/** The effective value of each setting; a value that this build does not know is missing. */
export const effectiveValues = ({ settings }: Policy): Partial<Values> => validValues((id) => settings[id]?.value);

/** The values that a function gives for the settings, as far as they are valid. */
export const validValues = (valueOf: (id: SettingId) => unknown): Partial<Values> => {
  const values: Partial<Values> = {};
  for (const id of settingIds) assignValid(values, id, valueOf(id));
  return values;
};

const assignValid = <Id extends SettingId>(values: Pick<Partial<Values>, Id>, id: Id, value: unknown): void => {
  if (isValueOf(id, value)) values[id] = value;
};
