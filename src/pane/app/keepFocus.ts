// The focus is never lost: where what has it goes away, it goes to its setting, and where that is gone too, to the title.
import { rowOf, settingAt } from '../ui/rowFocus';

/** Milliseconds: whoever takes the focus on purpose has done so by then. What opened a dialog gets it back more slowly. */
const grace = { page: 50, dialog: 500 };

const inSetting = 'input:enabled, select:enabled, button';

export const keepFocus = (): void => {
  let had: { element: Element; setting: string | undefined; patience: number } | undefined;
  const remember = ({ target }: FocusEvent) => {
    // Not what only leads the focus round: it comes and goes.
    if (!(target instanceof Element) || target.ariaHidden === 'true') return;
    had = {
      element: target,
      setting: settingAt(target),
      patience: target.closest('[role="dialog"]') ? grace.dialog : grace.page,
    };
  };
  const isNowhere = () => document.activeElement === document.body;
  const bringBack = () => {
    if (!had || had.element.isConnected || !isNowhere()) return;
    if (!document.hasFocus()) {
      // Outlook or another window has it, and keeps it until the person comes back.
      window.addEventListener('focus', () => setTimeout(bringBack, grace.page), { once: true });
      return;
    }
    const row = had.setting === undefined ? null : document.querySelector(rowOf(had.setting));
    const next = row?.querySelector<HTMLElement>(inSetting) ?? document.querySelector<HTMLElement>('h1');
    next?.focus();
  };
  // Some browsers say so too of what is just being taken away.
  const leave = () =>
    setTimeout(() => {
      if (had?.element.isConnected && document.hasFocus() && isNowhere()) had = undefined;
    });
  const observer = new MutationObserver(() => {
    if (had && !had.element.isConnected) setTimeout(bringBack, had.patience);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', leave);
};
