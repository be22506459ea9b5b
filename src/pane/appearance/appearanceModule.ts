// The chunk of the appearance panel and its messages, which few people open.
import { lazyModule } from '../ui/useLazyModule';

export const appearanceModule = lazyModule(async () => {
  const { AppearancePanel, HostLimitationText } = await import(
    /* webpackChunkName: 'appearance' */ './AppearancePanel'
  );
  return { AppearancePanel, HostLimitationText };
});
