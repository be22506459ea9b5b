// The chunk of the overview, which only administrators of the system open.
import { loadPart } from '../../i18n/loader';
import { lazyModule } from '../ui/useLazyModule';

export const overviewModule = lazyModule(async () => {
  const [{ OverviewPage }] = await Promise.all([
    import(/* webpackChunkName: 'overview' */ './OverviewPage'),
    loadPart('overview'),
  ]);
  return { OverviewPage };
});
