import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { FailureNotice } from './FailureNotice';
import { useLazyModule, type LazyModuleSource } from './useLazyModule';

export type LazyModuleProps<Module> = {
  source: LazyModuleSource<Module>;
  /** Draws it once it is loaded. */
  children: (module: Module) => ReactNode;
};

export const LazyModule = <Module,>({ source, children }: LazyModuleProps<Module>) => {
  const module = useLazyModule(source);
  const { failures } = useMessages();
  if (module.kind === 'ready') return children(module);
  return module.kind === 'failed' && <FailureNotice message={failures.moduleNotLoaded} onRetry={module.retry} />;
};
