// The chunk of the filter, the history and the export, which few people open.
import { lazyModule } from '../ui/useLazyModule';

export const historyModule = lazyModule(async () => {
  const [{ ToolsPanel }, { FilterLine }, { HistoryDialog }] = await Promise.all([
    import(/* webpackChunkName: 'history' */ './ToolsPanel'),
    import(/* webpackChunkName: 'history' */ './FilterLine'),
    import(/* webpackChunkName: 'history' */ './HistoryDialog'),
  ]);
  return { ToolsPanel, FilterLine, HistoryDialog };
});
