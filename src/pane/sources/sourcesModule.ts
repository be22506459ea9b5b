// The chunk of what a press on a source shows. It is loaded as soon as the policy is drawn, before anybody presses.
import { loadPart } from '../../i18n/loader';
import { lazyModule } from '../ui/useLazyModule';

export const sourcesModule = lazyModule(async () => {
  const chunk = import(/* webpackChunkName: 'sources' */ './SourcePanel');
  const [{ SourcePanel }] = await Promise.all([chunk, loadPart('sources')]);
  return { SourcePanel };
});
