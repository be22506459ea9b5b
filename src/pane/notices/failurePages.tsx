// The pages of what can fail before there is a policy to show.
import { ConfigError } from '../../config/config';
import type { FailureMessage } from '../../i18n/failureMessage';
import type { FailureMessages } from '../../i18n/english/failures';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { usePane } from '../store/usePane';
import type { FailedRequest } from '../ui/failedRequest';
import { FailurePage } from './FailurePage';

/** The policy could not be read. */
export const ReadFailurePage = ({ failed }: { failed: FailedRequest }) => {
  const { reads, services, signIn } = usePane();
  return (
    <FailurePage
      message={useFailureMessages().of(failed.failure)}
      failed={failed}
      onRetry={() => void reads.refresh()}
      onSignIn={() => void signIn()}
      account={services.userName()}
    />
  );
};

/** The pane could not start. @param error a ConfigError, or anything unexpected */
export const StartFailurePage = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <FailurePage message={messageOf(error, useFailureMessages())} onRetry={onRetry} />
);

/** The pane could not be drawn. */
export const BrokenPage = ({ onRetry }: { onRetry: () => void }) => (
  <FailurePage message={useFailureMessages().broken} onRetry={onRetry} />
);

const messageOf = (error: unknown, failures: FailureMessages): FailureMessage => {
  if (!(error instanceof ConfigError)) return failures.broken;
  const { why } = error;
  if (typeof why === 'object') return failures.config.mistake(why);
  return why === 'unreachable' || why === 'timeout' ? failures.config[why] : failures.of({ kind: why });
};
