// Why a part of the pane could not be loaded, and a button that loads it again, after a sign-in too.
import { usePane } from '../store/usePane';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { FailureNotice, type FailureNoticeProps } from './FailureNotice';

export type ReadFailureProps = Pick<FailureNoticeProps, 'takesFocus'> & {
  failed: NonNullable<FailureNoticeProps['failed']>;
  onRetry: () => void;
};

export const ReadFailure = ({ failed, onRetry, takesFocus = false }: ReadFailureProps) => {
  const { signIn } = usePane();
  const failures = useFailureMessages();
  const signInAndRetry = async () => {
    if (await signIn()) onRetry();
  };
  return (
    <FailureNotice
      message={failures.of(failed.failure)}
      failed={failed}
      onRetry={onRetry}
      onSignIn={() => void signInAndRetry()}
      takesFocus={takesFocus}
    />
  );
};
