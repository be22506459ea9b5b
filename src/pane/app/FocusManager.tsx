// Moves the focus where the state requests it, after the render that drew the target.
import { useEffect } from 'react';
import { usePane, usePaneState } from '../store/usePane';
import { moveFocus } from '../ui/focus';

export const FocusManager = () => {
  const { getState, subscribe, dispatch } = usePane();
  const request = usePaneState((state) => state.focusRequest);

  useEffect(() => {
    if (!request) return;
    moveFocus(request.target);
    dispatch({ type: 'focusMoved' });
  }, [request, dispatch]);

  useEffect(
    () =>
      subscribe((_event, before) => {
        const closes = before.editing?.review !== undefined && getState().editing?.review === undefined;
        if (!closes || !document.activeElement?.closest('[role="dialog"]')) return;
        // Before the dialog is removed: only while it is there does Fluent show the rest of the page to screen readers again.
        if (!moveFocus('save')) moveFocus('title');
      }),
    [subscribe, getState],
  );

  return null;
};
