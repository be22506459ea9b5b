// The chunk of the menu and of what its filter shows. Its buttons that copy use the messages of the sources.
import { lazyModule } from '../ui/useLazyModule';

export const menuModule = lazyModule(async () => {
  const [{ PaneMenu }, { FilterLine }, { HostLimitationText }] = await Promise.all([
    import(/* webpackChunkName: 'menu' */ './PaneMenu'),
    import(/* webpackChunkName: 'menu' */ './FilterLine'),
    import(/* webpackChunkName: 'menu' */ './HostLimitationText'),
  ]);
  return { PaneMenu, FilterLine, HostLimitationText };
}, ['menu', 'sources']);
