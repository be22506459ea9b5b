// What somebody who helps with a problem asks for: the version, the account, the CRM and the last error.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { Open12Regular } from '@fluentui/react-icons/svg/open';
import { linksOf } from '../../config/links';
import { useMenuMessages } from '../../i18n/useMenuMessages';
import type { Policy } from '../../policy/policy';
import { usePane } from '../store/usePane';
import { CopyButton } from '../ui/CopyButton';
import { useMirrored } from '../ui/direction';
import { useButtonStyles } from '../ui/SubtleButton';
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
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
  },
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
      <Links />
    </MenuPanel>
  );
};

const Links = () => {
  const styles = useStyles();
  const { services } = usePane();
  const { links } = useMenuMessages().about;
  const { support, privacy, terms } = linksOf(services);
  return (
    <ul role="list" className={styles.links}>
      <LinkItem href={support}>{links.support}</LinkItem>
      <LinkItem href={privacy}>{links.privacy}</LinkItem>
      <LinkItem href={terms}>{links.terms}</LinkItem>
      <LinkItem href="licenses.txt">{links.licenses}</LinkItem>
    </ul>
  );
};

const LinkItem = ({ href, children }: { href: string; children: string }) => {
  const pane = usePaneStyles();
  const mirrored = useMirrored();
  const { newWindow } = useMenuMessages().about;
  return (
    <li>
      <a className={useButtonStyles('link')} href={href} target="_blank" rel="noopener">
        <span>
          {children}
          <span className={pane.hidden}> ({newWindow})</span>
        </span>
        <Open12Regular aria-hidden="true" className={mirrored} />
      </a>
    </li>
  );
};
