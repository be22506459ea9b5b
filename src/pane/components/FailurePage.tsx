// The whole pane where nothing of the policy can be shown: what stands in the way, and the way on.
import { useWords } from '../words/words';
import { FailureNotice, type FailureNoticeProps } from './FailureNotice';
import { Page } from './Page';
import { usePaneStyles } from './styles';

export const FailurePage = (props: FailureNoticeProps) => {
  const pane = usePaneStyles();
  const { title } = useWords();
  return (
    <Page>
      <h1 className={pane.hidden} tabIndex={-1}>
        {title}
      </h1>
      <FailureNotice {...props} />
    </Page>
  );
};
