// Whether a budget is held.
import type { Budget } from './budgets';

export type Verdict = 'held' | 'missed' | 'not measured';

/** What is measured is not rounded before. */
export const verdictOf = (
  { limit, bound = 'most' }: Pick<Budget, 'limit' | 'bound'>,
  value: number | undefined,
): Verdict => {
  if (value === undefined) return 'not measured';
  return (bound === 'most' ? value <= limit : value >= limit) ? 'held' : 'missed';
};
