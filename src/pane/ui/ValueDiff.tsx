// The old value, struck through, and the new one; screen readers read a sentence instead.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDirection } from './direction';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useMessages } from '../../i18n/messages';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  value: { minWidth: 0, overflowWrap: 'anywhere' },
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});

export const ValueDiff = ({ from, to }: { from: string; to: string }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { change } = useMessages();
  const dir = useDirection();
  return (
    <div className={styles.root}>
      <span className={pane.hidden}>{change(from, to)}</span>
      <span className={mergeClasses(styles.value, styles.old)} aria-hidden="true">
        {from}
      </span>
      <ArrowRightRegular aria-hidden="true" className={mergeClasses(dir === 'rtl' && pane.mirrored)} />
      <span className={mergeClasses(styles.value, pane.strong)} aria-hidden="true">
        {to}
      </span>
    </div>
  );
};
