// The conditions that a pane meets in Outlook: by default five panes in which each of them occurs, with `npm run test:all` every
// combination.
import { test as withoutBrowser } from '@playwright/test';
import { choices } from '../../tools/outlook/options';
import { expect, expectWithin, test } from './outlook';

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

const byDefault: readonly Cell[] = [
  { language: 'en-US', theme: 'light', item: 'read', storage: 'ok', nestedAppAuth: 'ok' },
  { language: 'de-DE', theme: 'dark', item: 'compose', storage: 'blocked', nestedAppAuth: 'ok' },
  { language: 'ar-SA', theme: 'contrast', item: 'appointment', storage: 'ok', nestedAppAuth: 'off' },
  { language: 'de-DE', theme: 'light', item: 'none', storage: 'blocked', nestedAppAuth: 'off' },
  { language: 'ar-SA', theme: 'dark', item: 'none', storage: 'blocked', nestedAppAuth: 'ok' },
];

const nameOf = (cell: Cell): string => names.map((name) => `${name} ${cell[name]}`).join(', ');

const texts = {
  'en-US': { dir: 'ltr', summary: /sync both ways/, signIn: 'Sign in' },
  'de-DE': { dir: 'ltr', summary: /in beide Richtungen/, signIn: 'Anmelden' },
  'ar-SA': { dir: 'rtl', summary: /الاتجاهين/, signIn: 'تسجيل الدخول' },
} as const;

withoutBrowser('each condition occurs by default', () => {
  for (const name of names) {
    expect(new Set(byDefault.map((cell) => cell[name]))).toEqual(new Set(factors[name]));
  }
});

for (const cell of everyCell) {
  const isDefault = byDefault.some((each) => nameOf(each) === nameOf(cell));
  test(nameOf(cell), { tag: isDefault ? [] : '@all' }, async ({ outlook }) => {
    const { page, pane, requests, microsoft } = await outlook.open({ ...cell, signIn: 'microsoft', clock: true });
    const { dir, summary, signIn } = texts[cell.language];
    if (cell.nestedAppAuth === 'off') {
      await expectWithin(page, pane.getByRole('button', { name: signIn }), 10_000);
      expect(requests).toEqual([]);
    } else {
      await expect(pane.getByText(summary).first()).toBeVisible({ timeout: 10_000 });
      expect(microsoft.minted).toHaveLength(1);
    }
    // A system that forces its colours has an Outlook that is dark.
    const theme = cell.theme === 'light' ? 'light' : 'dark';
    await expect(pane.locator(`html[lang="${cell.language}"][dir="${dir}"][data-theme="${theme}"]`)).toBeAttached();
  });
}
