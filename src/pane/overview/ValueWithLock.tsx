// A value in brief, with a lock where it is enforced, and struck through where it is not in effect.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed12Filled } from '@fluentui/react-icons/svg/lock-closed';
import { useMessages } from '../../i18n/messages';
import type { SettingId } from '../../policy/settings';
import { ValueText } from '../reader/ValueText';

const useStyles = makeStyles({
  lock: { marginInlineEnd: tokens.spacingHorizontalXS, verticalAlign: '-1px' },
  ignored: { textDecorationLine: 'line-through' },
});

export type ValueWithLockProps = {
  id: SettingId;
  value: unknown;
  enforced: boolean;
  /** @default true */
  inEffect?: boolean;
  /** The number of an interval alone, below a heading that names the unit. */
  inSeconds?: boolean;
};

export const ValueWithLock = ({ id, value, enforced, inEffect = true, inSeconds = false }: ValueWithLockProps) => {
  const styles = useStyles();
  const { terms } = useMessages();
  return (
    <>
      {enforced && <LockClosed12Filled aria-hidden="true" className={styles.lock} />}
      <span className={mergeClasses(!inEffect && styles.ignored)}>
        {inSeconds ? <bdi>{terms.value(value)}</bdi> : <ValueText id={id} value={value} display="short" />}
      </span>
    </>
  );
};
