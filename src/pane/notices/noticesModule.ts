// The chunk of everything that is shown when something fails or changes. It is loaded as soon as the policy is drawn.
import { lazyModule } from '../ui/useLazyModule';

export const noticesModule = lazyModule(async () => {
  const [{ PaneNotices }, { BrokenPage, ReadFailurePage, StartFailurePage }, { ReadFailure }, { RetryNotice }] =
    await Promise.all([
      import(/* webpackChunkName: 'notices' */ './PaneNotices'),
      import(/* webpackChunkName: 'notices' */ './failurePages'),
      import(/* webpackChunkName: 'notices' */ '../ui/ReadFailure'),
      import(/* webpackChunkName: 'notices' */ '../ui/RetryNotice'),
    ]);
  return { PaneNotices, BrokenPage, ReadFailurePage, StartFailurePage, ReadFailure, RetryNotice };
}, ['failures']);
