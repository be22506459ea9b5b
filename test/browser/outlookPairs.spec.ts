// Every pair of conditions that a pane meets in Outlook, in as few panes as there can be. `npm run prove:outlook`: every combination.
import { test, expect } from './outlook';
import { choices } from '../outlook/options';

const factors = {
  language: ['en-US', 'de-DE', 'ar-SA'],
  theme: choices.theme,
  item: choices.item,
  storage: choices.storage,
  nestedAppAuth: ['ok', 'off'],
} as const;

type Cell = { [Factor in keyof typeof factors]: (typeof factors)[Factor][number] };
const names = Object.keys(factors) as (keyof Cell)[];

const everyCell: readonly Cell[] = factors.language.flatMap((language) =>
  factors.theme.flatMap((theme) =>
    factors.item.flatMap((item) =>
      factors.storage.flatMap((storage) =>
        factors.nestedAppAuth.map((nestedAppAuth) => ({ language, theme, item, storage, nestedAppAuth })),
      ),
    ),
  ),
);

const pairsOf = (cell: Cell): readonly string[] =>
  names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one} ${cell[one]}, ${other} ${cell[other]}`));

/** Takes the cell that has the most pairs which no other has had, until there are none. */
const pairwise = (): readonly Cell[] => {
  const open = new Set(everyCell.flatMap(pairsOf));
  const newIn = (cell: Cell) => pairsOf(cell).filter((pair) => open.has(pair)).length;
  const chosen: Cell[] = [];
  while (open.size > 0) {
    const best = everyCell.reduce((one, other) => (newIn(other) > newIn(one) ? other : one));
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
  }
  return chosen;
};

const words = {
  'en-US': { dir: 'ltr', summary: /sync both ways/, signIn: 'Sign in' },
  'de-DE': { dir: 'ltr', summary: /in beide Richtungen/, signIn: 'Anmelden' },
  'ar-SA': { dir: 'rtl', summary: /الاتجاهين/, signIn: 'تسجيل الدخول' },
} as const;

/** Milliseconds in which there has to be the policy, or a way on. */
const patience = 10_000;

// npm says by which script it runs this.
const cells = process.env.npm_lifecycle_event === 'prove:outlook' ? everyCell : pairwise();

test('are twenty panes at most, and leave no pair out', () => {
  expect(pairwise().length).toBeLessThanOrEqual(20);
  expect(new Set(pairwise().flatMap(pairsOf))).toEqual(new Set(everyCell.flatMap(pairsOf)));
});

for (const cell of cells) {
  test(names.map((name) => `${name} ${cell[name]}`).join(', '), async ({ outlook }) => {
    const { pane, requests, microsoft } = await outlook.open({ ...cell, signIn: 'microsoft' });
    const { dir, summary, signIn } = words[cell.language];
    if (cell.nestedAppAuth === 'off') {
      await expect(pane.getByRole('button', { name: signIn })).toBeVisible({ timeout: patience });
      expect(requests).toEqual([]);
    } else {
      await expect(pane.getByText(summary).first()).toBeVisible({ timeout: patience });
      expect(microsoft.minted).toHaveLength(1);
    }
    // A system that forces its colours has an Outlook that is dark.
    const theme = cell.theme === 'light' ? 'light' : 'dark';
    await expect(pane.locator(`html[lang="${cell.language}"][dir="${dir}"][data-theme="${theme}"]`)).toBeAttached();
  });
}
