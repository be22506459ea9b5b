// What a person's system asks of every page: its own colours, and less motion.
import { changesWithFocus } from './keys';
import { drawnLines, watchMotion } from './measures';
import { expect, openWith, test } from './preview';
import { bring, chainAndEffects, changeAndError, enforced, organizations, review, whatWillHappen } from './states';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours: the picture, the boxes, the icons and what is not in effect stay: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const pane = await bring(page, chainAndEffects);
    const { text, arrows, boxes, icons, disguised } = await drawnLines(pane);
    expect(arrows).toEqual([text, text]);
    // Both sides of the picture, it and the rows in cards, and three open chains.
    expect(boxes).toEqual(Array(9).fill(text));
    expect(icons).toBeGreaterThan(7);
    expect(disguised).toEqual([]);
    const chain = pane.getByRole('list', { name: 'Where Sync Direction comes from' });
    await expect(chain.getByRole('listitem').last()).toContainText('Not in effect');
    await expect(chain.getByRole('listitem').last().getByText('Bidirectional')).toHaveCSS(
      'text-decoration-line',
      'line-through',
    );
  });
}

for (const state of [chainAndEffects, changeAndError, whatWillHappen, enforced]) {
  test(`forced colours: whatever has the focus shows it: ${state.name}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const pane = await bring(page, state);
    await pane.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Tab');
    const { stops, same } = await changesWithFocus(page, pane);
    expect(stops).toBeGreaterThan(9);
    expect(same).toEqual([]);
  });
}

// Without the wish there is motion: the watch sees it.
for (const [reducedMotion, moves] of [
  ['reduce', false],
  ['no-preference', true],
] as const) {
  test(`motion of more than 10 milliseconds, with ${reducedMotion}: ${moves}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    const pane = await bring(page, organizations);
    const longest = await watchMotion(pane);
    await pane.getByRole('button', { name: /^Source: .*Tasks/ }).click();
    await pane.getByRole('switch', { name: 'Tasks' }).check();
    await review.bring(pane, page);
    await pane.getByRole('button', { name: 'Keep editing' }).click();
    await expect(pane.getByRole('dialog')).toHaveCount(0);
    expect((await longest()) > 10).toBe(moves);
  });
}

test('in high contrast what is under the mouse can still be read', async ({ page }) => {
  const pane = await openWith(page, { person: 'Tom Okafor', theme: 'contrast' });
  const source = pane.getByRole('button', { name: /^Source: .*Tasks/ });
  await source.hover();
  await expect(source).toHaveCSS('color', 'rgb(255, 255, 0)');
});
