// What could not be read in a part of the pane: why, and the way to read it again, after a sign-in too.
import { usePane } from '../store/usePane';
import { useMessages } from '../../i18n/messages';
import { FailureNotice, type FailureNoticeProps } from './FailureNotice';

export type ReadFailureProps = Pick<FailureNoticeProps, 'takesFocus'> & {
  failed: NonNullable<FailureNoticeProps['failed']>;
  onRetry: () => void;
};

export const ReadFailure = ({ failed, onRetry, takesFocus = false }: ReadFailureProps) => {
  const { signIn } = usePane();
  const { failures } = useMessages();
  const signInAndRetry = async () => {
    if (await signIn()) onRetry();
  };
  return (
    <FailureNotice
      {...failures.of(failed.failure)}
      failed={failed}
      onRetry={onRetry}
      onSignIn={() => void signInAndRetry()}
      takesFocus={takesFocus}
    />
  );
};
