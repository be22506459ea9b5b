// A failure and its next step, beside what the pane still shows.
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { FailureDetails } from './FailureDetails';
import { Notice, type NoticeIntent } from './Notice';
import { RetryButton } from './RetryButton';
import { SignInProgress } from './SignInProgress';
import { SubtleButton } from './SubtleButton';
import { severityOf, type FailedRequest } from './failedRequest';

export type FailureNoticeProps = {
  /** `next`: the next step. */
  message: { title: string; next?: ReactNode };
  /** For failures of requests. */
  failed?: FailedRequest;
  /** @default by the failure; without one 'neutral' */
  intent?: NoticeIntent;
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
  intent = severityOf(failed),
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
        <SubtleButton appearance="link" aria-label={dismissOf(title)} onClick={onDismiss}>
          {dismiss}
        </SubtleButton>
      )}
      {signedOut && onSignIn && (
        <SubtleButton appearance="link" onClick={onSignIn}>
          {signIn}
        </SubtleButton>
      )}
      {onRetry && !signedOut && <RetryButton appearance="link" failed={failed} onRetry={onRetry} />}
    </>
  );
  return (
    <Notice intent={intent} title={title} role="alert" takesFocus={takesFocus} actions={actions}>
      <span>{next}</span>
      {failed && <FailureDetails failure={failed.failure} />}
      {signedOut && onSignIn && <SignInProgress />}
    </Notice>
  );
};
