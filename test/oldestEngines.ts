// The oldest engines that the add-in runs in, as package.json lists them, and what they lack by MDN's data.
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
  if (!isBrowser(browser)) throw new Error(`package.json, browserslist: "${text}" is no browser that MDN knows.`);
  return { browser, version: Number(version) };
};

export const oldestEngines: readonly Engine[] = browserslist.map(engineOf);

/** The first version with it under its own name and for everybody; undefined where there is none. */
export const firstVersion = (support: SupportStatement | undefined): number | undefined => {
  const plain = [support ?? []]
    .flat()
    .filter(
      ({ flags, prefix, alternative_name, version_removed }) =>
        !flags && !prefix && !alternative_name && !version_removed,
    );
  const versions = plain.map(({ version_added }) => parseFloat(String(version_added).replace('≤', '')));
  return versions.filter((version) => !Number.isNaN(version)).sort((a, b) => a - b)[0];
};

const isMissing = ({ support }: CompatStatement): boolean =>
  oldestEngines.some(({ browser, version }) => (firstVersion(support[browser]) ?? Infinity) > version);

const missingIn = ({ __compat, ...members }: Identifier, path: readonly string[]): string[] => [
  ...(__compat && isMissing(__compat) ? [path.join('.')] : []),
  ...Object.entries(members).flatMap(([name, member]) => missingIn(member, [...path, name])),
];

/** What at least one of the engines lacks: "Array.toReversed", on Array or on its prototype. */
export const missingBuiltIns: readonly string[] = missingIn(data.javascript.builtins ?? {}, []);
/** The same of web APIs: "AbortSignal.any_static" is on AbortSignal, "Element.checkVisibility" on its prototype. */
export const missingApis: readonly string[] = missingIn(data.api, []);
