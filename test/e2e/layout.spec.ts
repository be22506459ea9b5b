// The layout, for everybody: one arrangement, and then every way to look at it. `npm run test:all` looks at each state of the
// pane in each theme, language and width; `npm test` at those that have everything in them that can be out of place.
import { tabThrough, withoutFocusIndicator } from './keys';
import {
  arabic,
  changeLanguage,
  changeTheme,
  english,
  expectAccessible,
  expectInPlace,
  expectMirrored,
  expectNamesToDiffer,
  german,
  languages,
  resize,
} from './layout';
import { gate } from '../pane/deferred';
import { drawnLines, moved, places } from './measures';
import { expect, setAppearance, test, type Opened } from './pane';
import { allScenarios } from './scenarios/all';
import {
  chainAndEffects,
  changeAndError,
  composites,
  conflict,
  enforced,
  history,
  organizations,
  review,
  whatWillHappen,
} from './scenarios/composite';
import { arrange, type Arrangement } from './scenarios/scenario';
import { missingFile } from './scenarios/steps';

const states = ['review-system', 'no-access', 'offline-known', 'not-saved', 'changed-since', 'copy-by-hand'];
const archetypes: readonly Arrangement[] = [
  chainAndEffects,
  changeAndError,
  review,
  whatWillHappen,
  history,
  enforced,
  conflict,
  ...allScenarios.filter(({ id }) => states.includes(id)),
];
/** Those whose order is also walked through from right to left. */
const walkedInArabic = [chainAndEffects, changeAndError, review, conflict, enforced];

/** However long the test takes, no time limit of the pane passes. Axe needs the time to go by. */
const stopClock = async ({ page, pane }: Opened) => {
  const times = [page.locator('html'), pane.locator('html')].map((html) => html.evaluate(() => Date.now()));
  await page.clock.pauseAt(Math.max(...(await Promise.all(times))) + 200);
};

const expectTabInOrder = async ({ page, pane }: Opened, where: string) => {
  const { sight, forth, back, hidden } = await tabThrough(page, pane);
  expect([forth, back, hidden], where).toEqual([sight, sight, []]);
};

for (const archetype of archetypes) {
  test(`in its place for everybody, and met by Tab: ${archetype.name}`, async ({ page, open }) => {
    const opened = await arrange(page, open, archetype);
    const { pane } = opened;
    await expectAccessible(pane);
    await expectNamesToDiffer(pane);
    await changeTheme(opened, 'dark');
    await expectAccessible(pane, ['color-contrast']);
    await changeTheme(opened, 'light');
    await stopClock(opened);
    await expectMirrored(opened);
    for (const [language, direction] of [german, arabic, english]) {
      await changeLanguage(opened, language, direction);
      await resize(page, 160);
      await expectInPlace(pane, `${language} at 200 %`);
      await resize(page, 320);
      await expectInPlace(pane, language);
      if (direction === 'rtl' && walkedInArabic.includes(archetype)) await expectTabInOrder(opened, language);
    }
    await expectTabInOrder(opened, 'en-US');
    await page.emulateMedia({ forcedColors: 'active' });
    const { stops, bare } = await withoutFocusIndicator(page, pane);
    expect(stops).toBeGreaterThan(0);
    expect(bare).toEqual([]);
  });
}

for (const scenario of [...allScenarios, ...composites, conflict]) {
  test(`in each theme, language and width: ${scenario.name}`, { tag: '@all' }, async ({ page, open, problems }) => {
    test.slow();
    if (scenario.prepare) problems.expected = missingFile;
    const opened = await arrange(page, open, scenario);
    const { pane } = opened;
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await changeTheme(opened, theme);
      for (const [language, direction] of languages) {
        await changeLanguage(opened, language, direction);
        await expectAccessible(pane);
      }
    }
    await changeTheme(opened, 'light');
    await stopClock(opened);
    await expectMirrored(opened);
    for (const [language, direction] of languages) {
      await changeLanguage(opened, language, direction);
      await expectTabInOrder(opened, language);
      // The direction that the host insists on runs against the language.
      await setAppearance(opened, { direction: direction === 'ltr' ? 'rtl' : 'ltr' });
      await expectTabInOrder(opened, `${language}, against its direction`);
      await expectInPlace(pane, `${language}, against its direction`);
      await setAppearance(opened, { direction });
      for (const width of scenario.size ? [] : [450, 320, 270, 160]) {
        await resize(page, width);
        await expectInPlace(pane, `${language} at ${width}`);
      }
    }
  });
}

for (const [arrangement, width, height] of [
  [chainAndEffects, 320, 256],
  [changeAndError, 160, 400],
  [review, 320, 256],
] as const) {
  test(`the focus is never out of sight at ${width} by ${height}: ${arrangement.name}`, async ({ page, open }) => {
    const opened = await arrange(page, open, arrangement);
    await resize(page, width, height);
    await expectTabInOrder(opened, `at ${width} by ${height}`);
  });
}

test('the first glance at a review shows what changes and what can be lost; at 400 % it begins with its title', async ({
  page,
  open,
}) => {
  const { pane } = await arrange(page, open, review);
  const dialog = pane.getByRole('dialog');
  const title = dialog.getByRole('heading', { name: 'Save these settings?' });
  for (const shown of [
    title,
    dialog.getByText('from Bidirectional to Outlook to OroCRM').locator('..'),
    dialog.getByText('This can delete or overwrite data'),
    dialog.getByText(/^Contacts and calendar events: an edit made only in OroCRM/),
    dialog.getByRole('button', { name: 'Save settings' }),
  ]) {
    await expect(shown).toBeInViewport({ ratio: 1 });
  }
  await resize(page, 320, 256);
  await expect(title).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(dialog).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours: the picture, the boxes, the icons and what is not in effect stay: ${colorScheme}`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const { pane } = await arrange(page, open, chainAndEffects);
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

test('in a layout that runs against them, words run their own way', async ({ page, open }) => {
  const opened = await arrange(page, open, review);
  for (const [language, direction] of [
    ['de-DE', 'rtl'],
    ['ar-EG', 'ltr'],
  ] as const) {
    await setAppearance(opened, { language, direction });
    await expectInPlace(opened.pane, `${language} ${direction}`);
  }
});

test('the choice of an organization is in its place before the list is there', async ({ page, open }) => {
  const list = gate();
  await page.route('**/api/organizations**', async (route) => {
    await list.opened;
    await route.continue();
  });
  const { pane } = await arrange(page, open, organizations);
  const choice = pane.getByRole('combobox', { name: 'Organization' });
  await expect(choice.getByRole('option')).toHaveText(['Acme']);
  const before = await places(pane, 'left');
  list.open();
  await expect(choice.getByRole('option')).toHaveText(['Acme', 'Globex']);
  await expect(choice).toHaveValue('1');
  expect(moved(before, await places(pane, 'left'))).toEqual([]);
});
