// The fixtures of the browser tests of the preview: the pane in its frame, and nothing on the console.
import { test as base, type FrameLocator, type Page } from '@playwright/test';
import type { Choice } from '../../src/preview/choice';
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
      // What the mocked CRM refuses is not among them: it never reaches the network, where browsers log it.
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await use(problems);
      base.expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

const paneIn = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Task pane"]');

/** The preview at the address that has these choices; all others are as usual. Waits for nothing in the pane. */
export const openWith = async (
  page: Page,
  { person, ...choice }: Partial<Omit<Choice, 'person'>> & { person: Person },
): Promise<FrameLocator> => {
  const chosen = Object.entries(choice).map(([name, value]) => [name, String(value)]);
  await page.goto(`/?${new URLSearchParams([['person', idOf(person)], ...chosen]).toString()}`);
  return paneIn(page);
};

/** The pane as this person sees it in the preview, once there is something to see. */
export const openAs = async (page: Page, person: Person): Promise<FrameLocator> => {
  const pane = await openWith(page, { person });
  await pane.getByRole('main').getByText(person).or(pane.getByRole('alert')).first().waitFor();
  return pane;
};

/** What the network and the CRM do from now on. Takes the focus from nothing. */
export const chooseNetwork = (page: Page, network: FaultId): Promise<void> =>
  click(page.getByRole('radio', { name: faultMessages[network].label, exact: true }));
