// The policy for somebody who reads it: in short, then setting by setting.
import { effectiveValues } from '../../policy/draft';
import type { Policy } from '../../policy/policy';
import { SettingGroups } from './SettingGroups';
import { SettingRow } from './SettingRow';
import { Summary } from './Summary';

export const Reader = ({ policy }: { policy: Policy }) => {
  const values = effectiveValues(policy);
  return (
    <>
      <Summary values={values} />
      <SettingGroups
        policy={policy}
        row={(id) => <SettingRow key={id} id={id} setting={policy.settings[id]} values={values} />}
      />
    </>
  );
};
