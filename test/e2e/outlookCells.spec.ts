// Combinations of conditions in Outlook: by default five that cover each condition, with `npm run test:all` all of
// them.
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

type Combination = { [Factor in keyof typeof factors]: (typeof factors)[Factor][number] };
const names = Object.keys(factors) as (keyof Combination)[];

const allCombinations: readonly Combination[] = factors.language.flatMap((language) =>
  factors.theme.flatMap((theme) =>
    factors.item.flatMap((item) =>
      factors.storage.flatMap((storage) =>
        factors.nestedAppAuth.map((nestedAppAuth) => ({ language, theme, item, storage, nestedAppAuth })),
      ),
    ),
  ),
);

const defaultCombinations: readonly Combination[] = [
  { language: 'en-US', theme: 'light', item: 'read', storage: 'ok', nestedAppAuth: 'ok' },
  { language: 'de-DE', theme: 'dark', item: 'compose', storage: 'blocked', nestedAppAuth: 'ok' },
  { language: 'ar-SA', theme: 'contrast', item: 'appointment', storage: 'ok', nestedAppAuth: 'off' },
  { language: 'de-DE', theme: 'light', item: 'none', storage: 'blocked', nestedAppAuth: 'off' },
  { language: 'ar-SA', theme: 'dark', item: 'none', storage: 'blocked', nestedAppAuth: 'ok' },
];

const nameOf = (combination: Combination): string => names.map((name) => `${name} ${combination[name]}`).join(', ');

const texts = {
  'en-US': { dir: 'ltr', summary: /sync both ways/, signIn: 'Sign in' },
  'de-DE': { dir: 'ltr', summary: /in beide Richtungen/, signIn: 'Anmelden' },
  'ar-SA': { dir: 'rtl', summary: /الاتجاهين/, signIn: 'تسجيل الدخول' },
} as const;

withoutBrowser('the default combinations cover each condition', () => {
  for (const name of names) {
    expect(new Set(defaultCombinations.map((combination) => combination[name]))).toEqual(new Set(factors[name]));
  }
});

for (const combination of allCombinations) {
  const isDefault = defaultCombinations.some((each) => nameOf(each) === nameOf(combination));
  test(nameOf(combination), { tag: isDefault ? [] : '@all' }, async ({ outlook }) => {
    const { page, pane, requests, microsoft } = await outlook.open({
      ...combination,
      signIn: 'microsoft',
      clock: true,
    });
    const { dir, summary, signIn } = texts[combination.language];
    if (combination.nestedAppAuth === 'off') {
      await expectWithin(page, pane.getByRole('button', { name: signIn }), 10_000);
      expect(requests).toEqual([]);
    } else {
      await expect(pane.getByText(summary).first()).toBeVisible({ timeout: 10_000 });
      expect(microsoft.minted).toHaveLength(1);
    }
    // With forced colors, the emulated Outlook has a dark theme.
    const theme = combination.theme === 'light' ? 'light' : 'dark';
    await expect(
      pane.locator(`html[lang="${combination.language}"][dir="${dir}"][data-theme="${theme}"]`),
    ).toBeAttached();
  });
}
