// A module in a chunk of its own: loaded when it is needed, and again when that failed.
import { useEffect, useState } from 'react';
import type { Part } from '../../i18n/catalog';
import { loadPart } from '../../i18n/loader';

type Loaded<Module> = { kind: 'absent' } | ({ kind: 'ready' } & Module) | { kind: 'failed' };

export type LazyModuleSource<Module> = { now: () => Loaded<Module>; load: () => Promise<Loaded<Module>> };

/**
 * @param importModule rejects where the chunk cannot be loaded
 * @param parts of the messages that the module shows
 */
export const lazyModule = <Module extends object>(
  importModule: () => Promise<Module>,
  parts: readonly Part[] = [],
): LazyModuleSource<Module> => {
  let loaded: Loaded<Module> = { kind: 'absent' };
  const load = async (): Promise<Loaded<Module>> => {
    if (loaded.kind === 'ready') return loaded;
    try {
      const importing = importModule();
      await Promise.all(parts.map((part) => loadPart(part, importing)));
      loaded = { kind: 'ready', ...(await importing) };
    } catch {
      loaded = { kind: 'failed' };
    }
    return loaded;
  };
  return { now: () => loaded, load };
};

/**
 * @param needed loads it; what failed is loaded again with each other value that is not false or undefined
 * @param onFailed the same function in each render
 */
export const useLazyModule = <Module>(
  { now, load }: LazyModuleSource<Module>,
  needed: unknown,
  onFailed?: () => void,
): Loaded<Module> & { retry: () => void } => {
  const [module, setModule] = useState<Loaded<Module>>(needed ? now : { kind: 'absent' });
  const retry = () => void load().then(setModule);
  useEffect(() => {
    if (!needed) return;
    void load().then((loaded) => {
      setModule(loaded);
      if (loaded.kind === 'failed') onFailed?.();
    });
  }, [load, needed, onFailed]);
  return { ...module, retry };
};
