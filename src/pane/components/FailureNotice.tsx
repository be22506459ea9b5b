// What stands in the way of the pane, and the button that tries again without a reload.
import { useWords } from '../words/words';
import { Notice } from './Notice';
import { QuietButton } from './QuietButton';

export type FailureNoticeProps = { title: string; next: string; onRetry: () => void };

export const FailureNotice = ({ title, next, onRetry }: FailureNoticeProps) => {
  const { retry } = useWords();
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
