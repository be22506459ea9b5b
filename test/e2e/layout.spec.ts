// The layout in themes, languages and widths. `npm run test:all` checks every state of the pane in every combination,
// and `npm test` a few states with much content.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import type { State } from '../../src/server/memory/state';
import { crmInterval, openHistory, outlookInterval, reviewPage, saveButton, saveWithoutFocus } from './actions';
import { overriddenWith } from './crm';
import { closePopover, tabStopsInRows, tabThrough, withoutFocusIndicator } from './tabOrder';
import {
  arabic,
  changeLanguage,
  changeTheme,
  english,
  expectAccessible,
  expectLayoutIntact,
  expectMirrored,
  expectUniqueNames,
  german,
  languages,
  resize,
} from './layout';
import { gate } from '../pane/deferred';
import { forcedColorLines, moved, places, strips } from './measurements';
import { expect, setAppearance, test, type Opened } from './pane';
import { allScenarios } from './scenarios/all';
import {
  about,
  administrator,
  appearance,
  chainAndEffects,
  changeAndError,
  composites,
  conflict,
  enforced,
  history,
  menu,
  organizations,
  overview,
  review,
  saved,
  impact,
} from './scenarios/composite';
import { arrange, type Arrangement } from './scenarios/scenario';
import { missingFile } from './scenarios/steps';

const states = [
  'demonstration',
  'review-system',
  'no-access',
  'offline-known',
  'not-saved',
  'changed-since',
  'copy-by-hand',
];
const archetypes: readonly Arrangement[] = [
  chainAndEffects,
  administrator,
  changeAndError,
  review,
  saved,
  impact,
  menu,
  appearance,
  about,
  history,
  overview,
  enforced,
  conflict,
  ...allScenarios.filter(({ id }) => states.includes(id)),
];
/** Arrangements whose tab order is also checked from right to left. */
const tabbedInArabic = [chainAndEffects, changeAndError, review, conflict, enforced];

/** Stops the clock so that no timeout of the pane fires during a long test. Axe does not work with a stopped clock. */
const stopClock = async ({ page, pane }: Opened) => {
  const times = [page.locator('html'), pane.locator('html')].map((html) => html.evaluate(() => Date.now()));
  await page.clock.pauseAt(Math.max(...(await Promise.all(times))) + 200);
};

const expectTabInOrder = async ({ page, pane }: Opened, condition: string) => {
  await closePopover(page, pane);
  const { visual, forward, backward, hidden } = await tabThrough(page, pane);
  expect([forward, backward, hidden], condition).toEqual([visual, visual, []]);
};

for (const archetype of archetypes) {
  test(`is accessible and intact, with the right tab order: ${archetype.name}`, async ({ page, open }) => {
    const opened = await arrange(page, open, archetype);
    const { pane } = opened;
    await expectAccessible(pane);
    await expectUniqueNames(pane);
    await changeTheme(opened, 'dark');
    await expectAccessible(pane, ['color-contrast']);
    await changeTheme(opened, 'light');
    await stopClock(opened);
    await expectMirrored(opened);
    // The longest texts and the other direction. All languages and widths: `npm run test:all`.
    for (const [language, direction] of [german, arabic]) {
      await changeLanguage(opened, language, direction);
      // 160 pixels: at 200 %.
      for (const width of [160, 320]) {
        await resize(page, width);
        await expectLayoutIntact(pane, `${language} at ${width}`);
      }
      if (direction === 'rtl' && tabbedInArabic.includes(archetype)) await expectTabInOrder(opened, language);
    }
    await changeLanguage(opened, ...english);
    await expectLayoutIntact(pane, 'en-US');
    await expectTabInOrder(opened, 'en-US');
    await page.emulateMedia({ forcedColors: 'active' });
    const { stops, bare } = await withoutFocusIndicator(page, pane);
    expect(stops).toBeGreaterThan(0);
    expect(bare).toEqual([]);
  });
}

for (const scenario of [...allScenarios, ...composites, conflict]) {
  test(
    `is accessible and intact in each theme, language and width: ${scenario.name}`,
    { tag: '@all' },
    async ({ page, open, problems }) => {
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
        // The host's direction may be opposite to the language's.
        await setAppearance(opened, { direction: direction === 'ltr' ? 'rtl' : 'ltr' });
        await expectLayoutIntact(pane, `${language}, opposite direction`);
        await setAppearance(opened, { direction });
        for (const width of scenario.size ? [] : [450, 270, 160, 320]) {
          await resize(page, width);
          await expectLayoutIntact(pane, `${language} at ${width}`);
        }
      }
      // A menu closes as soon as the focus goes elsewhere.
      for (const [language, direction] of languages) {
        await changeLanguage(opened, language, direction);
        await expectTabInOrder(opened, language);
        await setAppearance(opened, { direction: direction === 'ltr' ? 'rtl' : 'ltr' });
        await expectTabInOrder(opened, `${language}, opposite direction`);
      }
    },
  );
}

for (const [arrangement, width, height] of [
  [chainAndEffects, 320, 256],
  [changeAndError, 160, 400],
  [review, 320, 256],
] as const) {
  test(`keeps the focus visible at ${width} by ${height}: ${arrangement.name}`, async ({ page, open }) => {
    const opened = await arrange(page, open, arrangement);
    await resize(page, width, height);
    await expectTabInOrder(opened, `at ${width} by ${height}`);
  });
}

test('shows changes and risks in a review without scrolling, and its title at 400 %', async ({ page, open }) => {
  const { pane } = await arrange(page, open, review);
  const dialog = reviewPage(pane);
  const title = dialog.getByRole('heading', { level: 1 });
  for (const shown of [
    title,
    dialog.getByText('from Bidirectional to Outlook to OroCRM').locator('..'),
    dialog.getByRole('heading', { name: 'This can delete or overwrite data' }),
    dialog.getByText('Contacts and calendar events edited only in OroCRM will be overwritten from Outlook.'),
    saveButton(dialog),
  ]) {
    await expect(shown).toBeInViewport({ ratio: 1 });
  }
  await resize(page, 320, 256);
  await expect(title).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('checkbox').check();
  await saveButton(dialog).click();
  await expect(dialog).toHaveCount(0);
});

test('has few Tab stops: two in an inherited row, four in one with a value of its own', async ({ page, open }) => {
  const { pane } = await arrange(page, open, changeAndError);
  expect(await tabStopsInRows(page, pane)).toEqual({
    Contacts: 2,
    Tasks: 4,
    'Calendar Events': 2,
    'Sync Direction': 4,
    'Conflict Resolution': 2,
    [crmInterval]: 4,
    [outlookInterval]: 4,
  });
});

test('covers the pane with a page over it, up to the scroll bars of the device', async ({
  browser,
  launchOptions,
  openAs,
}) => {
  const withScrollBars = await browser
    .browserType()
    .launch({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] });
  const page = await withScrollBars.newPage({ viewport: { width: 320, height: 600 } });
  const { pane } = await openAs('Grace Weber', { in: page });
  const widthOfPage = () => pane.locator('html').evaluate(({ clientWidth }) => clientWidth);
  await pane.getByRole('textbox', { name: crmInterval }).waitFor();
  // Proves that there is one.
  expect(await widthOfPage()).toBeLessThan(320);
  await review.act({ page, pane });
  expect(await widthOfPage()).toBe(320);
  expect(await strips(pane)).toEqual([]);
  await withScrollBars.close();
});

test.describe('names of 80 characters without a blank', () => {
  const organization = `Donaudampfschifffahrtsgesellschaft${'Nordsee'.repeat(6)}GmbH`;
  const person = `Yusuf${'demir'.repeat(15)}`;
  const data = JSON.stringify(acmeAndGlobex()).replaceAll('Acme', organization).replaceAll('Yusuf Demir', person);
  test.use({ data: JSON.parse(data) as State });

  test('wrap everywhere', async ({ page, open }) => {
    expect([organization.length, person.length]).toEqual([80, 80]);
    const opened = await open('Grace Weber');
    const { pane } = opened;
    await resize(page, 270);
    const check = async (where: string) => {
      for (const width of [160, 270]) {
        await resize(page, width);
        await expectLayoutIntact(pane, `${where} at ${width}`);
      }
    };
    await pane.getByRole('textbox', { name: crmInterval }).waitFor();
    await check('the header, the levels and the rows');
    await review.act(opened);
    await check('the review');
    await pane.getByRole('button', { name: 'Keep editing' }).click();
    await opened.crm.save('Yusuf Demir', 'organization', 'crmSyncInterval', overriddenWith(900));
    await saveWithoutFocus(pane);
    await pane.getByRole('group', { name: `${crmInterval} ${person} saved ` }).waitFor();
    await check('a conflict');
    await openHistory(pane);
    await pane.getByRole('listitem').first().waitFor();
    await check('the history');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`shows the diagram, boxes, icons and overruled values in forced colors: ${colorScheme}`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const { pane } = await arrange(page, open, chainAndEffects);
    const { text, arrow, boxes, chains, icons, mismatched } = await forcedColorLines(pane);
    // Both heads and the shaft.
    expect(arrow).toEqual(Array(3).fill(text));
    // The card around the summary, and four panels of sources, each a chain of four nodes with three lines.
    expect(boxes).toEqual(Array(5).fill(text));
    expect(chains).toEqual(Array(4 * (4 + 3)).fill(text));
    expect(icons).toBeGreaterThan(7);
    expect(mismatched).toEqual([]);
    const chain = pane.getByRole('list', { name: 'Where Sync Direction comes from' });
    await expect(chain.getByRole('listitem').first()).toContainText('Not in effect');
    await expect(chain.getByText('Bidirectional').first().locator('..')).toHaveCSS(
      'text-decoration-line',
      'line-through',
    );
  });
}

test('keeps the direction of text in a layout of the opposite direction', async ({ page, open }) => {
  const opened = await arrange(page, open, review);
  for (const [language, direction] of [
    ['de-DE', 'rtl'],
    ['ar-EG', 'ltr'],
  ] as const) {
    await setAppearance(opened, { language, direction });
    await expectLayoutIntact(opened.pane, `${language} ${direction}`);
  }
});

test('does not move when the list of organizations arrives', async ({ page, open }) => {
  const list = gate();
  await page.route('**/api/organizations**', async (route) => {
    await list.opened;
    await route.continue();
  });
  const { pane } = await arrange(page, open, organizations);
  const choice = pane.getByRole('combobox', { name: 'Organization' });
  const listed = async (...names: string[]) => {
    await choice.click();
    await expect(pane.getByRole('option')).toHaveText(names.map((name) => new RegExp(`^${name}`)));
    await choice.press('Escape');
    await expect(pane.getByRole('option')).toHaveCount(0);
  };
  await listed('Acme');
  const before = await places(pane, 'left');
  list.open();
  await listed('Acme', 'Globex');
  await expect(choice).toHaveValue('Acme');
  expect(moved(before, await places(pane, 'left'))).toEqual([]);
});
