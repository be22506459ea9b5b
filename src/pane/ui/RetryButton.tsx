// Tries again, at once or when a busy CRM accepts requests again.
import { earliestRetry } from '../../client/retry';
import { useMessages } from '../../i18n/messages';
import type { FailedRequest } from './failedRequest';
import { SubtleButton, type ButtonAppearance, type SubtleButtonProps } from './SubtleButton';
import { useCountdown } from './useCountdown';

export type RetryButtonProps = Pick<SubtleButtonProps, 'className'> & {
  failed: FailedRequest | undefined;
  appearance: ButtonAppearance;
  onRetry: () => void;
};

/** The properties of a button of another kind. Its accessible name does not count down, so that screen readers do not announce every second. */
export const useRetryButton = (failed: FailedRequest | undefined, onRetry: () => void) => {
  const { retry, retryIn } = useMessages();
  const retryAfter = failed?.failure.kind === 'busy' ? (failed.failure.retryAfter ?? 0) : 0;
  const left = useCountdown(failed ? earliestRetry(failed.at, retryAfter) : 0);
  return {
    'aria-label': retry,
    'aria-disabled': left > 0,
    onClick: left > 0 ? undefined : onRetry,
    children: <span aria-hidden="true">{left > 0 ? retryIn(left) : retry}</span>,
  };
};

export const RetryButton = ({ failed, appearance, onRetry, ...button }: RetryButtonProps) => (
  <SubtleButton {...button} appearance={appearance} {...useRetryButton(failed, onRetry)} />
);
