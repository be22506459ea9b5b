// The oldest supported engines from package.json, and the built-ins and APIs that they lack according to MDN.
import data, {
  type BrowserName,
  type CompatStatement,
  type Identifier,
  type SupportStatement,
} from '@mdn/browser-compat-data';
import { browserslist } from '../package.json';

type Engine = { browser: BrowserName; version: number };

const isBrowser = (name: string): name is BrowserName => name in data.browsers;

const engineOf = (text: string): Engine => {
  const [browser = '', version] = text.split(' ');
  if (!isBrowser(browser)) throw new Error(`package.json, browserslist: "${text}" is not a browser of MDN's data.`);
  return { browser, version: Number(version) };
};

export const oldestEngines: readonly Engine[] = browserslist.map(engineOf);

/** The first version that supports it without a prefix or flag; undefined if there is none. */
export const firstVersion = (support: SupportStatement | undefined): number | undefined => {
  const unconditional = [support ?? []]
    .flat()
    .filter(
      ({ flags, prefix, alternative_name, version_removed }) =>
        !flags && !prefix && !alternative_name && !version_removed,
    );
  const versions = unconditional.map(({ version_added }) => parseFloat(String(version_added).replace('≤', '')));
  return versions.filter((version) => !Number.isNaN(version)).sort((a, b) => a - b)[0];
};

const isMissing = ({ support }: CompatStatement): boolean =>
  oldestEngines.some(({ browser, version }) => (firstVersion(support[browser]) ?? Infinity) > version);

const missingIn = ({ __compat, ...members }: Identifier, path: readonly string[]): string[] => [
  ...(__compat && isMissing(__compat) ? [path.join('.')] : []),
  ...Object.entries(members).flatMap(([name, member]) => missingIn(member, [...path, name])),
];

/** Built-ins that at least one engine lacks: "Array.toReversed" may be on Array or on its prototype. */
export const missingBuiltIns: readonly string[] = missingIn(data.javascript.builtins ?? {}, []);
/**
 * Web APIs that at least one engine lacks: "AbortSignal.any_static" is on AbortSignal, "Element.checkVisibility" on its
 * prototype.
 */
export const missingApis: readonly string[] = missingIn(data.api, []);
