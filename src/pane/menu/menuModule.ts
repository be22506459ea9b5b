// The chunk of the menu and of what its filter shows.
import { loadPart } from '../../i18n/loader';
import { lazyModule } from '../ui/useLazyModule';

export const menuModule = lazyModule(async () => {
  const [{ PaneMenu }, { FilterLine }, { HostLimitationText }] = await Promise.all([
    import(/* webpackChunkName: 'menu' */ './PaneMenu'),
    import(/* webpackChunkName: 'menu' */ './FilterLine'),
    import(/* webpackChunkName: 'menu' */ './HostLimitationText'),
    loadPart('menu'),
    // For the buttons that copy.
    loadPart('sources'),
  ]);
  return { PaneMenu, FilterLine, HostLimitationText };
});
