// All that a row of the settings list shows, as data.
import type { ChainEntry, Policy, PolicySetting } from '../../policy/policy';
import { effectiveEntry } from '../../policy/policy';
import { effectiveValues } from '../../policy/effectiveValues';
import type { SettingId, Values } from '../../policy/settings';

export type RowModel = {
  id: SettingId;
  policy: Policy;
  /** Undefined where this CRM does not offer the setting. */
  setting: PolicySetting | undefined;
  /** The entry of the value in effect; undefined where the CRM does not name it. */
  entry: ChainEntry | undefined;
  /** All effective values: what one means depends on the others. */
  values: Partial<Values>;
};

export const rowModel = (policy: Policy, id: SettingId): RowModel => {
  const setting = policy.settings[id];
  return { id, policy, setting, entry: setting && effectiveEntry(setting), values: effectiveValues(policy) };
};
