import { crmInterval, level, openReview, reviewPage, saveButton, sourceOf } from './actions';
import { expect, test } from './pane';

test('edits and saves by keyboard, and focuses the result', async ({ page, openAs }) => {
  const { pane } = await openAs('Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('450');
  await saveButton(pane).focus();
  await page.keyboard.press('Enter');
  const dialog = reviewPage(pane);
  await expect(dialog.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(saveButton(pane)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    if (await saveButton(dialog).evaluate((button) => button.matches(':focus'))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('group', { name: 'Saved' })).toBeFocused();
});

test('changes the direction by arrow keys, and skips all rows to save it', async ({ page, openAs }) => {
  const { pane } = await openAs('Grace Weber');
  const direction = pane.getByRole('radiogroup', { name: 'Sync Direction' });
  await direction.getByRole('radio', { name: 'Bidirectional' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(direction.getByRole('radio', { name: 'Outlook to OroCRM' })).toBeChecked();
  const skip = pane.getByRole('button', { name: 'Skip to Save' });
  await level(pane, 'Acme').focus();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(saveButton(pane)).toBeFocused();
  await pane.getByRole('button', { name: 'Not saved: go back to Bidirectional, Sync Direction' }).press('Enter');
  await expect(direction.getByRole('radio', { name: 'Bidirectional' })).toBeFocused();
  await expect(skip).toHaveCount(0);
});

test('opens and closes a source with the same key, and keeps the focus', async ({ page, openAs }) => {
  const { pane } = await openAs('Tom Okafor');
  const source = sourceOf(pane, 'Tasks');
  await source.focus();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Where Tasks comes from' })).toBeVisible();
  await expect(source).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Where Tasks comes from' })).toHaveCount(0);
});

test('moves through the menu, chooses in it and closes it by keyboard, and keeps the focus', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Tom Okafor');
  const button = pane.getByRole('button', { name: 'More' });
  const menu = pane.getByRole('menu', { name: 'More' });
  const radio = (name: string) => menu.getByRole('menuitemradio', { name });
  const item = (name: string) => menu.getByRole('menuitem', { name });
  const press = (key: string) => page.keyboard.press(key);
  await button.focus();
  await press('Enter');
  await expect(radio('All settings')).toBeFocused();
  await expect(radio('All settings')).toBeChecked();
  for (const [key, next] of [
    ['ArrowDown', radio('Overridden')],
    ['End', item('About')],
    ['ArrowDown', radio('All settings')],
    ['ArrowUp', item('About')],
    ['Home', radio('All settings')],
    ['h', item('History')],
    ['c', item('Copy as text')],
    ['c', item('Copy as JSON')],
    ['c', radio('Changed')],
  ] as const) {
    await press(key);
    await expect(next).toBeFocused();
  }
  // Nothing has changed: the item can be reached, but not chosen.
  await press('Enter');
  await expect(radio('Changed')).toBeFocused();
  for (const key of ['Escape', 'Tab']) {
    await press(key);
    await expect(menu).toHaveCount(0);
    await expect(button).toBeFocused();
    await press('Space');
    await expect(radio('All settings')).toBeFocused();
  }
  await press('o');
  await press('Enter');
  await expect(menu).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(pane.getByRole('status').filter({ hasText: 'Overridden: 3 of 7 settings' })).toBeVisible();
  await expect(pane.getByRole('group')).toHaveCount(3);
});

test('opens theme and language, about and the history from the menu, and returns the focus to its button', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Tom Okafor');
  const button = pane.getByRole('button', { name: 'More' });
  const openItem = async (letter: string) => {
    await button.press('Enter');
    await expect(pane.getByRole('menuitemradio', { name: 'All settings' })).toBeFocused();
    await page.keyboard.type(letter);
    await page.keyboard.press('Enter');
  };
  const appearance = pane.getByRole('menu', { name: 'Theme and language' });
  await openItem('t');
  await expect(appearance.locator(':focus')).toHaveText('Same as Outlook');
  await page.keyboard.press('ArrowLeft');
  await expect(appearance).toHaveCount(0);
  await expect(pane.getByRole('menuitem', { name: 'Theme and language' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(appearance.locator(':focus')).toHaveText('Same as Outlook');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  const dialogs = { a: 'About', h: 'History' };
  // Two items begin with this letter: the first one shows all settings.
  for (const [letter, name] of Object.entries(dialogs)) {
    await openItem(letter);
    await pane.getByRole('dialog', { name }).waitFor();
    await page.keyboard.press('Escape');
    await expect(pane.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  // It does not block the pane: the focus can go on, and then it closes.
  await openItem('a');
  const about = pane.getByRole('dialog', { name: 'About' });
  for (const name of ['Close', 'Copy diagnostics']) {
    await page.keyboard.press('Tab');
    await expect(about.getByRole('button', { name })).toBeFocused();
  }
  for (const name of ['Support', 'Privacy', 'Terms of use', 'Licenses']) {
    await page.keyboard.press('Tab');
    await expect(about.getByRole('link', { name: `${name} (opens in a new window)` })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(about).toHaveCount(0);
  await expect(pane.getByRole('button', { name: 'Default, source of Contacts' })).toBeFocused();
});

test('leaves the keys of a composition to the input method: Escape ends it, and closes no page', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  const review = await openReview(pane);
  await review.getByRole('button', { name: 'Add a reason' }).click();
  const reason = review.getByRole('textbox', { name: 'Reason' });
  await page.keyboard.type('because ');
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Input.imeSetComposition', { text: 'りゆう', selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.press('Escape');
  await expect(review).toBeVisible();
  await expect(reason).toHaveValue(/^because /);
  await devTools.send('Input.insertText', { text: '理由' });
  await expect(reason).toHaveValue('because 理由');
  await page.keyboard.press('Escape');
  await expect(review).toHaveCount(0);
});
