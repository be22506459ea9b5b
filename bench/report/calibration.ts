// How well the stand-in represents Microsoft's React template. The original was measured once on another machine with
// the same CPU slowdown, relative to a page that only waits for Office.onReady.
import { ratio } from '../statistics';
import { medianOf, type VisitName, type VisitResults } from '../visits/results';
import { baseline } from '../visits/targets';
import { format } from './format';
import { table } from './markdown';

/** `roundTrip` in milliseconds. */
const original: readonly { visit: VisitName; roundTrip: number; times: number }[] = [
  { visit: 'cold', roundTrip: 0, times: 2.75 },
  { visit: 'cold', roundTrip: 150, times: 1.08 },
  { visit: 'second', roundTrip: 150, times: 2.1 },
  { visit: 'third', roundTrip: 150, times: 1.65 },
];

/** Bytes, brotli, without office.js. */
const originalScript = 138_000;

const deviation = (value: number | undefined, expected: number): string => {
  if (value === undefined) return '–';
  const percent = (value / expected - 1) * 100;
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(0)} %`;
};

export const calibrationTable = (results: VisitResults): string => {
  const rows = original.map(({ times, ...cell }) => {
    const measuredTime = medianOf(results, { target: baseline, ...cell }, 'content');
    const measured = ratio(measuredTime, medianOf(results, { target: 'onReady', ...cell }, 'content'));
    const what = `${cell.visit} visit, ${cell.roundTrip} ms`;
    return [what, format(times, 'ratio'), format(measured, 'ratio'), deviation(measured, times)];
  });
  const script = medianOf(results, { target: baseline, visit: 'cold', roundTrip: 0 }, 'script');
  return table(
    ['of bare `Office.onReady`', "Microsoft's", 'stand-in', 'off by'],
    [
      ...rows,
      ['scripts, brotli', format(originalScript, 'bytes'), format(script, 'bytes'), deviation(script, originalScript)],
    ],
  );
};
