// What was opened in a part of the pane that scrolls by itself comes into sight there; the page stays where it is.

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);

/** Pixels: for the ring of the focus. */
const margin = 4;

/** As much of it as there is room for under what was pressed, which stays in sight too. */
export const scrollIntoPanel = (opened: Element): void => {
  let around = opened.parentElement;
  while (around && !scrolls(around)) around = around.parentElement;
  if (!around || around === document.documentElement || around === document.body) return;
  const pressed = around.contains(document.activeElement) ? document.activeElement : undefined;
  const { top, bottom } = around.getBoundingClientRect();
  const below = opened.getBoundingClientRect().bottom - bottom;
  const room = (pressed ?? opened).getBoundingClientRect().top - top - margin;
  around.scrollTop += Math.max(0, Math.min(below, room));
};
