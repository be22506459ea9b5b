// How the pane stands at 320 pixels, in light and dark: what fits, and what axe says.
import AxeBuilder from '@axe-core/playwright';
import { expect, openAs, test } from './preview';

test('at 320 by 600 a reader sees all seven rows without scrolling in either direction', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const main = pane.getByRole('main');
  await expect(pane.getByRole('group')).toHaveCount(7);
  const extent = await main.evaluate((element) => ({
    width: element.ownerDocument.documentElement.clientWidth,
    needed: element.ownerDocument.documentElement.scrollWidth,
    lastRow: Math.max(
      ...[...element.querySelectorAll('[role=group]')].map((row) => row.getBoundingClientRect().bottom),
    ),
  }));
  expect(extent.width).toBe(320);
  expect(extent.needed).toBe(320);
  expect(extent.lastRow).toBeLessThanOrEqual(600);
});

for (const theme of ['light', 'dark'] as const) {
  for (const person of ['Tom Okafor', 'Grace Weber', 'Nadia Sorel'] as const) {
    test(`axe finds nothing: ${person}, ${theme}`, async ({ page }) => {
      const pane = await openAs(page, person);
      await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
      await expect(pane.locator(`html[data-theme="${theme}"]`)).toBeAttached();
      if (person !== 'Nadia Sorel') await pane.getByRole('button', { name: /^Source: .*Tasks/ }).click();
      if (person === 'Grace Weber') await pane.getByRole('textbox', { name: /^CRM Sync/ }).fill('0');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}
