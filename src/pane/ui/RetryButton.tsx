// Tries again, at once or when a busy CRM accepts requests again.
import { earliestRetry } from '../../client/retry';
import { useMessages } from '../../i18n/messages';
import type { FailedRequest } from './failedRequest';
import { SubtleButton, type ButtonAppearance } from './SubtleButton';
import { useCountdown } from './useCountdown';

export type RetryButtonProps = {
  failed: FailedRequest | undefined;
  appearance: ButtonAppearance;
  onRetry: () => void;
};

/** Its accessible name does not count down, so that screen readers do not announce every second. */
export const RetryButton = ({ failed, appearance, onRetry }: RetryButtonProps) => {
  const { retry, retryIn } = useMessages();
  const retryAfter = failed?.failure.kind === 'busy' ? (failed.failure.retryAfter ?? 0) : 0;
  const left = useCountdown(failed ? earliestRetry(failed.at, retryAfter) : 0);
  return (
    <SubtleButton
      appearance={appearance}
      aria-label={retry}
      aria-disabled={left > 0}
      onClick={left > 0 ? undefined : onRetry}
    >
      <span aria-hidden="true">{left > 0 ? retryIn(left) : retry}</span>
    </SubtleButton>
  );
};
