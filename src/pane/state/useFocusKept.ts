// The focus is never lost: where what has it goes away, it goes to its setting, and where that is gone too, to the title.
import { useEffect } from 'react';

/** Milliseconds: whoever takes the focus on purpose has done so by then. */
const grace = 50;

const inSetting = 'input:enabled, select:enabled, button';

export const useFocusKept = (): void => {
  useEffect(() => {
    let had: { element: Element; setting: string | undefined } | undefined;
    const remember = ({ target }: FocusEvent) => {
      // A dialog gives the focus back by itself.
      const element = target instanceof Element && !target.closest('[role="dialog"]') ? target : undefined;
      had = element && { element, setting: element.closest<HTMLElement>('[data-setting]')?.dataset.setting };
    };
    const isLost = () => had && !had.element.isConnected && document.activeElement === document.body;
    const bringBack = () => {
      if (!isLost()) return;
      const row = document.querySelector(`[data-setting="${had?.setting}"]`);
      const next = row?.querySelector<HTMLElement>(inSetting) ?? document.querySelector<HTMLElement>('h1');
      next?.focus();
    };
    const isLeft = () => had?.element.isConnected && document.hasFocus() && document.activeElement === document.body;
    // Some browsers say so too of what is just being taken away.
    const leave = () =>
      setTimeout(() => {
        if (isLeft()) had = undefined;
      });
    const observer = new MutationObserver(() => {
      if (isLost()) setTimeout(bringBack, grace);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', leave);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', leave);
    };
  }, []);
};
