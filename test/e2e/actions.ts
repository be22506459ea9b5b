// User actions in the pane that several tests share.
import type { FrameLocator, Locator, Page } from '@playwright/test';

export const crmInterval = 'CRM Sync Interval (In Seconds)';
export const outlookInterval = 'Outlook Sync Interval (In Seconds)';

/** Clicks without moving the focus: a pane that gets the focus revalidates the policy. */
export const click = (control: Locator): Promise<void> => control.evaluate((element: HTMLElement) => element.click());

/** Presses "Save settings", then confirms the review. */
export const save = async (pane: FrameLocator | Page): Promise<void> => {
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
};

/** Presses "Save settings" without a revalidation, so that the pane does not know of a colleague's change. */
export const saveWithoutFocus = (pane: FrameLocator): Promise<void> =>
  click(pane.getByRole('button', { name: 'Save settings' }));

export const openTools = (pane: FrameLocator): Promise<void> =>
  pane.getByRole('button', { name: 'Filter, history, copy' }).click();

/** Opens the history of all settings of the scope in view. */
export const openHistory = async (pane: FrameLocator): Promise<Locator> => {
  await openTools(pane);
  await pane.getByRole('button', { name: 'History', exact: true }).click();
  return pane.getByRole('dialog', { name: /^History, / });
};
