// A request has failed and is retried automatically: why, and when, as a countdown.
import type { PendingRetry } from '../../client/retry';
import { useCountdown } from './useCountdown';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { useMessages } from '../../i18n/messages';
import { Notice } from './Notice';
import { usePaneStyles } from './styles';

export const RetryNotice = ({ retry: { failure, retryAt } }: { retry: PendingRetry }) => {
  const failures = useFailureMessages();
  return (
    <Notice intent="neutral" title={failures.of(failure).title}>
      <RetryCountdown at={retryAt} />
    </Notice>
  );
};

/** Screen readers announce it once, not every second. */
const RetryCountdown = ({ at }: { at: number }) => {
  const pane = usePaneStyles();
  const { tryingAgain } = useMessages();
  return (
    <>
      <span className={pane.hidden}>{tryingAgain(0)}</span>
      <span aria-hidden="true">{tryingAgain(useCountdown(at))}</span>
    </>
  );
};
