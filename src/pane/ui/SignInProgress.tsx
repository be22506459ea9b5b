// How signing in goes, and why it failed.
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { usePaneState } from '../store/usePane';

export const SignInProgress = () => {
  const failures = useFailureMessages();
  const signIn = usePaneState((state) => state.signIn);
  if (signIn.kind === 'pending') return <div>{failures.signIn.asked}</div>;
  return signIn.kind === 'failed' && <div>{failures.signIn.problem(signIn.problem, signIn.code)}</div>;
};
