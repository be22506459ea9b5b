import { useEffect, useState } from 'react';

/**
 * Whether something is shown that has the focus: while it has, and after a press elsewhere until that is over, as the pressed
 * element would move away under the pointer.
 */
export const useUntilReleased = (hasFocus: boolean): boolean => {
  const [isPressed, setIsPressed] = useState(false);
  const isShown = hasFocus || isPressed;
  useEffect(() => {
    if (!isShown) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onDown = () => setIsPressed(true);
    // After the click.
    const onUp = () => {
      timer = setTimeout(() => setIsPressed(false));
    };
    window.addEventListener('pointerdown', onDown, { capture: true });
    for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, onUp, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', onDown, { capture: true });
      for (const type of ['pointerup', 'pointercancel'] as const)
        window.removeEventListener(type, onUp, { capture: true });
    };
  }, [isShown]);
  return isShown;
};
