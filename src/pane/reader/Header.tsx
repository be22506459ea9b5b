// Whose policy this is, who is signed in and what they can do, how old it is, Refresh, and the menu.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ScopeState } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { useMessages } from '../../i18n/messages';
import { SubtleButton } from '../ui/SubtleButton';
import { coarse, usePaneStyles } from '../ui/styles';
import { useHasPassed } from '../ui/useHasPassed';
import { MenuButton } from './MenuButton';
import { policyName } from './policyName';

const useStyles = makeStyles({
  root: { position: 'relative', paddingBottom: tokens.spacingVerticalM },
  title: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.subtitle1, flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  // The glyphs end where the texts end.
  tools: { display: 'flex', margin: '-2px -9px -2px 0', [coarse]: { margin: '-8px -15px -8px 0' } },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    // The buttons reach into it.
    [coarse]: { pointerEvents: 'none' },
  },
});

/** Milliseconds for which the policy counts as new. */
const fresh = 60_000;

export const Header = ({ scope }: { scope: ScopeState }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { header, title, asOf, terms } = useMessages();
  const { reads, services } = usePane();
  const { readStatus, refresh } = usePaneState();
  const { policy, readAt } = scope;
  const refreshing = readStatus.kind === 'reading';
  const { actor, organization } = policy;
  const isOld = useHasPassed(readAt + fresh);
  const age = asOf(new Date(readAt));
  return (
    <header className={styles.root}>
      <div className={styles.title}>
        <h1 className={styles.name} tabIndex={-1}>
          <span className={pane.hidden}>{`${title}: `}</span>
          <bdi>{policyName(policy, terms)}</bdi>
        </h1>
        <div className={styles.tools}>
          <SubtleButton
            appearance="icon"
            aria-label={header.refresh}
            title={age}
            aria-disabled={refreshing}
            onClick={refreshing ? undefined : () => void reads.refresh()}
          >
            <ArrowClockwiseRegular fontSize={20} aria-hidden="true" />
          </SubtleButton>
          <MenuButton scope={scope} />
        </div>
      </div>
      <div className={mergeClasses(pane.caption, styles.person)}>
        <span>
          {header.person(
            actor.name,
            services.userName(),
            policy.readOnly ? [] : actor.capabilities,
            organization?.name,
          )}
        </span>
        {refreshing ? <span aria-hidden="true">{header.refreshing}</span> : isOld && <span>{age}</span>}
      </div>
      <span role="status" className={pane.hidden}>
        {refreshing ? header.refreshing : refresh === 'done' && readStatus.kind === 'idle' && header.upToDate}
      </span>
    </header>
  );
};
