// The policy for somebody who reads it: in short, then setting by setting.
import { effectiveValues } from '../../policy/draft';
import type { Policy } from '../../policy/policy';
import { SettingGroups, type Narrowed } from './SettingGroups';
import { SettingRow } from './SettingRow';
import { Summary } from './Summary';

export const Reader = ({ policy, narrowed }: { policy: Policy; narrowed: Narrowed | undefined }) => {
  const values = effectiveValues(policy);
  return (
    <>
      <Summary values={values} />
      <SettingGroups
        policy={policy}
        narrowed={narrowed}
        row={(id) => <SettingRow key={id} id={id} policy={policy} values={values} />}
      />
    </>
  );
};
