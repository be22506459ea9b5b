// The chunk of the history, which few people open.
import { lazyModule } from '../ui/useLazyModule';

export const historyModule = lazyModule(async () => {
  const { HistoryPage } = await import(/* webpackChunkName: 'history' */ './HistoryPage');
  return { HistoryPage };
}, ['history']);
