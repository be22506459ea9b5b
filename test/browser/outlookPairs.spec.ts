// Each pair of conditions that a pane meets in Outlook, in as few panes as there can be. With PROVE=all: every combination.
import { expect, type FrameLocator } from '@playwright/test';
import { test, type OpenOptions } from './outlook';

const factors = {
  language: ['en-US', 'de-DE', 'ar-SA'],
  theme: ['light', 'dark', 'contrast'],
  item: ['read', 'compose', 'appointment', 'none'],
  storage: ['ok', 'blocked'],
  nestedAppAuth: ['there', 'none'],
} as const;

type Cell = { [Factor in keyof typeof factors]: (typeof factors)[Factor][number] };
const names = Object.keys(factors) as (keyof Cell)[];

const everyCell = (): Cell[] =>
  names.reduce<Partial<Cell>[]>(
    (cells, name) => cells.flatMap((cell) => factors[name].map((value) => ({ ...cell, [name]: value }))),
    [{}],
  ) as Cell[];

const pairsOf = (cell: Cell): string[] =>
  names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one} ${cell[one]}, ${other} ${cell[other]}`));

/** Takes the cell with the most pairs that are not there yet, until all are. */
const pairwise = (): Cell[] => {
  const all = everyCell();
  const open = new Set(all.flatMap(pairsOf));
  const chosen: Cell[] = [];
  const news = (cell: Cell) => pairsOf(cell).filter((pair) => open.has(pair)).length;
  while (open.size > 0) {
    const best = all.reduce((one, other) => (news(other) > news(one) ? other : one));
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
  }
  return chosen;
};

const words = {
  'en-US': { lang: 'en-US', dir: 'ltr', summary: /sync both ways/, signIn: 'Sign in' },
  'de-DE': { lang: 'de-DE', dir: 'ltr', summary: /in beide Richtungen/, signIn: 'Anmelden' },
  'ar-SA': { lang: 'ar-SA', dir: 'rtl', summary: /الاتجاهين/, signIn: 'تسجيل الدخول' },
};

/** Milliseconds in which there has to be something to go on with. */
const patience = 10_000;

const looksRight = async (pane: FrameLocator, { language, theme }: Cell) => {
  const { lang, dir } = words[language];
  await expect(pane.locator(`html[lang="${lang}"][dir="${dir}"]`)).toBeAttached();
  const background = await pane.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor);
  const [red = 0] = background.match(/\d+/g)?.map(Number) ?? [];
  // The system's own colours, where it forces them, are the light ones of the test's browser.
  expect(red < 128).toBe(theme === 'dark');
};

const cells = process.env.PROVE === 'all' ? everyCell() : pairwise();

test('are twenty panes at most', () => {
  expect(pairwise().length).toBeLessThanOrEqual(20);
});

for (const cell of cells) {
  test(
    Object.entries(cell)
      .map((each) => each.join(' '))
      .join(', '),
    async ({ outlook }) => {
      const { pane, crm } = await outlook(cell satisfies OpenOptions);
      const { summary, signIn } = words[cell.language];
      if (cell.nestedAppAuth === 'none') {
        await expect(pane.getByRole('button', { name: signIn })).toBeVisible({ timeout: patience });
        expect(crm.requests).toEqual([]);
      } else {
        await expect(pane.getByText(summary).first()).toBeVisible({ timeout: patience });
        expect(crm.tokensMinted()).toBe(1);
      }
      await looksRight(pane, cell);
    },
  );
}
