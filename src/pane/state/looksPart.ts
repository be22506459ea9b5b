// The panel for the looks, and the words about them: rarely needed.
import { lazyPart } from './lazyPart';

export const looksPart = lazyPart(async () => {
  const { LooksPanel, UntoldWords } = await import(/* webpackChunkName: 'looks' */ '../components/looks/Looks');
  return { LooksPanel, UntoldWords };
});
