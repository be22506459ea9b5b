// The pane in German and in Arabic, where their words have least room: whole, in order, and the same work goes on in each.
import type { FrameLocator } from '@playwright/test';
import { frameOf, violationsIn } from './axe';
import { walk } from './keys';
import { garbled, overlapping } from './lines';
import { atRest, cutOff, resize, speak, turn } from './measures';
import { expect, openAs, test } from './preview';
import { bring, changeAndError, conflict, review, states } from './states';

/** As regions that write digits in their own way tell them: Morocco as English does, Egypt not. */
const languages = [
  ['de-DE', 'ltr'],
  ['ar-MA', 'rtl'],
  ['ar-EG', 'rtl'],
] as const;

const faultsOfLayout = async (pane: FrameLocator) => ({
  cut: await cutOff(pane),
  overlapping: await overlapping(pane),
  garbled: await garbled(pane),
});
const none = { cut: [], overlapping: [], garbled: [] };

for (const state of [...states, conflict]) {
  test(`every word has its place, also at 200 %, and axe finds nothing: ${state.name}`, async ({ page }) => {
    const pane = await bring(page, state);
    const frame = await frameOf(pane);
    for (const [language, dir] of languages) {
      await resize(page, 320, 600);
      await speak(page, pane, language, 'dark');
      await expect(pane.locator('html')).toHaveAttribute('dir', dir);
      await atRest(pane);
      expect(await violationsIn(frame)).toEqual([]);
      await speak(page, pane, language, 'light');
      await atRest(pane);
      expect(await violationsIn(frame)).toEqual([]);
      expect(await faultsOfLayout(pane)).toEqual(none);
      await resize(page, 160, 600);
      expect(await faultsOfLayout(pane)).toEqual(none);
    }
  });
}

for (const state of [changeAndError, review]) {
  test(`Tab goes from right to left in Arabic: ${state.name}`, async ({ page }) => {
    const pane = await bring(page, state);
    await speak(page, pane, 'ar-EG');
    await atRest(pane);
    const { sight, forth, back, hidden } = await walk(page, pane);
    expect(sight.length).toBeGreaterThan(2);
    expect([forth, back, hidden]).toEqual([sight, sight, []]);
  });
}

test('in a layout that runs against them, words run their own way', async ({ page }) => {
  const pane = await bring(page, review);
  await turn(page, pane, 'rtl', 'de-DE');
  expect(await faultsOfLayout(pane)).toEqual(none);
  await turn(page, pane, 'ltr', 'ar-EG');
  expect(await faultsOfLayout(pane)).toEqual(none);
});

test('another language in the middle of an edit takes neither the edit nor the focus', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  const input = pane.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await input.fill('45');
  for (const [language, label, bar] of [
    ['de-DE', 'CRM-Sync-Intervall (in Sekunden)', '1 Änderung'],
    ['ar-EG', 'الفاصل الزمني لمزامنة CRM (بالثواني)', 'تغيير واحد'],
    ['en-US', 'CRM Sync Interval (In Seconds)', '1 change'],
  ] as const) {
    await speak(page, pane, language);
    const named = pane.getByRole('textbox', { name: label });
    await expect(named).toBeFocused();
    await expect(named).toHaveValue('45');
    await expect(pane.getByText(bar, { exact: true })).toBeVisible();
  }
  await page.keyboard.type('0');
  await expect(input).toHaveValue('450');
});
