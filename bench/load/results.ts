// What a run of the load has measured, as it is written to a file.
import type { Machine } from '../machine';
import { median, ratio } from '../statistics';

export const requestNames = ['GET', '304'] as const;
/** 304: a conditional GET of what has not changed. */
export type RequestName = (typeof requestNames)[number];

export const serverNames = ['endpoint', 'bare'] as const;
export type ServerName = (typeof serverNames)[number];

export type Round = {
  request: RequestName;
  server: ServerName;
  /** Requests in a second. */
  rate: number;
  /** Microseconds of the server's CPU for each request. */
  cpu: number;
};

export type LoadResults = {
  /** ISO 8601. */
  date: string;
  machine: Machine;
  connections: number;
  /** Seconds of each round. */
  seconds: number;
  samples: number;
  /** Of the system in the last minute, the median of all rounds: above the number of cores, others were at work as well. */
  loadAverage: number | undefined;
  rounds: readonly Round[];
};

type Value = 'rate' | 'cpu';

/** Undefined where this run has not measured it. */
export const medianOfRounds = (
  { rounds }: LoadResults,
  request: RequestName,
  server: ServerName,
  value: Value,
): number | undefined =>
  median(rounds.filter((round) => round.request === request && round.server === server).map((round) => round[value]));

/** Of the bare server's rate. */
export const rateRatio = (results: LoadResults, request: RequestName): number | undefined =>
  ratio(medianOfRounds(results, request, 'endpoint', 'rate'), medianOfRounds(results, request, 'bare', 'rate'));
