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

/** The button that names the source of a setting's value, and opens the panel of all sources. */
export const sourceOf = (within: FrameLocator | Page, label: string): Locator =>
  within.getByRole('button', { name: `, source of ${label}` });

/** @returns the menu, once its items are there */
export const openMenu = async (pane: FrameLocator | Page): Promise<Locator> => {
  await pane.getByRole('button', { name: 'More', exact: true }).click();
  const menu = pane.getByRole('menu', { name: 'More' });
  await menu.waitFor();
  return menu;
};

/** Opens the menu of theme and language, which takes the place of the first one. */
export const openAppearance = async (pane: FrameLocator): Promise<Locator> => {
  await (await openMenu(pane)).getByRole('menuitem', { name: 'Theme and language' }).click();
  return pane.getByRole('menu', { name: 'Theme and language' });
};

/** Opens the history of all settings of the scope in view. */
export const openHistory = async (pane: FrameLocator): Promise<Locator> => {
  await (await openMenu(pane)).getByRole('menuitem', { name: 'History' }).click();
  return pane.getByRole('dialog', { name: /^History, / });
};
