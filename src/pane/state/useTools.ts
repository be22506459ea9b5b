// Filter, history and copy: rarely needed.
import { lazyPart, useLazyPart } from './lazyPart';

export type Tools = Awaited<ReturnType<typeof fetchTools>>;

const fetchTools = async () => {
  const [{ ToolsPanel }, { FilterLine }, { HistoryDialog }] = await Promise.all([
    import(/* webpackChunkName: 'tools' */ '../components/tools/ToolsPanel'),
    import(/* webpackChunkName: 'tools' */ '../components/tools/FilterLine'),
    import(/* webpackChunkName: 'tools' */ '../components/tools/HistoryDialog'),
  ]);
  return { ToolsPanel, FilterLine, HistoryDialog };
};

const tools = lazyPart(fetchTools);

export const useTools = (needed: boolean) => useLazyPart(tools, needed);
