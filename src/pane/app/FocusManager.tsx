// Moves the focus where the state requests it, after the render that drew the target.
import { useEffect } from 'react';
import { usePane, usePaneState } from '../store/usePane';
import { moveFocus } from '../ui/focus';

export const FocusManager = () => {
  const { subscribe, dispatch } = usePane();
  const request = usePaneState((state) => state.focusRequest);

  useEffect(() => {
    if (!request) return;
    moveFocus(request.target);
    dispatch({ type: 'focusMoved' });
  }, [request, dispatch]);

  useEffect(
    () =>
      subscribe((event) => {
        // Before the dialog is removed: what it hides from screen readers is shown again with the focus outside.
        if (event.type === 'reviewClosed' && document.activeElement?.closest('[role="dialog"]')) moveFocus('save');
      }),
    [subscribe],
  );

  return null;
};
