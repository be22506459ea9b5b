// What was opened in a part of the pane that scrolls by itself comes into sight there; the page stays where it is.

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);

/** As much of it as there is room for, from its beginning. */
export const intoSight = (opened: Element): void => {
  let around = opened.parentElement;
  while (around && !scrolls(around)) around = around.parentElement;
  if (!around || around === document.documentElement || around === document.body) return;
  const [inner, outer] = [opened.getBoundingClientRect(), around.getBoundingClientRect()];
  around.scrollTop += Math.min(Math.max(0, inner.bottom - outer.bottom), Math.max(0, inner.top - outer.top));
};
