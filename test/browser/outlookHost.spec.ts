// The emulated Outlook tells the real office.js of another item, opens its dialogs, and takes turns with it at the Tab key.
import { expect, type Frame } from '@playwright/test';
import { test } from './outlook';

/** Has office.js follow the item. What it then knows of each, in order, is kept in the frame. */
const followItems = (frame: Frame) =>
  frame.evaluate(
    () =>
      new Promise((resolve) => {
        const seen: unknown[] = [];
        Object.assign(window, { seen });
        Office.context.mailbox.addHandlerAsync(
          Office.EventType.ItemChanged,
          () => seen.push(Office.context.mailbox.item?.itemType),
          ({ status }) => resolve(status),
        );
      }),
  );

const seenItems = (frame: Frame) => frame.evaluate(() => (window as unknown as { seen: unknown[] }).seen);

test('another item is there when office.js tells of it, and none where there is none', async ({ outlook }) => {
  const { pane, frame, changeItem } = await outlook({ item: 'read' });
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
  expect(await followItems(frame())).toBe('succeeded');
  for (const item of ['appointment', 'none', 'compose'] as const) expect(await changeItem(item)).toBe(true);
  await expect.poll(() => seenItems(frame())).toEqual(['appointment', undefined, 'message']);
});

test('a dialog of office.js opens beside the page, and its message reaches the pane', async ({ outlook, context }) => {
  const { pane, frame } = await outlook();
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
  const opened = context.waitForEvent('page');
  const told = frame().evaluate(
    () =>
      new Promise((resolve) => {
        const url = `${window.location.origin}/taskpane.html`;
        Office.context.ui.displayDialogAsync(url, { promptBeforeOpen: false }, ({ value: dialog }) =>
          dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
            dialog.close();
            resolve('message' in event ? event.message : event.error);
          }),
        );
      }),
  );
  const dialog = await opened;
  await dialog.waitForLoadState();
  await dialog.evaluate(async () => {
    await Office.onReady();
    Office.context.ui.messageParent('from the dialog');
  });
  expect(await told).toBe('from the dialog');
  await expect.poll(() => dialog.isClosed()).toBe(true);
});

test('Tab goes into the pane, through it, and out at its end, in both directions', async ({ outlook }) => {
  const { page, pane } = await outlook({ who: 'tom' });
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
  const before = page.getByRole('button', { name: 'Sync Policy' });
  const after = page.getByRole('button', { name: 'Close pane' });
  const buttons = pane.getByRole('button');
  await before.focus();
  await page.keyboard.press('Tab');
  await expect(pane.locator(':focus')).toHaveCount(1);
  let forward = 0;
  for (; forward < 60 && !(await after.evaluate((button) => button.matches(':focus'))); forward += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(after).toBeFocused();
  expect(forward).toBeGreaterThanOrEqual(await buttons.count());
  await page.keyboard.press('Shift+Tab');
  await expect(pane.locator(':focus')).toHaveCount(1);
});
