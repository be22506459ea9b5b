// Fixtures for the preview. Console errors fail a test.
import { test as base, type FrameLocator, type Page } from '@playwright/test';
import type { PreviewOptions } from '../../src/preview/options';
import type { FaultId } from '../../src/preview/faults/faults';
import { faultMessages } from '../../src/preview/faultMessages';
import { click } from './actions';
import { idOf, type Person } from './crm';

export { expect } from '@playwright/test';

export const test = base.extend<{ problems: readonly string[] }>({
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      // Error responses of the mocked CRM are not logged, because they do not come from the network.
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await use(problems);
      base.expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

const paneOf = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Task pane"]');

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

/** Selects a fault without moving the focus. */
export const chooseFault = (page: Page, fault: FaultId): Promise<void> =>
  click(page.getByRole('radio', { name: faultMessages[fault].label, exact: true }));
