// A failure and its next step: Sign in, or Try again, at once or when a busy CRM accepts requests again.
import type { ReactNode } from 'react';
import { earliestRetry } from '../../client/retry';
import type { Failure } from '../../client/failure';
import { useCountdown } from './useCountdown';
import { usePaneState } from '../store/usePane';
import { useMessages } from '../../i18n/messages';
import { FailureDetails } from './FailureDetails';
import { Notice } from './Notice';
import { SubtleButton } from './SubtleButton';

export type FailureNoticeProps = {
  /** `next`: the next step. */
  message: { title: string; next: ReactNode };
  /** For failures of requests. `at`: milliseconds since the epoch. */
  failed?: { failure: Failure; at: number };
  onRetry?: (() => void) | undefined;
  /** Asks the person to sign in. Needs a PaneProvider. */
  onSignIn?: (() => void) | undefined;
  /** @default false */
  takesFocus?: boolean;
  onDismiss?: () => void;
};

export const FailureNotice = ({
  message: { title, next },
  failed,
  onRetry,
  onSignIn,
  takesFocus = false,
  onDismiss,
}: FailureNoticeProps) => {
  const { dismiss, dismissOf, signIn } = useMessages();
  const signedOut = failed?.failure.kind === 'signed_out';
  const actions = (
    <>
      {onDismiss && (
        <SubtleButton appearance="outline" aria-label={dismissOf(title)} onClick={onDismiss}>
          {dismiss}
        </SubtleButton>
      )}
      {signedOut && onSignIn && (
        <SubtleButton appearance="outline" onClick={onSignIn}>
          {signIn}
        </SubtleButton>
      )}
      {onRetry && !signedOut && <RetryButton failed={failed} onRetry={onRetry} />}
    </>
  );
  return (
    <Notice intent="error" title={title} role="alert" takesFocus={takesFocus} actions={actions}>
      {next}
      {failed && <FailureDetails failure={failed.failure} />}
      {signedOut && onSignIn && <SignInProgress />}
    </Notice>
  );
};

const SignInProgress = () => {
  const { failures } = useMessages();
  const signIn = usePaneState((state) => state.signIn);
  if (signIn.kind === 'pending') return <div>{failures.signIn.asked}</div>;
  return signIn.kind === 'failed' && <div>{failures.signIn.problem(signIn.problem, signIn.code)}</div>;
};

/** Its accessible name does not count down, so that screen readers do not announce every second. */
const RetryButton = ({ failed, onRetry }: { failed: FailureNoticeProps['failed']; onRetry: () => void }) => {
  const { retry, retryIn } = useMessages();
  const retryAfter = failed?.failure.kind === 'busy' ? (failed.failure.retryAfter ?? 0) : 0;
  const left = useCountdown(failed ? earliestRetry(failed.at, retryAfter) : 0);
  return (
    <SubtleButton
      appearance="outline"
      aria-label={retry}
      aria-disabled={left > 0}
      onClick={left > 0 ? undefined : onRetry}
    >
      <span aria-hidden="true">{left > 0 ? retryIn(left) : retry}</span>
    </SubtleButton>
  );
};
