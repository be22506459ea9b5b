/** @jest-environment node */
import fc from 'fast-check';
import { median, ratio, shuffled } from '../../bench/statistics';

it.each([
  [[], undefined],
  [[5], 5],
  [[9, 1, 100], 9],
  [[10, 2, 4, 100], 7],
])('the median of %j is %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('does not reorder the values', () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

it('has no ratio without both values', () => {
  expect([ratio(1, 4), ratio(undefined, 4), ratio(1, undefined), ratio(1, 0)]).toEqual([
    0.25,
    undefined,
    undefined,
    undefined,
  ]);
});

it('shuffles without losing or adding anything', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (items) => {
      expect(shuffled(items).sort()).toEqual([...items].sort());
    }),
  );
});

it('shuffles by the given random numbers', () => {
  const numbers = [0.9, 0.1, 0.5];
  expect(shuffled(['a', 'b', 'c'], () => numbers.shift() ?? 0)).toEqual(['b', 'c', 'a']);
});
