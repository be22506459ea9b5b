// Filter, history and copy: rarely needed.
import { lazyPart } from './lazyPart';

export const toolsPart = lazyPart(async () => {
  const [{ ToolsPanel }, { FilterLine }, { HistoryDialog }] = await Promise.all([
    import(/* webpackChunkName: 'tools' */ '../components/tools/ToolsPanel'),
    import(/* webpackChunkName: 'tools' */ '../components/tools/FilterLine'),
    import(/* webpackChunkName: 'tools' */ '../components/tools/HistoryDialog'),
  ]);
  return { ToolsPanel, FilterLine, HistoryDialog };
});
