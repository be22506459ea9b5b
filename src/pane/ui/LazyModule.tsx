import { useEffect, useRef, type ReactNode } from 'react';
import { usePaneStyles } from './styles';
import { useLoadFailure } from './useLoadFailure';
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
  const failure = useLoadFailure(onRetry);
  const ref = useRef<HTMLParagraphElement>(null);
  // Where it was asked for may be elsewhere.
  const isKnown = failure !== undefined;
  useEffect(() => {
    if (isKnown) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isKnown]);
  return (
    failure && (
      <p ref={ref} role="alert" className={pane.caption}>
        <span>{`${failure.title}. ${failure.next}`}</span> {failure.actions}
      </p>
    )
  );
};
