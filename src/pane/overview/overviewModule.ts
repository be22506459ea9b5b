// The chunk of the overview, which only administrators of the system open.
import { lazyModule } from '../ui/useLazyModule';

export const overviewModule = lazyModule(async () => {
  const { OverviewPage } = await import(/* webpackChunkName: 'overview' */ './OverviewPage');
  return { OverviewPage };
}, ['overview']);
