// What somebody who helps with a problem asks for: the version, the account, the CRM and the last error.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useMenuMessages } from '../../i18n/useMenuMessages';
import type { Policy } from '../../policy/policy';
import { usePane } from '../store/usePane';
import { CopyButton } from '../ui/CopyButton';
import { usePaneStyles } from '../ui/styles';
import { MenuPanel } from './MenuPanel';
import { diagnosticsText } from './diagnostics';

/** Of package.json; webpack replaces it. */
declare const ADDIN_VERSION: string;

const useStyles = makeStyles({
  list: { margin: 0 },
  fact: { '& + &': { marginTop: tokens.spacingVerticalS } },
  copy: { alignSelf: 'start' },
  value: { margin: 0, color: tokens.colorNeutralForeground1 },
});

export const AboutPanel = ({ policy, onClose }: { policy: Policy; onClose: () => void }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { about } = useMenuMessages();
  const { services } = usePane();
  const userName = services.userName();
  const { name } = policy.actor;
  const facts: readonly (readonly [name: string, value: string])[] = [
    [about.version, ADDIN_VERSION],
    [about.account, userName === undefined ? name : `${name} (${userName})`],
    [about.address, new URL(services.crmUrl, document.baseURI).href],
    [about.lastError, services.client.lastRequestId() ?? about.none],
  ];
  return (
    <MenuPanel title={about.title} onClose={onClose}>
      <dl className={mergeClasses(pane.caption, styles.list)}>
        {facts.map(([fact, value]) => (
          <div key={fact} className={styles.fact}>
            <dt>{fact}</dt>
            <dd className={styles.value}>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <CopyButton
        className={styles.copy}
        icon={<CopyRegular fontSize={16} aria-hidden="true" />}
        text={() => diagnosticsText(facts)}
      >
        {about.copy}
      </CopyButton>
    </MenuPanel>
  );
};
