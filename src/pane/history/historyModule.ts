// The chunk of the filter, the history and the export, which few people open.
import { loadPart } from '../../i18n/loader';
import { lazyModule } from '../ui/useLazyModule';

export const historyModule = lazyModule(async () => {
  const [{ ToolsPanel }, { FilterLine }, { HistoryDialog }] = await Promise.all([
    import(/* webpackChunkName: 'history' */ './ToolsPanel'),
    import(/* webpackChunkName: 'history' */ './FilterLine'),
    import(/* webpackChunkName: 'history' */ './HistoryDialog'),
    loadPart('history'),
  ]);
  return { ToolsPanel, FilterLine, HistoryDialog };
});
