// "Of the template" means: divided by the time of the stand-in for Microsoft's React template, for the same visit and
// round trip in the same run. Users know add-ins of that speed.
import { rateRatio, type LoadResults } from '../load/results';
import { median, ratio } from '../statistics';
import { medianOf, visitNames, visitsOf, type Visit, type VisitName, type VisitResults } from '../visits/results';
import { baseline, type TargetName } from '../visits/targets';
import type { Unit } from './format';

/** The latest runs, if there are any. */
export type Runs = { visits?: VisitResults | undefined; load?: LoadResults | undefined };

export type Budget = {
  what: string;
  limit: number;
  /** @default 'most' */
  bound?: 'most' | 'least';
  unit: Unit;
  /** Undefined if no run has measured it. */
  measured: (runs: Runs) => number | undefined;
};

/** Milliseconds. */
const distantRoundTrip = 150;

const ofTemplate =
  (target: TargetName, visit: VisitName, roundTrip: number): Budget['measured'] =>
  ({ visits }) =>
    visits &&
    ratio(
      medianOf(visits, { target, visit, roundTrip }, 'content'),
      medianOf(visits, { target: baseline, visit, roundTrip }, 'content'),
    );

/** At every round-trip time. */
const allVisits = (results: VisitResults, target: TargetName, names: readonly VisitName[] = visitNames): Visit[] =>
  results.roundTrips.flatMap((roundTrip) => names.flatMap((visit) => visitsOf(results, { target, roundTrip, visit })));

const largest = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

const blockingOfReader: Budget['measured'] = ({ visits }) =>
  visits &&
  largest(
    visits.roundTrips.map((roundTrip) => medianOf(visits, { target: 'reader', visit: 'cold', roundTrip }, 'blocking')),
  );

const mostRequests =
  (target: TargetName): Budget['measured'] =>
  ({ visits }) =>
    visits && largest(allVisits(visits, target).map(({ requests }) => requests.length));

const unchangedShare: Budget['measured'] = ({ visits }) => {
  if (!visits) return undefined;
  const statuses = allVisits(visits, 'reader', ['second', 'third']).flatMap(({ requests }) => requests);
  return ratio(statuses.filter((status) => status === 304).length, statuses.length);
};

const shiftAnywhere: Budget['measured'] = ({ visits }) =>
  visits &&
  largest([
    ...allVisits(visits, 'reader').map(({ shift }) => shift),
    ...allVisits(visits, 'administrator').map(({ shift }) => shift),
    ...visits.editing.map(({ shift }) => shift),
  ]);

const slowestFrame: Budget['measured'] = ({ visits }) => visits && median(visits.editing.map((each) => each.nextFrame));

export const budgets: readonly Budget[] = [
  {
    what: 'Second visit, reader, 150 ms away, of the template',
    limit: 0.5,
    unit: 'ratio',
    measured: ofTemplate('reader', 'second', distantRoundTrip),
  },
  {
    what: 'Second visit, administrator, 150 ms away, of the template',
    limit: 0.6,
    unit: 'ratio',
    measured: ofTemplate('administrator', 'second', distantRoundTrip),
  },
  {
    what: 'Cold visit, reader, 150 ms away, of the template',
    limit: 0.6,
    unit: 'ratio',
    measured: ofTemplate('reader', 'cold', distantRoundTrip),
  },
  {
    what: 'Cold visit, reader, no distance, of the template',
    limit: 0.55,
    unit: 'ratio',
    measured: ofTemplate('reader', 'cold', 0),
  },
  {
    what: 'Cold visit, administrator, 150 ms away, of the template',
    limit: 0.8,
    unit: 'ratio',
    measured: ofTemplate('administrator', 'cold', distantRoundTrip),
  },
  {
    what: 'Scripts that a reader downloads, brotli',
    limit: 66_000,
    unit: 'bytes',
    measured: ({ visits }) => visits && medianOf(visits, { target: 'reader', visit: 'cold', roundTrip: 0 }, 'script'),
  },
  {
    what: 'All scripts but the sign-in library and languages, brotli',
    limit: 125_000,
    unit: 'bytes',
    measured: ({ visits }) => visits?.paneScripts,
  },
  {
    what: 'Main thread blocked while the pane of a reader loads cold, beyond 50 ms a task',
    limit: 60,
    unit: 'milliseconds',
    measured: blockingOfReader,
  },
  {
    what: 'From a press in the editor to the next frame, the slowest',
    limit: 100,
    unit: 'milliseconds',
    measured: slowestFrame,
  },
  { what: 'Layout shift, anywhere in the pane', limit: 0, unit: 'shift', measured: shiftAnywhere },
  {
    what: 'Requests to the CRM before a reader sees the policy',
    limit: 1,
    unit: 'requests',
    measured: mostRequests('reader'),
  },
  {
    what: 'Requests to the CRM before an administrator sees the policy',
    limit: 1,
    unit: 'requests',
    measured: mostRequests('administrator'),
  },
  { what: 'Answered 304 when a reader comes again', limit: 1, bound: 'least', unit: 'share', measured: unchangedShare },
  {
    what: 'Rate of the endpoint, GET of the policy, of a bare server',
    limit: 0.6,
    bound: 'least',
    unit: 'ratio',
    measured: ({ load }) => load && rateRatio(load, 'GET'),
  },
  {
    what: 'Rate of the endpoint, answer 304, of a bare server',
    limit: 0.9,
    bound: 'least',
    unit: 'ratio',
    measured: ({ load }) => load && rateRatio(load, '304'),
  },
];
