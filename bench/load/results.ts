// The results of a load test, as they are written to a file.
import type { Machine } from '../machine';
import { median, ratio } from '../statistics';

export const requestNames = ['GET', '304'] as const;
/** 304: a conditional GET of an unchanged policy. */
export type RequestName = (typeof requestNames)[number];

export const serverNames = ['endpoint', 'bare'] as const;
export type ServerName = (typeof serverNames)[number];

export type Round = {
  request: RequestName;
  server: ServerName;
  /** Requests per second. */
  rate: number;
  /** Microseconds of the server's CPU time per request. */
  cpu: number;
};

export type LoadResults = {
  /** ISO 8601. */
  date: string;
  machine: Machine;
  connections: number;
  /** Seconds per round. */
  seconds: number;
  samples: number;
  /** The one-minute load average, median of all rounds. Above the number of cores, other processes were busy. */
  loadAverage: number | undefined;
  rounds: readonly Round[];
};

type Value = 'rate' | 'cpu';

/** Undefined if this run has not measured it. */
export const medianOfRounds = (
  { rounds }: LoadResults,
  request: RequestName,
  server: ServerName,
  value: Value,
): number | undefined =>
  median(rounds.filter((round) => round.request === request && round.server === server).map((round) => round[value]));

/** The endpoint's rate divided by the bare server's. */
export const rateRatio = (results: LoadResults, request: RequestName): number | undefined =>
  ratio(medianOfRounds(results, request, 'endpoint', 'rate'), medianOfRounds(results, request, 'bare', 'rate'));
