// Whose policy this is, who is looking and what they may do, how fresh it is, and Refresh.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { Policy } from '../../policy/policy';
import { useWords } from '../words/words';
import { QuietButton } from './QuietButton';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  person: { gridColumn: '1 / -1' },
});

export type HeaderProps = { policy: Policy; readAt: Date; refreshing: boolean; onRefresh: () => void };

export const Header = ({ policy, readAt, refreshing, onRefresh }: HeaderProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { header, title, read, terms } = useWords();
  const { actor, organization, scope } = policy;
  return (
    <header className={styles.root}>
      <h1 className={styles.title} tabIndex={-1}>
        <span className={pane.hidden}>{title}: </span>
        {scope === 'global' ? terms.levels.global : (organization?.name ?? policy.scopeName)}
      </h1>
      <span className={pane.caption}>{refreshing ? header.refreshing : read(readAt)}</span>
      <QuietButton
        aria-label={header.refresh}
        title={header.refresh}
        aria-disabled={refreshing}
        onClick={refreshing ? undefined : onRefresh}
      >
        <ArrowClockwiseRegular fontSize={20} aria-hidden="true" />
      </QuietButton>
      <div className={mergeClasses(pane.caption, styles.person)}>{header.person(actor.name, actor.capabilities)}</div>
    </header>
  );
};
