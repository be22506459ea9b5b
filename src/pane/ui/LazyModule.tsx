import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { SubtleButton } from './SubtleButton';
import { usePaneStyles } from './styles';
import { useLazyModule, type LazyModuleSource } from './useLazyModule';

export type LazyModuleProps<Module> = {
  source: LazyModuleSource<Module>;
  /** Until it is loaded. @default nothing */
  fallback?: ReactNode;
  /** Draws it once it is loaded. */
  children: (module: Module) => ReactNode;
};

export const LazyModule = <Module,>({ source, ...draw }: LazyModuleProps<Module>) => (
  <LoadedModule module={useLazyModule(source)} {...draw} />
);

export type LoadedModuleProps<Module> = Omit<LazyModuleProps<Module>, 'source'> & {
  /** Of `useLazyModule`, for whoever needs to know whether it is loaded. */
  module: ReturnType<typeof useLazyModule<Module>>;
};

export const LoadedModule = <Module,>({ module, fallback, children }: LoadedModuleProps<Module>) => {
  if (module.kind === 'ready') return children(module);
  return module.kind === 'failed' ? <LoadFailure onRetry={module.retry} /> : fallback;
};

/** Plain, as notices are in a chunk themselves. */
const LoadFailure = ({ onRetry }: { onRetry: () => void }) => {
  const pane = usePaneStyles();
  const { moduleNotLoaded, retry } = useMessages();
  return (
    <p role="alert" className={pane.caption}>
      {moduleNotLoaded.title}. {moduleNotLoaded.next}{' '}
      <SubtleButton appearance="link" onClick={onRetry}>
        {retry}
      </SubtleButton>
    </p>
  );
};
