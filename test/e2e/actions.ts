// What people do in the pane in many tests, wherever it stands.
import type { FrameLocator, Locator, Page } from '@playwright/test';

export const crmInterval = 'CRM Sync Interval (In Seconds)';
export const outlookInterval = 'Outlook Sync Interval (In Seconds)';

/** Presses it without the focus: a pane that gets the focus asks the CRM by itself. */
export const click = (control: Locator): Promise<void> => control.evaluate((element: HTMLElement) => element.click());

/** Presses "Save settings", and once more in the review. */
export const save = async (pane: FrameLocator | Page): Promise<void> => {
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
};

/** Presses "Save settings" without the question that the focus asks: what a colleague saved is not known before. */
export const saveUnaware = (pane: FrameLocator): Promise<void> =>
  click(pane.getByRole('button', { name: 'Save settings' }));

export const openTools = (pane: FrameLocator): Promise<void> =>
  pane.getByRole('button', { name: 'Filter, history, copy' }).click();

/** Of all settings of the scope in view. */
export const openHistory = async (pane: FrameLocator): Promise<Locator> => {
  await openTools(pane);
  await pane.getByRole('button', { name: 'History', exact: true }).click();
  return pane.getByRole('dialog', { name: /^History, / });
};
