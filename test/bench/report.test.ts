/** @jest-environment node */
import { performancePage } from '../../bench/report/page';
import { loadRounds, runOf, visitOf } from './exampleRuns';

/** The cells of the row with this name, in the first table after a text. */
const row = (page: string, after: string, name: string): string[] => {
  const rest = page.slice(page.indexOf(after));
  const line = rest.split('\n').find((each) => each.startsWith(`| ${name} |`)) ?? '';
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
};

const far = { visit: 'second', roundTrip: 150 } as const;
const visits = runOf(
  [
    visitOf({ target: 'reader', ...far, content: 402.4 }),
    visitOf({ target: 'template', ...far, content: 600 }),
    visitOf({ target: 'onReady', ...far, content: 300 }),
  ],
  [{ nextFrame: 40, shift: 0, shiftAfterInput: 0 }],
);
const load = loadRounds({ GET: { endpoint: [700], bare: [1000] }, '304': { endpoint: [500], bare: [1000] } });
const page = performancePage({ visits, load });

it('starts with its audience', () => {
  expect(page.split('\n').slice(0, 3)).toEqual(['# Performance', '', expect.stringMatching(/^For /)]);
});

it('has a column for each visit and round trip, with a dash for missing values', () => {
  expect(row(page, '## Visits', 'page')).toEqual([
    'cold, 0 ms',
    'second, 0 ms',
    'third, 0 ms',
    'cold, 150 ms',
    'second, 150 ms',
    'third, 150 ms',
  ]);
  expect(row(page, '## Visits', 'The pane, reader')).toEqual(['–', '–', '–', '–', '402 ms', '–']);
  expect(row(page, 'The same, of the template', 'The pane, reader')).toEqual(['–', '–', '–', '–', '0.67', '–']);
});

it('shows a verdict for each budget', () => {
  const verdict = (what: string) => row(page, '## Budgets', what);
  expect(verdict('Second visit, reader, 150 ms away, of the template')).toEqual(['at most 0.50', '0.67', '**missed**']);
  expect(verdict('All scripts but the sign-in library and languages, brotli')).toEqual([
    'at most 125.0 kB',
    '120.0 kB',
    'held',
  ]);
  expect(verdict('Cold visit, administrator, 150 ms away, of the template')).toEqual([
    'at most 0.80',
    '–',
    'not measured',
  ]);
  expect(verdict('Rate of the endpoint, GET of the policy, of a bare server')).toEqual([
    'at least 0.60',
    '0.70',
    'held',
  ]);
});

it('shows the deviation of the stand-in', () => {
  expect(row(page, '## How far', 'second visit, 150 ms')).toEqual(['2.10', '2.00', '−5 %']);
});

it('has a section for each command, and the command for a missing section', () => {
  expect(row(page, '## The endpoint', 'GET of the policy with its options').slice(0, 3)).toEqual([
    '700',
    '1000',
    '0.70',
  ]);
  expect(performancePage({ load })).toContain('Not measured: run `npm run bench`.');
  expect(performancePage({ visits })).toContain('Not measured: run `npm run bench:server`.');
});
