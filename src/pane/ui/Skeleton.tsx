// The shape of the policy while it is loading, and a line about it for screen readers; what is retried is a notice for everybody.
import type { PendingRetry } from '../../client/retry';
import { useMessages } from '../../i18n/messages';
import { HiddenTitle } from './HiddenTitle';
import { Page } from './Page';
import { noticesModule } from '../notices/noticesModule';
import { LazyModule } from './LazyModule';
import { usePaneStyles } from './styles';

/** The page paints it before any script runs. */
let shape: Node | undefined;

/** Call it before the pane is drawn, which replaces the content of the page. */
export const captureShape = (): void => {
  shape = document.querySelector('.shape') ?? undefined;
};

const insertShape = (element: HTMLElement | null): void => {
  if (shape) element?.replaceChildren(shape.cloneNode(true));
};

export const Skeleton = ({ retry }: { retry: PendingRetry | undefined }) => {
  const pane = usePaneStyles();
  const { loading } = useMessages();
  return (
    <>
      <div role="status">
        {retry ? (
          <LazyModule source={noticesModule}>{({ RetryNotice }) => <RetryNotice retry={retry} />}</LazyModule>
        ) : (
          <span className={pane.hidden}>{loading}</span>
        )}
      </div>
      <div ref={insertShape} aria-hidden="true" />
    </>
  );
};

export const LoadingPage = ({ retry }: { retry: PendingRetry | undefined }) => (
  <Page>
    <HiddenTitle />
    <Skeleton retry={retry} />
  </Page>
);
