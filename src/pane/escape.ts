// Escape goes up one level at a time: one that has closed something in the pane is not passed on to Outlook, which would leave the pane.

/** office.js listens at the window: what stops at the document does not get there. */
export const keepEscapeInside = (): void =>
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.defaultPrevented) event.stopPropagation();
  });
