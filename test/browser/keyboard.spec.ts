// The keyboard alone: every control in visual order, a change from the first press to the last, and the focus never lost.
import type { FrameLocator } from '@playwright/test';
import { expect, openAs, test } from './preview';

const crmInterval = 'CRM Sync Interval (In Seconds)';

/** The place of what has the focus, as a person sees it: from top to bottom, then in reading direction. */
const placeOfFocus = (pane: FrameLocator) =>
  pane.locator('html').evaluate((html) => {
    const box = html.ownerDocument.activeElement?.getBoundingClientRect();
    return box && { top: Math.round(box.top + html.scrollTop), left: Math.round(box.left) };
  });

for (const person of ['Tom Okafor', 'Grace Weber'] as const) {
  test(`Tab goes through the pane in the order of sight: ${person}`, async ({ page }) => {
    const pane = await openAs(page, person);
    if (person === 'Grace Weber') await expect(pane.getByRole('textbox', { name: crmInterval })).toBeVisible();
    await pane.getByRole('button', { name: 'Refresh' }).focus();
    const places = [];
    for (let stop = await placeOfFocus(pane); stop !== undefined && places.length < 40;) {
      places.push(stop);
      await page.keyboard.press('Tab');
      const inside = await pane.locator('html').evaluate((html) => {
        const { activeElement, body } = html.ownerDocument;
        return html.ownerDocument.hasFocus() && activeElement !== body;
      });
      stop = inside ? await placeOfFocus(pane) : undefined;
    }
    expect(places.length).toBeGreaterThan(person === 'Grace Weber' ? 18 : 7);
    const rows = places.map(({ top }) => top);
    // Controls of one line may differ by a few pixels.
    const wentUp = rows.filter((top, index) => index > 0 && top < (rows[index - 1] ?? 0) - 12);
    expect(wentUp).toEqual([]);
  });
}

test('a change from typing to saved, without a mouse, and the result has the focus', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('450');
  await pane.getByRole('button', { name: 'Save settings' }).focus();
  await page.keyboard.press('Enter');
  const dialog = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('group', { name: 'What will change' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(pane.getByRole('button', { name: 'Save settings' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    if (await dialog.getByRole('button', { name: 'Save settings' }).evaluate((button) => button.matches(':focus')))
      break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('group', { name: 'Configuration saved' })).toBeFocused();
});

test('the chain of a source opens and closes with the same key, and keeps the focus', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const source = pane.getByRole('button', { name: /^Source: .*Tasks/ });
  await source.focus();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Where Tasks comes from' })).toBeVisible();
  await expect(source).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Where Tasks comes from' })).toHaveCount(0);
});
