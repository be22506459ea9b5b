// Where the panel for theme and language stands once it is there, and what can be done where it did not come.
import { useHost } from '../state/host';
import { useLooks } from '../state/useLooks';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';

export const LooksPlace = () => {
  const host = useHost();
  const looks = useLooks(true);
  const { failures } = useWords();
  if (looks.kind === 'ready') return <looks.LooksPanel host={host} />;
  return looks.kind === 'failed' && <FailureNotice {...failures.editor} onRetry={looks.retry} />;
};
