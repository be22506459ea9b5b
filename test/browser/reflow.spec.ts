// The pane where room is short, and from right to left: 160 pixels (text at 200 %), 320 by 256 (zoom at 400 %).
import { walk } from './keys';
import { garbled } from './lines';
import { controlNames, cutOff, moved, places, smallTargets, turn } from './measures';
import { aroundFetch, expect, test } from './preview';
import { bring, chainAndEffects, changeAndError, organizations, review, states } from './states';

for (const state of states) {
  test(`at 160 pixels nothing is cut off, no target is small, and every name stands for one control: ${state.name}`, async ({
    page,
  }) => {
    const pane = await bring(page, state, 160);
    expect(await cutOff(pane)).toEqual([]);
    expect(await smallTargets(pane)).toEqual([]);
    // Behind a dialog there is nothing for a screen reader.
    const names = await controlNames(pane.locator('html'));
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name, index) => name.endsWith(' ') || names.indexOf(name) !== index)).toEqual([]);
  });
}

for (const [state, width, height] of [
  [chainAndEffects, 320, 256],
  [changeAndError, 320, 256],
  [changeAndError, 320, 400],
  [changeAndError, 160, 400],
  [review, 320, 256],
] as const) {
  test(`the focus is never out of sight at ${width} by ${height}: ${state.name}`, async ({ page }) => {
    const pane = await bring(page, state, width, height);
    const { sight, forth, back, hidden } = await walk(page, pane);
    expect(sight.length).toBeGreaterThan(2);
    expect([forth, back, hidden]).toEqual([sight, sight, []]);
  });
}

test('the first glance at a review shows what changes and what can be lost', async ({ page }) => {
  const dialog = (await bring(page, review)).getByRole('dialog');
  for (const shown of [
    dialog.getByRole('heading', { name: 'Save these settings?' }),
    dialog.getByText('from Bidirectional to Outlook to OroCRM').locator('..'),
    dialog.getByText('This can delete or overwrite data'),
    dialog.getByText(/^Contacts and calendar events: an edit made only in OroCRM/),
    dialog.getByRole('button', { name: 'Save settings' }),
  ]) {
    await expect(shown).toBeInViewport({ ratio: 1 });
  }
});

test('at 400 % a review begins with its title, and its buttons can be reached', async ({ page }) => {
  const dialog = (await bring(page, review, 320, 256)).getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Save these settings?' })).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(dialog).toHaveCount(0);
});

for (const state of states) {
  test(`from right to left everything is mirrored, and no sentence ends before it begins: ${state.name}`, async ({
    page,
  }) => {
    const pane = await bring(page, state);
    await turn(page, pane, 'ltr');
    const leftToRight = await places(pane, 'left');
    await turn(page, pane, 'rtl');
    expect(moved(leftToRight, await places(pane, 'right'))).toEqual([]);
    expect(await garbled(pane)).toEqual([]);
    // The arrows of the picture and of a change.
    for (const drawing of await pane.locator('[aria-hidden] > span + svg, [role=dialog] [aria-hidden] + svg').all()) {
      await expect(drawing).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)');
    }
  });
}

test('the choice of an organization is in its place before the list is there', async ({ page }) => {
  await aroundFetch(page, (mocked) => async (input, init) => {
    const { url } = new Request(input, init);
    if (url.includes('/organizations')) await new Promise((go) => addEventListener('list', go, { once: true }));
    return mocked(input, init);
  });
  const pane = await bring(page, organizations);
  const choice = pane.getByRole('combobox', { name: 'Organization' });
  await expect(choice.getByRole('option')).toHaveText(['Acme']);
  const before = await places(pane, 'left');
  await pane.locator('html').evaluate(() => window.dispatchEvent(new Event('list')));
  await expect(choice.getByRole('option')).toHaveText(['Acme', 'Globex']);
  await expect(choice).toHaveValue('1');
  expect(moved(before, await places(pane, 'left'))).toEqual([]);
});
