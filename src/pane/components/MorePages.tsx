// The end of a list that comes in pages: that it is being read, what stood in the way, or the way to more of it.
import type { Pages } from '../state/usePages';
import { useWords } from '../words/words';
import { QuietButton } from './QuietButton';
import { usePaneStyles } from './styles';

type MorePagesProps = Pick<Pages<unknown>, 'more' | 'reading' | 'next'> & {
  /** While it is being read. */
  loading: string;
  /** What the button for more is called. */
  label: string;
};

export const MorePages = ({ more, reading, next, loading, label }: MorePagesProps) => {
  const pane = usePaneStyles();
  const { failures, retry } = useWords();
  return (
    <>
      <div role="status" className={pane.caption}>
        {reading.kind === 'reading' && loading}
        {reading.kind === 'failed' && failures.of(reading.failure).title}
      </div>
      {reading.kind === 'failed' && (
        <QuietButton appearance="outline" onClick={next}>
          {retry}
        </QuietButton>
      )}
      {reading.kind === 'idle' && more && (
        <QuietButton appearance="outline" onClick={next}>
          {label}
        </QuietButton>
      )}
    </>
  );
};
