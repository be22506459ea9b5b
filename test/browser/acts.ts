// What people do in the pane in many tests, wherever it stands.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, pressAside } from './preview';

export const crmInterval = 'CRM Sync Interval (In Seconds)';
export const outlookInterval = 'Outlook Sync Interval (In Seconds)';

/** Presses "Save settings", and once more in the review. */
export const save = async (pane: FrameLocator | Page): Promise<void> => {
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
};

/** The same over what the pane has not heard of: one that gets the focus asks by itself, and would know before the review. */
export const saveUnheard = async (pane: FrameLocator): Promise<void> => {
  await pressAside(pane.getByRole('button', { name: 'Save settings' }));
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

/** Of all settings of the level in view. */
export const openHistory = async (pane: FrameLocator): Promise<Locator> => {
  await openTools(pane);
  await pane.getByRole('button', { name: 'History', exact: true }).click();
  return pane.getByRole('dialog', { name: /^History, / });
};
