// A line about what this Outlook does not give an add-in, unless the person has chosen it themselves.
import { useSyncExternalStore } from 'react';
import { useHost } from '../ui/host';
import { useLazyModule } from '../ui/useLazyModule';
import { menuModule } from '../menu/menuModule';
import { usePaneStyles } from '../ui/styles';

/** Rendered before it has a text, so that screen readers announce the text. */
export const HostLimitationLine = () => {
  const pane = usePaneStyles();
  const { subscribe, appearance } = useHost();
  const { hostLimitation } = useSyncExternalStore(subscribe, appearance);
  const module = useLazyModule(menuModule, hostLimitation !== undefined);
  const line = hostLimitation !== undefined && module.kind === 'ready' && (
    <module.HostLimitationText limitation={hostLimitation} />
  );
  return (
    <div role="status" className={line ? pane.caption : pane.hidden}>
      {line}
    </div>
  );
};
