// The keys that office.js must not take from the pane: it would leave the pane with them, where a person is still in the middle of it.

/** An Escape that has closed something goes up one level, no further. A Tab from what no Tab leads to: office.js knows no way on from there, the browser does. */
const isOurs = ({ key, target, defaultPrevented }: KeyboardEvent): boolean =>
  key === 'Escape' ? defaultPrevented : key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0;

/** office.js listens at the window: what stops at the document does not get there. */
export const reserveKeys = (): void =>
  document.addEventListener('keydown', (event) => {
    if (isOurs(event)) event.stopPropagation();
  });
