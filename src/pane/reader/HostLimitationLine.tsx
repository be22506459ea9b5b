// One line about what Outlook does not tell, where the person uses Outlook and has not chosen themselves.
import { useSyncExternalStore } from 'react';
import { useHost } from '../store/host';
import { useLazyPart } from '../ui/useLazyModule';
import { looksPart } from '../appearance/appearanceModule';
import { usePaneStyles } from '../ui/styles';

/** In its place before there is something to say: only then a screen reader tells it. */
export const UntoldLine = () => {
  const pane = usePaneStyles();
  const { subscribe, appearance } = useHost();
  const { untold } = useSyncExternalStore(subscribe, appearance);
  const looks = useLazyPart(looksPart, untold !== undefined);
  const line = untold !== undefined && looks.kind === 'ready' && <looks.UntoldWords untold={untold} />;
  return (
    <div role="status" className={line ? pane.caption : pane.hidden}>
      {line}
    </div>
  );
};
