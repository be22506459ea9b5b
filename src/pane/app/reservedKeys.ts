// Keys that office.js must not handle: it would move the focus out of the pane while the person is still using it.

/** An Escape that has closed something, and a Tab from an element outside the tab order, where office.js finds no next element. */
const isOurs = ({ key, target, defaultPrevented }: KeyboardEvent): boolean =>
  key === 'Escape' ? defaultPrevented : key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0;

/** office.js listens on the window, so stopping the event at the document is enough. */
export const reserveKeys = (): void =>
  document.addEventListener('keydown', (event) => {
    if (isOurs(event)) event.stopPropagation();
  });
