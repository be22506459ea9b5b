// What people do in the pane in many tests, wherever it stands.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export const crmInterval = 'CRM Sync Interval (In Seconds)';
export const outlookInterval = 'Outlook Sync Interval (In Seconds)';

/** Presses it without the focus: a pane that gets the focus asks the CRM by itself. */
export const click = (control: Locator): Promise<void> => control.evaluate((element: HTMLElement) => element.click());

/** Presses "Save settings", and once more in the review. */
export const save = async (pane: FrameLocator | Page): Promise<void> => {
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
};

/** The same without the question that the focus asks: what a colleague saved is not known before the review. */
export const saveUnaware = async (pane: FrameLocator): Promise<void> => {
  await click(pane.getByRole('button', { name: 'Save settings' }));
  await pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
};

/** Saves until it comes to light that a colleague changed the same: a pane that comes to the front asks by itself, and may know before the review. */
export const saveUntil = async (pane: FrameLocator, conflict: Locator): Promise<void> => {
  const confirm = pane.getByRole('dialog').getByRole('button', { name: 'Save settings' });
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await expect(confirm.or(conflict).first()).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
};

export const openTools = (pane: FrameLocator): Promise<void> =>
  pane.getByRole('button', { name: 'Filter, history, copy' }).click();

/** Of all settings of the scope in view. */
export const openHistory = async (pane: FrameLocator): Promise<Locator> => {
  await openTools(pane);
  await pane.getByRole('button', { name: 'History', exact: true }).click();
  return pane.getByRole('dialog', { name: /^History, / });
};
