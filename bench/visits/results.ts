// The results of all visits, as they are written to a file.
import { median } from '../statistics';
import type { Machine } from '../machine';
import type { TargetName } from './targets';

export const visitNames = ['cold', 'second', 'third'] as const;
export type VisitName = (typeof visitNames)[number];

/** Times in milliseconds since the start of the navigation. */
export type Measurement = {
  /** The first frame with the content. */
  content: number;
  /** Anything but the background. */
  firstPaint: number;
  /** A text or an image. */
  firstContentfulPaint: number;
  /** Total blocking time until the content is shown: the part of each task beyond 50 ms. */
  blocking: number;
  /** Cumulative layout shift, to the end of the visit. */
  shift: number;
  /** The status of each request to the CRM until the content is shown. */
  requests: readonly number[];
  /** Bytes of the page's own scripts that were downloaded, compressed, to the end of the visit. */
  script: number;
};

export type Visit = Measurement & { target: TargetName; roundTrip: number; visit: VisitName };

export type Editing = {
  /** Milliseconds from the slowest key press or click to the next frame. */
  nextFrame: number;
  /** Cumulative layout shift. Shifts within half a second of an input are not part of it. */
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
  /** The one-minute load average, median of all rounds. Above the number of cores, other processes were busy. */
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

/** Undefined if this run has not measured it. */
export const medianOf = (results: VisitResults, cell: Cell, value: Value): number | undefined =>
  median(visitsOf(results, cell).map((visit) => visit[value]));
