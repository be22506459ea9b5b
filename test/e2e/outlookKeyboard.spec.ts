// Keyboard use in Outlook, where office.js handles every Tab and Escape that the pane does not reserve.
import type { Locator } from '@playwright/test';
import { crmInterval, save } from './actions';
import { idOf } from './crm';
import { closePopover, focusState, tabThrough } from './tabOrder';
import { animationsFinished } from './measurements';
import { expect, test, type Outlook } from './outlook';
import { changeAndError, composites, review, impact } from './scenarios/composite';

/** Tab reaches every control in visual order. */
const expectTabInOrder = async ({ page, pane }: Outlook) => {
  await animationsFinished(pane);
  await closePopover(page, pane);
  const { visual, forward, backward, hidden } = await tabThrough(page, pane, 'every');
  expect(visual.length).toBeGreaterThan(2);
  expect([forward, backward, hidden]).toEqual([visual, visual, []]);
};

const press = async (opened: Outlook, button: Locator) => {
  await button.focus();
  await opened.page.keyboard.press('Enter');
};

const byDefault: readonly unknown[] = [changeAndError, review, impact];

for (const arrangement of composites) {
  const { name, person, act } = arrangement;
  const tag = byDefault.includes(arrangement) ? [] : '@all';
  test(`reaches every control in visual order: ${name}`, { tag }, async ({ outlook }) => {
    const opened = await outlook.open({ person: idOf(person), signIn: 'microsoft' });
    await opened.ready();
    await act(opened);
    await expectTabInOrder(opened);
  });
}

test('reaches every control in visual order: a conflict with a colleague in another Outlook', async ({ outlook }) => {
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
  await expectTabInOrder(grace);
});

test('tabs into the pane, through it, and out at the other end, in both directions', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  // A dialog may leave focus guards in the page.
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
    const reached = new Set<string>();
    const tabOn = async () => {
      const { inside, name } = await focusState(pane);
      if (inside) reached.add(name);
      await page.keyboard.press(key);
      await expect(to).toBeFocused({ timeout: 50 });
    };
    await expect(tabOn).toPass({ intervals: [10] });
    expect(reached.size).toBeGreaterThan(15);
  }
});

test('traps the focus in a review, and restores it afterwards', async ({ outlook }) => {
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
  // The group has the focus only initially, and office.js cannot move the focus on from it.
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

test('moves the focus on from the result of a save', async ({ outlook }) => {
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

test('closes one layer with each Escape, then moves the focus to Outlook', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  await review.act(opened);
  const menuButton = pane.getByRole('button', { name: 'More' });
  const outside = page.getByRole('button', { name: 'Sync Policy' });
  const escape = () => page.keyboard.press('Escape');
  await escape();
  await expect(pane.getByRole('dialog')).toHaveCount(0);
  await expect(pane.getByRole('button', { name: 'Save settings' })).toBeFocused();
  await escape();
  await expect(outside).toBeFocused();
  await press(opened, menuButton);
  await expect(pane.getByRole('menuitemradio', { name: 'All settings' })).toBeFocused();
  await page.keyboard.type('t');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('menu', { name: 'Theme and language' }).locator(':focus')).toHaveCount(1);
  await escape();
  await expect(pane.getByRole('menu')).toHaveCount(0);
  await expect(menuButton).toBeFocused();
  await escape();
  await expect(outside).toBeFocused();
});
