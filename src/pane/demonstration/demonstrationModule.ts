// The chunk of the line that a demonstration has at the top, where people choose who they are.
import { lazyModule } from '../ui/useLazyModule';

export const demonstrationModule = lazyModule(async () => {
  const { DemonstrationLine } = await import(/* webpackChunkName: 'demonstration' */ './DemonstrationLine');
  return { DemonstrationLine };
}, ['demonstration']);
