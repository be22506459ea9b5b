// Keyboard use in Outlook, where office.js handles every Tab and Escape that the pane does not reserve.
import type { Locator } from '@playwright/test';
import { conflictCard, crmInterval, refocusUntil, reviewPage, save, saveButton, savedNotice } from './actions';
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
  await expect(savedNotice(yusuf.pane)).toBeVisible();
  await grace.page.bringToFront();
  const card = conflictCard(grace.pane, crmInterval);
  await refocusUntil(grace.pane, card);
  // The field goes with the focus.
  await grace.pane.getByRole('textbox', { name: crmInterval }).press('Enter');
  await expect(card).toBeFocused();
  await expectTabInOrder(grace);
});

test('tabs into the pane, through it, and out at the other end, in both directions', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  // A page over it may leave something behind.
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

test('leaves a review to Outlook at both ends, never to what it covers, and returns the focus to Save', async ({
  outlook,
}) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  await changeAndError.act(opened);
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await press(opened, saveButton(pane));
  const dialog = reviewPage(pane);
  const title = dialog.getByRole('heading', { level: 1 });
  await expect(title).toBeFocused();
  const isBelow = () =>
    pane.locator('html').evaluate(({ ownerDocument: { activeElement, body } }) => {
      return activeElement !== null && activeElement !== body && activeElement.closest('[role=dialog]') === null;
    });
  for (const [key, next, outside] of [
    [
      'Tab',
      dialog.getByRole('checkbox', { name: 'I understand' }),
      page.getByRole('link', { name: 'Outlook add-ins' }),
    ],
    ['Shift+Tab', dialog.getByRole('button', { name: 'Back' }), page.getByRole('button', { name: 'Close pane' })],
  ] as const) {
    // The title has the focus only initially.
    await title.focus();
    await page.keyboard.press(key);
    await expect(next).toBeFocused();
    const below: boolean[] = [];
    await expect(async () => {
      below.push(await isBelow());
      await page.keyboard.press(key);
      await expect(outside).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [10] });
    expect(below).not.toContain(true);
  }
  await title.focus();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(saveButton(pane)).toBeFocused();
});

test('moves the focus on from the result of a save', async ({ outlook }) => {
  const opened = await outlook.open({ person: '7', signIn: 'microsoft' });
  const { page, pane } = opened;
  await opened.ready();
  await pane.getByRole('textbox', { name: crmInterval }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('450');
  await press(opened, saveButton(pane));
  await press(opened, saveButton(reviewPage(pane)));
  const saved = pane.getByRole('group', { name: 'Saved' });
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
  await expect(saveButton(pane)).toBeFocused();
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
