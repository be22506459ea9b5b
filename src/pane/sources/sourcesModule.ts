// The chunk of what a press on a source shows. It is loaded as soon as the policy is drawn, before anybody presses.
import { lazyModule } from '../ui/useLazyModule';

export const sourcesModule = lazyModule(async () => {
  const { SourcePanel } = await import(/* webpackChunkName: 'sources' */ './SourcePanel');
  return { SourcePanel };
}, ['sources']);
