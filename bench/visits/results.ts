// What a run of the visits has measured, as it is written to a file.
import { median } from '../statistics';
import type { Machine } from '../machine';
import type { TargetName } from './targets';

export const visitNames = ['cold', 'second', 'third'] as const;
export type VisitName = (typeof visitNames)[number];

/** Times in milliseconds since the navigation began. */
export type Measurement = {
  /** The frame in which the content stands. */
  content: number;
  /** Anything but the ground. */
  firstPaint: number;
  /** A text or a picture. */
  firstContentfulPaint: number;
  /** What tasks took over 50 ms each, until the content stood. */
  blocking: number;
  /** Cumulative layout shift, to the end of the visit. */
  shift: number;
  /** The status of each request to the CRM until the content stood. */
  requests: readonly number[];
  /** Bytes of the page's own scripts that came over the network, compressed, to the end of the visit. */
  script: number;
};

export type Visit = Measurement & { target: TargetName; roundTrip: number; visit: VisitName };

export type Editing = {
  /** Milliseconds from the slowest press of a key or a pointer to the frame that follows. */
  nextFrame: number;
  /** Cumulative layout shift, and what moved within half a second of a press, which does not count as one. */
  shift: number;
  shiftAfterInput: number;
};

export type VisitResults = {
  /** ISO 8601. */
  date: string;
  machine: Machine;
  samples: number;
  /** Milliseconds. */
  roundTrips: readonly number[];
  cpuSlowdown: number;
  /** Of the system in the last minute, the median of all rounds: above the number of cores, others were at work as well. */
  loadAverage: number | undefined;
  visits: readonly Visit[];
  editing: readonly Editing[];
  /** Bytes, compressed: all scripts of the pane but the sign-in library and languages. */
  paneScripts: number;
};

type Cell = Pick<Visit, 'target' | 'roundTrip' | 'visit'>;

type Value = Exclude<keyof Measurement, 'requests'>;

export const visitsOf = ({ visits }: VisitResults, { target, roundTrip, visit }: Cell): Visit[] =>
  visits.filter((each) => each.target === target && each.roundTrip === roundTrip && each.visit === visit);

/** Undefined where this run has not measured it. */
export const medianOf = (results: VisitResults, cell: Cell, value: Value): number | undefined =>
  median(visitsOf(results, cell).map((visit) => visit[value]));
