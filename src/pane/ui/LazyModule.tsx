import { useEffect, useRef, type ReactNode } from 'react';
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

export const LazyModule = <Module,>({ source, fallback, children }: LazyModuleProps<Module>) => {
  const module = useLazyModule(source, true);
  if (module.kind === 'ready') return children(module);
  return module.kind === 'failed' ? <LoadFailure onRetry={module.retry} /> : fallback;
};

/** Plain, as notices are in a chunk themselves. */
export const LoadFailure = ({ onRetry }: { onRetry: () => void }) => {
  const pane = usePaneStyles();
  const { moduleNotLoaded, retry } = useMessages();
  const ref = useRef<HTMLParagraphElement>(null);
  // Where it was asked for may be elsewhere.
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <p ref={ref} role="alert" className={pane.caption}>
      {moduleNotLoaded.title}. {moduleNotLoaded.next}{' '}
      <SubtleButton appearance="link" onClick={onRetry}>
        {retry}
      </SubtleButton>
    </p>
  );
};
