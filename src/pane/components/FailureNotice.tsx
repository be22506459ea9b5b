// Why the policy cannot be read, and the button that tries again without a reload.
import { Button } from '@fluentui/react-components';
import type { Failure } from '../../client/failure';
import { useWords } from '../words/words';
import { Notice } from './Notice';

export const FailureNotice = ({ failure, onRetry }: { failure: Failure; onRetry: () => void }) => {
  const { failures, retry } = useWords();
  const { title, next } = failures.of(failure);
  return (
    <Notice intent="error" title={title} actions={<Button onClick={onRetry}>{retry}</Button>}>
      {next}
    </Notice>
  );
};
