// Fluent's themes as styles of the page: a reader, who needs none of Fluent's controls, downloads no theme in JavaScript.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teamsHighContrastTheme, typographyStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { projectRoot } from './command.mjs';
import { readJson } from './textFile.mjs';

const darkTheme = {
  ...webDarkTheme,
  ...readJson(join(projectRoot, 'src', 'pane', 'ui', 'darkOverrides.json')),
};

const paneFiles = () => {
  const folder = join(projectRoot, 'src', 'pane');
  return readdirSync(folder, { recursive: true })
    .filter((file) => /\.(tsx?|html)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
};

const variablesIn = (text) => [...text.matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name);

/** `tokens.x`, the tokens of Fluent's text styles, and `var(--x)` in the page itself. */
const tokensIn = (text) => [
  ...[...text.matchAll(/\btokens\.(\w+)/g)].map(([, name]) => name),
  ...[...text.matchAll(/\btypographyStyles\.(\w+)/g)].flatMap(([, style]) =>
    variablesIn(JSON.stringify(typographyStyles[style])),
  ),
  ...variablesIn(text),
];

const usedTokens = () => [...new Set(paneFiles().flatMap(tokensIn))].sort();

const rule = (selector, theme, tokens) =>
  `${selector} { ${tokens.map((token) => `--${token}: ${theme[token]};`).join(' ')} }`;

/**
 * A style element that gives each token the pane uses its value in the theme of the page.
 * @param {'production' | 'development'} mode in development all tokens, as one may be used while webpack watches
 */
export function themeStyles(mode) {
  const tokens = mode === 'production' ? usedTokens() : Object.keys(webLightTheme);
  const changed = (theme) => tokens.filter((token) => theme[token] !== webLightTheme[token]);
  const themed = (selector, theme) => rule(selector, theme, changed(theme));
  const styles = [
    rule(':root', webLightTheme, tokens),
    themed(":root[data-theme='dark']", darkTheme),
    themed(":root[data-theme='contrast']", teamsHighContrastTheme),
    `@media (prefers-color-scheme: dark) { ${themed(':root:not([data-theme])', darkTheme)} }`,
  ];
  return `<style>${styles.join('\n')}</style>`;
}
