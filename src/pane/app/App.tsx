// The task pane: words and theme around the policy, or around what stands in its way.
import type { Result } from '../../client/failure';
import type { PersonalHost } from '../../office/host';
import type { Policy } from '../../policy/policy';
import { PaneBody } from './PolicyPage';
import type { Setup } from './appContext';
import { PaneFrame } from './AppProviders';
import { useLevels } from '../store/useLevels';

export type PolicyPaneProps = {
  setup: Setup;
  /** What `setup.first` gave, where it was there before the first render. */
  settled?: Result<Policy> | undefined;
  host: PersonalHost;
};

export const PolicyPane = ({ setup, settled, host }: PolicyPaneProps) => {
  const levels = useLevels(setup, settled);
  return (
    <PaneFrame host={host} crm={setup.config.crm.productName}>
      <PaneBody setup={setup} levels={levels} />
    </PaneFrame>
  );
};
