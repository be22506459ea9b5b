// Scrolls an opened part into view within its own scroll container; the page itself does not scroll.

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);

/** Pixels, for the focus ring. */
const margin = 4;

/** Scrolls as far as possible while the pressed button stays in view. */
export const scrollIntoPanel = (opened: Element): void => {
  let around = opened.parentElement;
  while (around && !scrolls(around)) around = around.parentElement;
  if (!around || around === document.documentElement || around === document.body) return;
  const pressed = around.contains(document.activeElement) ? document.activeElement : undefined;
  const { top, bottom } = around.getBoundingClientRect();
  const below = opened.getBoundingClientRect().bottom - bottom;
  const available = (pressed ?? opened).getBoundingClientRect().top - top - margin;
  around.scrollTop += Math.max(0, Math.min(below, available));
};
