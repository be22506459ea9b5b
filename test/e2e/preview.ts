// Fixtures for the preview. Console errors fail a test.
import { expect, test as base, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { PreviewOptions } from '../../src/preview/options';
import type { FaultId } from '../../src/preview/faults/faults';
import { createPreviewMessages } from '../../src/preview/messages/previewMessages';
import { click } from './actions';
import { idOf, type Person } from './crm';

export { expect };

const messages = createPreviewMessages('en');

export const test = base.extend<{ problems: readonly string[] }>({
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      // Error responses of the mocked CRM are not logged, because they do not come from the network.
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

const paneOf = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame();

/** Opens the preview with these options in its URL, without waiting for the pane's content. */
export const openWith = async (
  page: Page,
  { person, ...options }: Partial<Omit<PreviewOptions, 'person'>> & { person: Person },
): Promise<FrameLocator> => {
  const parameters = Object.entries(options).map(([name, value]) => [name, String(value)]);
  await page.goto(`/?${new URLSearchParams([['person', idOf(person)], ...parameters]).toString()}`);
  return paneOf(page);
};

/** Opens the preview as this person, and waits for the policy or an error in the pane. */
export const openAs = async (page: Page, person: Person): Promise<FrameLocator> => {
  const pane = await openWith(page, { person });
  await pane.getByRole('main').getByText(person).or(pane.getByRole('alert')).first().waitFor();
  return pane;
};

const expand = async (button: Locator): Promise<void> => {
  if ((await button.getAttribute('aria-expanded')) === 'false') await click(button);
};

/** Opens the drawer without moving the focus. @returns it */
export const openControls = async (page: Page): Promise<Locator> => {
  await expand(page.getByRole('button', { name: 'Demo controls' }));
  return page.getByRole('region', { name: 'Demo controls' });
};

/** @param name of a list in the drawer */
export const chooseOption = async (page: Page, name: string, value: string): Promise<void> => {
  await (await openControls(page)).getByRole('combobox', { name }).selectOption(value);
};

/** The radio of a fault, in the drawer. Moves no focus. */
export const faultRadio = async (page: Page, fault: FaultId): Promise<Locator> => {
  const controls = await openControls(page);
  await expand(controls.getByRole('button', { name: 'Break something' }));
  return controls.getByRole('radio', { name: messages.faults[fault].label, exact: true });
};

/** Selects a fault without moving the focus. */
export const chooseFault = async (page: Page, fault: FaultId): Promise<void> => click(await faultRadio(page, fault));

/** Reloads the pane without moving the focus. */
export const reloadPane = async (page: Page): Promise<void> =>
  click((await openControls(page)).getByRole('button', { name: 'Reload pane' }));

/** Resets the CRM of all open pages, and reloads this one. It shows the first mail. */
export const startOver = async (page: Page): Promise<void> => {
  const button = (await openControls(page)).getByRole('button', { name: 'Start over' });
  await Promise.all([page.waitForEvent('load'), click(button)]);
  await expect(page.getByText('Tour, mail 1 of 8')).toBeVisible();
};

/** Opens the mail of somebody, without a reload of the page. */
export const openMailOf = (page: Page, person: Person): Promise<void> =>
  page.getByRole('button', { name: `As ${person}` }).click();

/** The pane of a colleague beside the person's. Opens it if it is not there. */
export const colleaguePane = async (page: Page, colleague: Person): Promise<FrameLocator> => {
  const show = (await openControls(page)).getByRole('button', { name: `Show ${colleague}’s pane` });
  if (await show.isVisible()) await click(show);
  return page.locator(`iframe[title="${colleague}’s pane"]`).contentFrame();
};
