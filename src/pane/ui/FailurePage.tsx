// The whole page where nothing of the policy can be shown.
import { FailureNotice, type FailureNoticeProps } from './FailureNotice';
import { HiddenTitle } from './HiddenTitle';
import { Page } from './Page';

export const FailurePage = (props: FailureNoticeProps) => (
  <Page>
    <HiddenTitle />
    <FailureNotice {...props} />
  </Page>
);
