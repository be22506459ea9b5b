import { budgets, type Runs } from './budgets';
import { format } from './format';
import { table } from './markdown';
import { verdictOf } from './verdict';

export const budgetTable = (runs: Runs): string =>
  table(
    ['what', 'budget', 'measured', 'verdict'],
    budgets.map((budget) => {
      const value = budget.measured(runs);
      const { what, limit, bound = 'most', unit } = budget;
      const verdict = verdictOf(budget, value);
      return [
        what,
        `at ${bound} ${format(limit, unit)}`,
        format(value, unit),
        verdict === 'missed' ? '**missed**' : verdict,
      ];
    }),
  );
