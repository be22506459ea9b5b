// What a run found: lines for people who have never seen the code.
import { displayName } from '../../src/lib/displayText';

export type Finding = {
  /** `advice`: it works, and could be better. */
  severity: 'wrong' | 'advice';
  /** An address. Findings that differ in nothing else become one line. */
  at: string;
  /** What it was, with the reason why that matters. */
  problem: string;
  /** How to mend it. */
  remedy: string;
  /** Files and sections in docs/: "hosting.md#headers". */
  see: string;
};

export type Report = {
  /** Counts a fact; the finding is for one that does not hold. @returns `holds` */
  check: (holds: boolean, finding: Finding) => boolean;
  /** Adds a finding. */
  add: (finding: Finding) => void;
  notChecked: (what: string, why: string) => void;
  countFile: () => void;
  hasWrong: () => boolean;
  /** A line for each finding, for each thing that was not checked, and for the summary. */
  lines: () => string[];
};

const longestValue = 120;

/** A value of a server, in quotes: without control characters, and not longer than a line. */
export const quoted = (value: string | undefined): string => {
  if (value === undefined) return 'missing';
  const text = displayName(value) ?? '';
  return `"${text.length > longestValue ? `${text.slice(0, longestValue)}…` : text}"`;
};

/** "one, two and three"; of a longer list the first four. */
export const listed = (items: readonly string[]): string => {
  const shown = items.length > 5 ? [...items.slice(0, 4), `${items.length - 4} more`] : [...items];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
};

/** What all addresses begin with, up to a slash. */
const commonFolder = (addresses: readonly string[]): string => {
  const [first = ''] = addresses;
  for (let end = first.lastIndexOf('/'); end >= 0; end = first.lastIndexOf('/', end - 1)) {
    const folder = first.slice(0, end + 1);
    if (addresses.every((address) => address.startsWith(folder))) return folder;
  }
  return '';
};

const placeOf = (addresses: readonly string[]): string => {
  const [first = ''] = addresses;
  if (addresses.length === 1) return first;
  const folder = commonFolder(addresses);
  if (!/^https?:\/\/[^/]/.test(folder)) return listed(addresses);
  return `${folder} (${listed(addresses.map((address) => address.slice(folder.length)))})`;
};

const labels = { wrong: 'WRONG  ', advice: 'ADVICE ' };

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** The beginning of a secret suffices, because a quoted value may end within it. */
const patternOf = (secret: string): RegExp =>
  new RegExp(`${secret.slice(0, 20).replace(/[^\w-]/g, '\\$&')}[\\w.~+/=-]*`, 'g');

/** @param secret never in a line */
export const createReport = (secret?: string): Report => {
  const findings = new Map<string, Finding & { places: Set<string> }>();
  const unchecked = new Map<string, string>();
  let facts = 0;
  let files = 0;

  const add = (finding: Finding): void => {
    const key = JSON.stringify([finding.severity, finding.problem, finding.remedy]);
    const known = findings.get(key) ?? { ...finding, places: new Set() };
    known.places.add(finding.at);
    findings.set(key, known);
  };
  const inOrder = () =>
    (['wrong', 'advice'] as const).map((kind) => [...findings.values()].filter((each) => each.severity === kind));

  const summary = (): string => {
    const [wrong = [], advice = []] = inOrder();
    const found = [
      wrong.length > 0 ? `${wrong.length} wrong` : 'nothing is wrong',
      ...(advice.length > 0 ? [count(advice.length, 'piece of advice', 'pieces of advice')] : []),
      ...(unchecked.size > 0 ? [`${unchecked.size} not checked`] : []),
    ];
    return `Checked ${count(files, 'file', 'files')} and ${count(facts, 'fact', 'facts')}: ${found.join(', ')}.`;
  };

  return {
    add,
    check: (holds, finding) => {
      facts += 1;
      if (!holds) add(finding);
      return holds;
    },
    notChecked: (what, why) => void unchecked.set(what, why),
    countFile: () => void (files += 1),
    hasWrong: () => [...findings.values()].some(({ severity }) => severity === 'wrong'),
    lines: () =>
      [
        ...inOrder()
          .flat()
          .map(({ severity, places, problem, remedy, see }) => {
            return `${labels[severity]} ${placeOf([...places])}: ${problem}. ${remedy} (docs/${see})`;
          }),
        ...[...unchecked].map(([what, why]) => `NOT CHECKED ${what}: ${why}.`),
        summary(),
      ]
        .map((line) => (secret === undefined ? line : line.replace(patternOf(secret), 'DOCTOR_TOKEN')))
        .map((line) => displayName(line) ?? ''),
  };
};
