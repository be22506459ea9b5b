// The chunk of the history, which few people open.
import { loadPart } from '../../i18n/loader';
import { lazyModule } from '../ui/useLazyModule';

export const historyModule = lazyModule(async () => {
  const [{ HistoryPage }] = await Promise.all([
    import(/* webpackChunkName: 'history' */ './HistoryPage'),
    loadPart('history'),
  ]);
  return { HistoryPage };
});
