// When the element that has the focus is removed, its row takes the focus, or else the title.
import { fallbackFor, moveFocus } from '../ui/focus';
import type { FocusTarget } from '../store/state';

export const guardFocus = (): void => {
  let last: { element: Element; fallback: FocusTarget; isVisible: boolean } | undefined;
  const isLost = () => last !== undefined && !last.element.isConnected && document.activeElement === document.body;

  const remember = ({ target }: FocusEvent): void => {
    // Not the guards of a focus trap, which come and go.
    if (!(target instanceof Element) || target.ariaHidden === 'true') return;
    last = { element: target, fallback: fallbackFor(target), isVisible: target.matches(':focus-visible') };
  };
  const restore = (): void => {
    if (!last || !isLost()) return;
    // Outlook or another window has the focus, until the person comes back.
    if (!document.hasFocus()) {
      window.addEventListener('focus', restore, { once: true });
      return;
    }
    // A person who uses the pointer has scrolled to what they read.
    const options = { preventScroll: !last.isVisible };
    if (!moveFocus(last.fallback, options)) moveFocus('title', options);
  };
  // A person leaves the element; some browsers also send this while it is being removed.
  const forget = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget) return;
    queueMicrotask(() => {
      if (last?.element.isConnected && document.hasFocus() && document.activeElement === document.body)
        last = undefined;
    });
  };

  const observer = new MutationObserver(restore);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forget);
};
