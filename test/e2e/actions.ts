// User actions in the pane that several tests share.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export const crmInterval = 'CRM Sync Interval (In Seconds)';
export const outlookInterval = 'Outlook Sync Interval (In Seconds)';

/** Clicks without moving the focus: a pane that gets the focus revalidates the policy. */
export const click = (control: Locator): Promise<void> => control.evaluate((element: HTMLElement) => element.click());

type Within = FrameLocator | Page | Locator;

/** A radio of the levels: the organization's has its name, for people with access to one alone. */
export const level = (pane: Within, name: string): Locator =>
  pane.getByRole('radiogroup', { name: 'Level' }).getByRole('radio', { name });

/** Which organization a system administrator has selected. */
export const organizationPicker = (pane: Within): Locator => pane.getByRole('combobox', { name: 'Organization' });

/** @param text what is typed to find the organization */
export const chooseOrganization = async (pane: Within, text: string): Promise<void> => {
  await organizationPicker(pane).press('Control+a');
  await organizationPicker(pane).pressSequentially(text);
  await expect(pane.getByRole('option')).toHaveCount(1);
  await organizationPicker(pane).press('Enter');
};

/** Overrides an interval that Acme inherits, with a text. */
export const overrideOutlookInterval = async (pane: Within, text: string): Promise<void> => {
  await pane.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
  await pane.getByRole('textbox', { name: outlookInterval }).fill(text);
};

/** @param name "Outlook to OroCRM", for example */
export const chooseDirection = (pane: Within, name: string): Promise<void> =>
  pane.getByRole('radiogroup', { name: 'Sync Direction' }).getByRole('radio', { name }).check();

/** Toggles whether anybody below can override the value. */
export const enforce = (pane: Within, label: string): Promise<void> =>
  pane.getByRole('button', { name: `Enforce for everyone below, ${label}` }).click();

/** Presses a button that appears disabled and explains why. Playwright would wait until it is enabled. */
export const pressUnavailable = (button: Locator): Promise<void> => button.click({ force: true });

/** In the bar of changes, or in the review, which hides the bar. */
export const saveButton = (within: Within): Locator => within.getByRole('button', { name: 'Save', exact: true });

/** A page over the pane. */
export const reviewPage = (pane: Within): Locator =>
  pane.getByRole('dialog', { name: /^(Save|Undo) \d+ changes? for / });

/** @returns the review, once it is open */
export const openReview = async (pane: Within): Promise<Locator> => {
  await saveButton(pane).click();
  const review = reviewPage(pane);
  await review.waitFor();
  return review;
};

/** Opens the review, and confirms it. */
export const save = async (pane: Within): Promise<void> => saveButton(await openReview(pane)).click();

/** A focused pane revalidates by itself, at most once a second. */
export const refocusUntil = (pane: FrameLocator, shown: Locator): Promise<void> =>
  expect(async () => {
    await pane.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(shown).toBeVisible({ timeout: 1_000 });
  }).toPass();

/** Presses Save without a revalidation, so that the pane does not know of a colleague's change. */
export const saveWithoutFocus = (pane: Within): Promise<void> => click(saveButton(pane));

/** How the last save went: a group while it has the focus, else a live region. */
export const savedNotice = (pane: Within): Locator => pane.getByText('applies at the next sync', { exact: true });

/** In the row of a setting that Yusuf saved too. */
export const conflictCard = (pane: Within, label: string): Locator =>
  pane.getByRole('group', { name: `${label} Yusuf Demir saved ` });

/** Decides a conflict. @param choice the button that it leads to: "Keep “450”", or "Take “900”" */
export const resolveConflict = async (card: Locator, choice: string): Promise<void> => {
  await card.getByRole('radio', { name: choice.startsWith('Keep') ? /^Yours/ : /^Yusuf/ }).check();
  await card.getByRole('button', { name: choice, exact: true }).click();
};

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

/** Opens the overview, which administrators of the system have. */
export const openOverview = async (pane: FrameLocator): Promise<Locator> => {
  await (await openMenu(pane)).getByRole('menuitem', { name: 'Where it differs' }).click();
  return pane.getByRole('dialog', { name: 'Where it differs' });
};

/** Opens a change of the history, so that it can be restored. @param labels of its settings */
export const openChange = (within: FrameLocator | Locator, labels: string): Promise<void> =>
  within.getByRole('button', { name: `Details, ${labels}` }).click();

/** Opens the history of all settings, of the scope in view and those that it inherits from. */
export const openHistory = async (pane: FrameLocator): Promise<Locator> => {
  await (await openMenu(pane)).getByRole('menuitem', { name: 'History' }).click();
  return pane.getByRole('dialog', { name: 'History' });
};
