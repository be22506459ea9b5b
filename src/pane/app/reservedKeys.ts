// Keys that only some may handle: office.js would move the focus out of the pane, the pane would close what is being used.

/** An Escape that has closed something, and a Tab from an element outside the tab order, where office.js finds no next element. */
const isOurs = ({ key, target, defaultPrevented }: KeyboardEvent): boolean =>
  key === 'Escape' ? defaultPrevented : key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0;

/** A key by which a person ends or accepts a composition of their input method. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has ended the composition by now; nothing else is left of it
const isOfInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

export const reserveKeys = (): void => {
  // office.js listens on the window, so stopping the event at the document is enough.
  document.addEventListener('keydown', (event) => {
    if (isOurs(event)) event.stopPropagation();
  });
  // Before any other listener.
  document.addEventListener('keydown', (event) => isOfInputMethod(event) && event.stopPropagation(), { capture: true });
};
