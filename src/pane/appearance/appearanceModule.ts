// The chunk of the appearance panel, which few people open.
import { loadPart } from '../../i18n/loader';
import { lazyModule } from '../ui/useLazyModule';

export const appearanceModule = lazyModule(async () => {
  const chunk = import(/* webpackChunkName: 'appearance' */ './AppearancePanel');
  const [{ AppearancePanel, HostLimitationText }] = await Promise.all([chunk, loadPart('appearance')]);
  return { AppearancePanel, HostLimitationText };
});
