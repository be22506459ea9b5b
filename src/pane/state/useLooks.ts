// The panel for the looks, which is rarely needed: loaded when it is, and again when that failed.
import { useEffect, useState } from 'react';
import type * as Looks from '../components/looks/Looks';

type Loaded = { kind: 'absent' } | ({ kind: 'ready' } & typeof Looks) | { kind: 'failed' };

let loaded: Loaded = { kind: 'absent' };

const load = async (): Promise<Loaded> => {
  if (loaded.kind === 'ready') return loaded;
  try {
    const chunk = await import(/* webpackChunkName: 'looks' */ '../components/looks/Looks');
    loaded = { kind: 'ready', LooksPanel: chunk.LooksPanel, UntoldWords: chunk.UntoldWords };
  } catch {
    loaded = { kind: 'failed' };
  }
  return loaded;
};

/** @param needed each time that it begins to be, what failed is tried again */
export const useLooks = (needed: boolean): Loaded & { retry: () => void } => {
  const [looks, setLooks] = useState<Loaded>(loaded);
  const retry = () => void load().then(setLooks);
  useEffect(() => {
    if (needed) void load().then(setLooks);
  }, [needed]);
  return { ...looks, retry };
};
