// What people do in the pane in many tests, wherever it stands.
import type { FrameLocator, Page } from '@playwright/test';

export const crmInterval = 'CRM Sync Interval (In Seconds)';

/** Presses "Save settings", and once more in the review. */
export const save = async (pane: FrameLocator | Page): Promise<void> => {
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
};
