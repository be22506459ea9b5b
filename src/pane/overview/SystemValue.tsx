import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { ChainEntry } from '../../policy/policy';
import { usePaneStyles } from '../ui/styles';
import { ValueWithLock, type ValueWithLockProps } from './ValueWithLock';

export type SystemValueProps = Pick<ValueWithLockProps, 'id' | 'inSeconds'> & { entry: ChainEntry };

export const SystemValue = ({ entry: { value, enforced = false }, ...shown }: SystemValueProps) => {
  const pane = usePaneStyles();
  const messages = useOverviewMessages();
  return (
    <>
      <ValueWithLock value={value} enforced={enforced} {...shown} />
      {enforced && <span className={pane.hidden}>{` ${messages.enforced}`}</span>}
    </>
  );
};
