// A part of the pane in a bundle of its own: loaded when it is needed, and again when that failed.
import { useEffect, useState } from 'react';

type Loaded<Part> = { kind: 'absent' } | ({ kind: 'ready' } & Part) | { kind: 'failed' };

export type LazyPart<Part> = { now: () => Loaded<Part>; load: () => Promise<Loaded<Part>> };

/** @param fetchPart rejects where its bundle does not come */
export const lazyPart = <Part extends object>(fetchPart: () => Promise<Part>): LazyPart<Part> => {
  let loaded: Loaded<Part> = { kind: 'absent' };
  const load = async (): Promise<Loaded<Part>> => {
    if (loaded.kind === 'ready') return loaded;
    try {
      loaded = { kind: 'ready', ...(await fetchPart()) };
    } catch {
      loaded = { kind: 'failed' };
    }
    return loaded;
  };
  return { now: () => loaded, load };
};

/** @param needed each time that it begins to be, what failed is tried again */
export const useLazyPart = <Part>(
  { now, load }: LazyPart<Part>,
  needed: boolean,
): Loaded<Part> & { retry: () => void } => {
  const [part, setPart] = useState<Loaded<Part>>(needed ? now : { kind: 'absent' });
  const retry = () => void load().then(setPart);
  useEffect(() => {
    if (needed) void load().then(setPart);
  }, [load, needed]);
  return { ...part, retry };
};
