/** Whether the control that had the focus is gone or hidden. */
export const hasLostFocus = (): boolean => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement.getClientRects().length === 0;
};
