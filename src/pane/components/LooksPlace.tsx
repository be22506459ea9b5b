// Where the panel for theme and language stands once it is there, and what can be done where it did not come.
import { useLooks } from '../state/useLooks';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';

export const LooksPlace = () => {
  const looks = useLooks(true);
  const { failures } = useWords();
  if (looks.kind === 'ready') return <looks.LooksPanel />;
  return looks.kind === 'failed' && <FailureNotice {...failures.editor} onRetry={looks.retry} />;
};
