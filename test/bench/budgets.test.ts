/** @jest-environment node */
import { budgets, type Runs } from '../../bench/report/budgets';
import { verdictOf } from '../../bench/report/verdict';
import { loadRounds, runOf, visitOf } from './exampleRuns';

it.each([
  [0.5, 0.5, 'held'],
  [0.5, 0.501, 'missed'],
  [0, 0, 'held'],
  [0.5, undefined, 'not measured'],
])('at most %d, and %d: %s', (limit, value, expected) => {
  expect(verdictOf({ limit }, value)).toBe(expected);
});

it.each([
  [0.6, 0.6, 'held'],
  [0.6, 0.599, 'missed'],
])('at least %d, and %d: %s', (limit, value, expected) => {
  expect(verdictOf({ limit, bound: 'least' }, value)).toBe(expected);
});

const measured = (what: string, runs: Runs) => {
  const found = budgets.filter((budget) => budget.what.startsWith(what));
  expect(found).toHaveLength(1);
  return found[0]?.measured(runs);
};

it('compares medians of the same visit at the same round-trip time', () => {
  const visits = runOf([
    ...[300, 900, 200].map((content) => visitOf({ target: 'reader', visit: 'second', roundTrip: 150, content })),
    ...[600, 600, 100].map((content) => visitOf({ target: 'template', visit: 'second', roundTrip: 150, content })),
    visitOf({ target: 'reader', visit: 'second', roundTrip: 0, content: 1 }),
    visitOf({ target: 'template', visit: 'third', roundTrip: 150, content: 1 }),
  ]);
  expect(measured('Second visit, reader', { visits })).toBe(0.5);
  expect(measured('Cold visit, reader, 150', { visits })).toBeUndefined();
});

it('takes the most requests and the largest shift of any visit', () => {
  const visits = runOf(
    [
      visitOf({ target: 'reader', visit: 'cold', requests: [200] }),
      visitOf({ target: 'reader', visit: 'second', requests: [304] }),
      visitOf({ target: 'reader', visit: 'third', requests: [200, 304], shift: 0.01 }),
    ],
    [{ nextFrame: 40, shift: 0.2, shiftAfterInput: 0.5 }],
  );
  expect(measured('Requests to the CRM before a reader', { visits })).toBe(2);
  expect(measured('Answered 304', { visits })).toBeCloseTo(2 / 3);
  expect(measured('Layout shift', { visits })).toBe(0.2);
  expect(measured('From a press', { visits })).toBe(40);
});

it('compares the rates of the two servers for the same request', () => {
  const load = loadRounds({
    GET: { endpoint: [300, 100, 200], bare: [1000] },
    '304': { endpoint: [900], bare: [1000] },
  });
  expect(measured('Rate of the endpoint, GET', { load })).toBe(0.2);
  expect(measured('Rate of the endpoint, answer 304', { load })).toBe(0.9);
});

it('has no values without a run', () => {
  expect(budgets.map((budget) => budget.measured({}))).toEqual(budgets.map(() => undefined));
});
