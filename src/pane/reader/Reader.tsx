// The policy for somebody who reads it: in short, then setting by setting.
import { effectiveValues } from '../../policy/effectiveValues';
import type { Policy } from '../../policy/policy';
import { rowModel } from '../store/rows';
import { SettingGroups } from './SettingGroups';
import { SettingRow } from './SettingRow';
import { Summary } from './Summary';

export const Reader = ({ policy }: { policy: Policy }) => (
  <>
    <Summary values={effectiveValues(policy)} />
    <SettingGroups policy={policy} hasSources row={(id) => <SettingRow key={id} row={rowModel(policy, id)} />} />
  </>
);
