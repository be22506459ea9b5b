// From what to what a change set one setting.
import { makeStyles } from '@fluentui/react-components';
import { LockClosed12Filled } from '@fluentui/react-icons/svg/lock-closed';
import type { HistoryMessages } from '../../i18n/english/history';
import { useMessages, type Messages } from '../../i18n/messages';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import type { ChangeStep, StoredValue } from '../../policy/history';
import type { SettingId } from '../../policy/settings';
import { ValueText } from '../reader/ValueText';
import { ValueDiff } from '../ui/ValueDiff';

const useStyles = makeStyles({ lock: { marginInlineEnd: '4px', verticalAlign: '-1px' } });

export const StepDiff = ({ step: { id, from, to } }: { step: ChangeStep }) => {
  const messages = useMessages();
  const history = useHistoryMessages();
  return (
    <ValueDiff
      from={storedText(from, messages, history)}
      to={storedText(to, messages, history)}
      drawn={[
        <Stored key="from" id={id} stored={from} display="shortest" />,
        <Stored key="to" id={id} stored={to} display="short" />,
      ]}
    />
  );
};

/** "Off", "On, enforced", "Inherited". */
export const storedText = (stored: StoredValue, { valueLabel }: Messages, { inherited }: HistoryMessages): string =>
  stored ? valueLabel(stored.value, stored.enforced) : inherited;

type StoredProps = { id: SettingId; stored: StoredValue; display: 'short' | 'shortest' };

const Stored = ({ id, stored, display }: StoredProps) => {
  const styles = useStyles();
  const { inherited } = useHistoryMessages();
  if (!stored) return inherited;
  return (
    <>
      {stored.enforced && <LockClosed12Filled className={styles.lock} />}
      <ValueText id={id} value={stored.value} display={display} />
    </>
  );
};
