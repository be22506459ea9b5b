// The fixtures of the browser tests: the pane in the preview's frame, and nothing unexpected on the console.
import { test as base, type FrameLocator, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

export const test = base.extend<{ problems: string[] }>({
  problems: [
    async ({ page }, use) => {
      const problems = watch(page);
      await use(problems);
      base.expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** Errors on the console and exceptions: none belongs there. A status that the CRM answers on purpose is logged by the browser. */
const watch = (page: Page): string[] => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  return problems;
};

export type Person = 'Ines Costa' | 'Tom Okafor' | 'Nadia Sorel' | 'Lena Fischer' | 'Grace Weber' | 'Yusuf Demir';

/** The pane as this person sees it in the preview. */
export const openAs = async (page: Page, person: Person): Promise<FrameLocator> => {
  await page.goto('/');
  const people = page.getByRole('combobox', { name: 'Who am I' });
  const option = await people.getByRole('option', { name: new RegExp(`^${person}`) }).getAttribute('value');
  await people.selectOption(option);
  const pane = page.frameLocator('iframe[title^="Task pane"]');
  await pane.getByRole('main').getByText(person).or(pane.getByRole('alert')).first().waitFor();
  return pane;
};
