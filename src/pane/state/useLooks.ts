// The panel for the looks, and the words about them: rarely needed.
import { lazyPart, useLazyPart } from './lazyPart';

const looks = lazyPart(async () => {
  const { LooksPanel, UntoldWords } = await import(/* webpackChunkName: 'looks' */ '../components/looks/Looks');
  return { LooksPanel, UntoldWords };
});

export const useLooks = (needed: boolean) => useLazyPart(looks, needed);
