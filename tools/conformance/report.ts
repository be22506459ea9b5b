// The results as lines for the terminal, and as a Markdown page.
import type { Result } from './conformance';

export const lineOf = (result: Result): string => {
  const title = `${result.name} (${result.rule})`;
  switch (result.outcome) {
    case 'passed':
      return `passed          ${title}`;
    case 'not applicable':
      return `not applicable  ${title}: ${result.reason}`;
    case 'failed':
      return [
        `FAILED          ${title}`,
        `                ${result.subject}`,
        `                  expected: ${result.expected}`,
        `                  it was:   ${result.actual}`,
      ].join('\n');
  }
};

const count = (results: readonly Result[], outcome: Result['outcome']): number =>
  results.filter((result) => result.outcome === outcome).length;

export const hasFailed = (results: readonly Result[]): boolean => count(results, 'failed') > 0;

/** "61 passed, 1 failed, 2 not applicable" */
export const summaryOf = (results: readonly Result[]): string =>
  (['passed', 'failed', 'not applicable'] as const)
    .map((outcome) => `${count(results, outcome)} ${outcome}`)
    .join(', ');

/** Values of a CRM must not become markup. */
const cell = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>|~]/g, '\\$&').replaceAll(/\s+/g, ' ');

const detailOf = (result: Result): string => {
  if (result.outcome === 'passed') return '';
  if (result.outcome === 'not applicable') return cell(result.reason);
  const { subject, expected, actual } = result;
  return `${cell(subject)}: expected ${cell(expected)}; it was ${cell(actual)}`;
};

/** @param url of the CRM @param at ISO 8601 */
export const markdownOf = (results: readonly Result[], { url, at }: { url: string; at: string }): string =>
  [
    '# Conformance to the HTTP contract',
    '',
    `${cell(url)}, ${at}: ${summaryOf(results)}.`,
    '',
    '| section of the contract | check | result | |',
    '| --- | --- | --- | --- |',
    ...results.map((result) => `| ${result.rule} | ${cell(result.name)} | ${result.outcome} | ${detailOf(result)} |`),
    '',
  ].join('\n');
