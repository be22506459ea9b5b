// What stands in place of the timeline: its shape while it is loading, or that there is nothing; and where it ends.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { usePaneStyles } from '../ui/styles';
import { Day } from './Day';

const useStyles = makeStyles({
  line: {
    display: 'block',
    maxWidth: '100%',
    height: '12px',
    margin: `2px 0 ${tokens.spacingVerticalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    opacity: 0.7,
  },
  day: { width: '112px' },
  change: { width: '184px' },
  author: { width: '136px' },
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: '40px 0',
    textAlign: 'center',
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
});

export const TimelineShape = () => {
  const styles = useStyles();
  return (
    <div aria-hidden="true">
      {[1, 2, 3].map((day) => (
        <Day key={day} name={<span className={mergeClasses(styles.line, styles.day)} />}>
          <span className={mergeClasses(styles.line, styles.change)} />
          <span className={mergeClasses(styles.line, styles.author)} />
        </Day>
      ))}
    </div>
  );
};

/** @param since ISO 8601: earlier changes may be deleted */
export const NoChanges = ({ since }: { since: string | undefined }) => {
  const styles = useStyles();
  const { none, noneSince } = useHistoryMessages();
  return (
    <div className={styles.none}>
      <HistoryRegular aria-hidden="true" className={styles.icon} />
      <span>{since === undefined ? none : noneSince}</span>
      {since !== undefined && <ListedSince since={since} />}
    </div>
  );
};

/** @param since ISO 8601: earlier changes may be deleted */
export const ListedSince = ({ since }: { since: string }) => {
  const pane = usePaneStyles();
  return <div className={mergeClasses(pane.caption, pane.quiet)}>{useHistoryMessages().since(since)}</div>;
};
