// The panel for the looks, and the words about them: rarely needed.
import { lazyPart } from '../ui/useLazyModule';

export const looksPart = lazyPart(async () => {
  const { LooksPanel, UntoldWords } = await import(/* webpackChunkName: 'looks' */ './AppearancePanel');
  return { LooksPanel, UntoldWords };
});
