// Why the policy cannot be read, and the button that tries again without a reload.
import type { Failure } from '../../client/failure';
import { useWords } from '../words/words';
import { Notice } from './Notice';
import { QuietButton } from './QuietButton';

export const FailureNotice = ({ failure, onRetry }: { failure: Failure; onRetry: () => void }) => {
  const { failures, retry } = useWords();
  const { title, next } = failures.of(failure);
  const again = (
    <QuietButton framed onClick={onRetry}>
      {retry}
    </QuietButton>
  );
  return (
    <Notice intent="error" title={title} role="alert" actions={again}>
      {next}
    </Notice>
  );
};
