import type { Budget } from './budgets';

export type Verdict = 'held' | 'missed' | 'not measured';

/** @param value not rounded */
export const verdictOf = (
  { limit, bound = 'most' }: Pick<Budget, 'limit' | 'bound'>,
  value: number | undefined,
): Verdict => {
  if (value === undefined) return 'not measured';
  return (bound === 'most' ? value <= limit : value >= limit) ? 'held' : 'missed';
};
