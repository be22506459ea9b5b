// The keyboard alone in Outlook, where office.js takes every Tab and every Escape that the pane does not keep.
import type { Locator } from '@playwright/test';
import { crmInterval, save } from './actions';
import { idOf } from './crm';
import { focusInSight, tabThrough } from './keys';
import { atRest } from './measures';
import { expect, test, type Outlook } from './outlook';
import { changeAndError, composites, review, whatWillHappen } from './scenarios/composite';

/** Whoever goes on by Tab meets every control, in the order in which it is seen. */
const walksInOrder = async ({ page, pane }: Outlook) => {
  await atRest(pane);
  const { sight, forth, back, hidden } = await tabThrough(page, pane, 'every');
  expect(sight.length).toBeGreaterThan(2);
  expect([forth, back, hidden]).toEqual([sight, sight, []]);
};

const press = async (opened: Outlook, button: Locator) => {
  await button.focus();
  await opened.page.keyboard.press('Enter');
};

const byDefault: readonly unknown[] = [changeAndError, review, whatWillHappen];

for (const arrangement of composites) {
  const { name, person, act } = arrangement;
  const tag = byDefault.includes(arrangement) ? [] : '@all';
  test(`meets every control in the order of sight: ${name}`, { tag }, async ({ outlook }) => {
    const opened = await outlook.open({ person: idOf(person), signIn: 'microsoft' });
    await opened.ready();
    await act(opened);
    await walksInOrder(opened);
  });
}

test('meets every control in the order of sight: a conflict with a colleague, who is in an Outlook of their own', async ({
  outlook,
}) => {
  const grace = await outlook.open({ person: '7', signIn: 'microsoft' });
  await grace.ready();
  await grace.pane.getByRole('textbox', { name: crmInterval }).fill('450');
  const yusuf = await outlook.openBeside({ person: '8', signIn: 'microsoft' });
  await yusuf.pane.getByRole('textbox', { name: crmInterval }).fill('900');
  await save(yusuf.pane);
  await expect(yusuf.pane.getByText('Configuration saved')).toBeVisible();
  await grace.page.bringToFront();
  const conflict = grace.pane.getByRole('group', { name: `${crmInterval}: two changes` });
  await grace.pane.getByRole('button', { name: 'Save settings' }).click();
  await expect(conflict).toContainText('Yusuf Demir');
  await walksInOrder(grace);
});

test('goes into the pane, through it, and out at its other end, both ways', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  // A dialog leaves its marks in the page for those who go by Tab.
  await review.act(opened);
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('dialog')).toHaveCount(0);
  const before = page.getByRole('button', { name: 'Close pane' });
  const after = page.getByRole('link', { name: 'Outlook add-ins' });
  for (const [key, from, to] of [
    ['Tab', before, after],
    ['Shift+Tab', after, before],
  ] as const) {
    await from.focus();
    const met = new Set<string>();
    const goOn = async () => {
      const { inside, name } = await focusInSight(pane);
      if (inside) met.add(name);
      await page.keyboard.press(key);
      await expect(to).toBeFocused({ timeout: 50 });
    };
    await expect(goOn).toPass({ intervals: [10] });
    expect(met.size).toBeGreaterThan(15);
  }
});

test('a review holds the focus, wherever it is in it, and gives it back', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  await changeAndError.act(opened);
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  const saveSettings = pane.getByRole('button', { name: 'Save settings' });
  await press(opened, saveSettings);
  const dialog = pane.getByRole('dialog');
  const what = dialog.getByRole('group', { name: 'What will change' });
  await expect(what).toBeFocused();
  // From what only has the focus at the start, no Tab of office.js's leads on.
  for (const [key, next] of [
    ['Tab', dialog.getByRole('checkbox', { name: 'I understand' })],
    ['Shift+Tab', dialog.getByRole('button', { name: 'Save settings' })],
  ] as const) {
    await next.waitFor();
    await what.focus();
    await page.keyboard.press(key);
    await expect(next).toBeFocused();
    for (let presses = 0; presses < 9; presses += 1) {
      await page.keyboard.press(key);
      await expect(dialog.locator(':focus')).toHaveCount(1);
    }
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(saveSettings).toBeFocused();
});

test('saves, and goes on from the result', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  await pane.getByRole('textbox', { name: crmInterval }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('450');
  await press(opened, pane.getByRole('button', { name: 'Save settings' }));
  await press(opened, pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
  const saved = pane.getByRole('group', { name: 'Configuration saved' });
  await expect(saved).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pane.locator('button:focus, input:focus, select:focus')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Outlook add-ins' })).not.toBeFocused();
});

test('Escape goes up one level at a time, and then to Outlook', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  await review.act(opened);
  const looks = pane.getByRole('button', { name: 'Theme and language' });
  const outside = page.getByRole('button', { name: 'Sync Policy' });
  const escape = () => page.keyboard.press('Escape');
  await escape();
  await expect(pane.getByRole('dialog')).toHaveCount(0);
  await expect(pane.getByRole('button', { name: 'Save settings' })).toBeFocused();
  await escape();
  await expect(outside).toBeFocused();
  await press(opened, looks);
  await pane.getByRole('combobox', { name: 'Theme' }).focus();
  await escape();
  await expect(pane.getByRole('combobox', { name: 'Theme' })).toHaveCount(0);
  await expect(looks).toBeFocused();
  await escape();
  await expect(outside).toBeFocused();
});
