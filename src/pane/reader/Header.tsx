// Whose policy this is, who is looking and what they may do, how fresh it is, Refresh, and the ways to what is rarely needed.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { ReactNode } from 'react';
import type { Policy } from '../../policy/policy';
import { looksPart } from '../appearance/appearanceModule';
import { useDisclosure } from '../ui/useDisclosure';
import { useWords } from '../../i18n/words';
import { LazyPlace } from '../ui/LazyModule';
import { QuietButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  title: { ...typographyStyles.subtitle2, flex: '1 1 96px', margin: 0, overflowWrap: 'anywhere' },
  read: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginInlineStart: 'auto',
  },
  line: { flexBasis: '100%', minWidth: 0 },
});

export type HeaderProps = {
  policy: Policy;
  /** Of the account in use, where people know it by that. */
  userName: string | undefined;
  readAt: Date;
  refreshing: boolean;
  /** The person asked, and the answer is there. */
  refreshed: boolean;
  onRefresh: () => void;
  /** Filter, history and copy, once somebody asks for them. */
  tools: ReactNode;
};

export const Header = ({ policy, userName, readAt, refreshing, refreshed, onRefresh, tools }: HeaderProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { header, title, read, terms } = useWords();
  const { actor, organization, scope } = policy;
  const [rare, looks] = [useDisclosure(), useDisclosure()];
  return (
    <header className={styles.root}>
      <h1 className={styles.title} tabIndex={-1}>
        <span className={pane.hidden}>{title}: </span>
        {scope === 'global' ? terms.levels.global : (organization?.name ?? policy.scopeName)}
      </h1>
      <div className={styles.read}>
        <span className={pane.caption}>{refreshing ? header.refreshing : read(readAt)}</span>
        <span role="status" className={pane.hidden}>
          {refreshing && header.refreshing}
          {refreshed && header.upToDate}
        </span>
        <QuietButton
          aria-label={header.refresh}
          title={header.refresh}
          aria-disabled={refreshing}
          onClick={refreshing ? undefined : onRefresh}
        >
          <ArrowClockwiseRegular fontSize={20} aria-hidden="true" />
        </QuietButton>
        <QuietButton aria-label={header.tools} title={header.tools} {...rare.button}>
          <MoreHorizontalRegular fontSize={20} aria-hidden="true" />
        </QuietButton>
        <QuietButton aria-label={header.looks} title={header.looks} {...looks.button}>
          <SettingsRegular fontSize={20} aria-hidden="true" />
        </QuietButton>
      </div>
      <div className={mergeClasses(pane.caption, styles.line)}>
        {header.person(actor.name, userName, policy.readOnly ? [] : actor.capabilities)}
      </div>
      {rare.open && (
        <div className={styles.line} {...rare.panel}>
          {tools}
        </div>
      )}
      {looks.open && (
        <div className={styles.line} {...looks.panel}>
          <LazyPlace part={looksPart}>{({ LooksPanel }) => <LooksPanel />}</LazyPlace>
        </div>
      )}
    </header>
  );
};
