// The page's styles have a value for every token of Fluent's that the pane uses, in every theme.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import darkOverrides from '../../src/pane/ui/darkOverrides.json';
import { runScript } from '../runScript';

const project = resolve(__dirname, '../..');
const pane = join(project, 'src/pane');
const sources = readdirSync(pane, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|html)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(pane, file), 'utf8') }));

type Fluent = Record<'webLightTheme' | 'webDarkTheme' | 'teamsHighContrastTheme', Record<string, string | number>> & {
  typographyStyles: Record<string, Record<string, string>>;
};

const print = `Promise.all([import('./scripts/themeStyles.mjs'), import('@fluentui/react-components')])
  .then(([{ themeStyles }, { webLightTheme, webDarkTheme, teamsHighContrastTheme, typographyStyles }]) =>
    console.log(JSON.stringify({ production: themeStyles('production'), development: themeStyles('development'),
      fluent: { webLightTheme, webDarkTheme, teamsHighContrastTheme, typographyStyles } })))`;
const { production, development, fluent } = JSON.parse(runScript(project, ['-e', print]).stdout) as {
  production: string;
  development: string;
  fluent: Fluent;
};

/** The declarations of a rule, over those of `:root`. */
const valuesUnder = (selector: string, styles = production): Record<string, string> => {
  const rules = [...styles.matchAll(/(:root\S*) \{ ([^}]*)\}/g)];
  const declarations = [':root', selector]
    .map((each) => rules.find(([, found]) => found === each)?.[2] ?? '')
    .join(' ');
  const entries = [...declarations.matchAll(/--(\w+): ([^;]*);/g)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries(entries) as Record<string, string>;
};

const names = Object.keys(valuesUnder(':root'));

it.each([
  [':root', 'webLightTheme', {}],
  [":root[data-theme='dark']", 'webDarkTheme', darkOverrides],
  [":root[data-theme='contrast']", 'teamsHighContrastTheme', {}],
  [':root:not([data-theme])', 'webDarkTheme', darkOverrides],
] as const)('under %s the values are those of %s, except the pane’s own', (selector, theme, overrides) => {
  const values: Record<string, string | number> = { ...fluent[theme], ...overrides };
  const expected = names.map((name) => [name, String(values[name])]);
  expect(valuesUnder(selector)).toEqual(Object.fromEntries(expected));
});

describe('the pane’s own values in the dark', () => {
  it('are of tokens that the pane uses, and differ from Fluent’s', () => {
    for (const [name, value] of Object.entries(darkOverrides)) {
      expect(names).toContain(name);
      expect(fluent.webDarkTheme[name]).not.toBe(value);
    }
  });

  it('are in development too', () => {
    expect(valuesUnder(":root[data-theme='dark']", development)).toMatchObject(darkOverrides);
  });
});

it.each([
  ['tokens', /\btokens\.(\w+)/g, (name: string) => [name]],
  [
    'text styles',
    /\btypographyStyles\.(\w+)/g,
    (name: string) =>
      Object.values(fluent.typographyStyles[name] ?? {}).map((value) => value.slice('var(--'.length, -1)),
  ],
  ['variables of the page', /var\(--(\w+)\)/g, (name: string) => [name]],
] as const)('has a value for all %s that the pane uses', (_what, pattern, tokensOf) => {
  const used = sources.flatMap(({ text }) => [...text.matchAll(pattern)].flatMap(([, name = '']) => tokensOf(name)));
  expect(used).not.toEqual([]);
  expect(used.filter((name) => !names.includes(name))).toEqual([]);
});

it('the pane uses tokens and text styles only in the form that is searched for', () => {
  const others = sources.flatMap(({ file, text }) => {
    const code = text.replace(/^import [^;]*;|\/\/.*$|\/\*[^]*?\*\//gm, '');
    return [...code.matchAll(/\b(tokens|typographyStyles)\b(?!\.\w)/g)].map(([use]) => `${file}: ${use}`);
  });
  expect(others).toEqual([]);
});

it('has all of Fluent’s tokens in development', () => {
  expect(Object.keys(valuesUnder(':root', development)).sort()).toEqual(Object.keys(fluent.webLightTheme).sort());
});
