// Moves the focus where the state requests it, after the render that drew the target.
import { useEffect, useRef } from 'react';
import { usePane, usePaneState } from '../store/usePane';
import { moveFocus } from '../ui/focus';

export const FocusManager = () => {
  const { dispatch } = usePane();
  const request = usePaneState((state) => state.focusRequest);
  const isReading = usePaneState((state) => state.readStatus.kind === 'reading');

  /** The target is in a scope that is being read, and not drawn yet. */
  const isWaiting = useRef(false);

  useEffect(() => {
    if (!request) return;
    const hasMovedOn = isWaiting.current && document.activeElement?.matches('button, a, input, select') === true;
    isWaiting.current = !hasMovedOn && !moveFocus(request.target) && isReading;
    if (!isWaiting.current) dispatch({ type: 'focusMoved' });
  }, [request, isReading, dispatch]);

  return null;
};
