import { ratio } from '../statistics';
import { medianOf, visitNames, type Measurement, type VisitResults } from '../visits/results';
import { baseline, targets, type Target, type TargetName } from '../visits/targets';
import { format, type Unit } from './format';
import { table } from './markdown';

type Value = Exclude<keyof Measurement, 'requests'>;

const columnsOf = ({ roundTrips }: VisitResults) =>
  roundTrips.flatMap((roundTrip) => visitNames.map((visit) => ({ roundTrip, visit })));

type Column = ReturnType<typeof columnsOf>[number];

const tableOf = (results: VisitResults, rows: readonly Target[], cell: (target: Target, column: Column) => string) => {
  const columns = columnsOf(results);
  return table(
    ['page', ...columns.map(({ roundTrip, visit }) => `${visit}, ${roundTrip} ms`)],
    rows.map((target) => [target.title, ...columns.map((column) => cell(target, column))]),
  );
};

/** The median of each target, visit and round trip. */
export const valueTable = (
  results: VisitResults,
  value: Value,
  unit: Unit,
  rows: readonly Target[] = targets,
): string =>
  tableOf(results, rows, ({ name }, column) => format(medianOf(results, { target: name, ...column }, value), unit));

/** The time until the content is shown, divided by the template's. */
export const ratioTable = (results: VisitResults): string =>
  tableOf(results, targets, ({ name }, column) => {
    const contentOf = (target: TargetName) => medianOf(results, { target, ...column }, 'content');
    return format(ratio(contentOf(name), contentOf(baseline)), 'ratio');
  });
