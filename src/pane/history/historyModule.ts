// Filter, history and copy: rarely needed.
import { lazyPart } from '../ui/useLazyModule';

export const toolsPart = lazyPart(async () => {
  const [{ ToolsPanel }, { FilterLine }, { HistoryDialog }] = await Promise.all([
    import(/* webpackChunkName: 'tools' */ './ToolsPanel'),
    import(/* webpackChunkName: 'tools' */ './FilterLine'),
    import(/* webpackChunkName: 'tools' */ './HistoryDialog'),
  ]);
  return { ToolsPanel, FilterLine, HistoryDialog };
});
