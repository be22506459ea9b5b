// Measures every target at every round-trip time, in a new random order each time, so that other load on the machine
// affects all targets alike.
import type { BrowserContext } from '@playwright/test';
import { loadavg } from 'node:os';
import { describeMachine } from '../machine';
import { median, shuffled } from '../statistics';
import { withNewProfile, type BrowserOptions } from './browser';
import { measureEditing } from './editing';
import { warmUpHost } from './hosts';
import { paneScripts } from './paneScripts';
import { visitNames, type Editing, type Visit, type VisitResults } from './results';
import { withServers } from './withServers';
import { targets, type Target } from './targets';
import { cpuSlowdown, visit } from './visit';

export type VisitOptions = {
  browser: Pick<BrowserOptions, 'path' | 'arguments'>;
  /** The folder of the builds. */
  build: string;
  samples: number;
  /** Milliseconds. */
  roundTrips: readonly number[];
  progress: (line: string) => void;
};

const targetOf = (name: Target['name']): Target => {
  const found = targets.find((target) => target.name === name);
  if (!found) throw new Error(`There is no target "${name}".`);
  return found;
};

/** Visits in one profile: later visits use what earlier ones have cached and stored. */
const sample = async (profile: BrowserContext, target: Target, roundTrip: number): Promise<Visit[]> => {
  const visits: Visit[] = [];
  for (const name of visitNames) {
    visits.push({ target: target.name, roundTrip, visit: name, ...(await visit(profile, target)) });
  }
  return visits;
};

/** One sample of each target at one round-trip time. */
const samples = async (profile: BrowserContext, roundTrip: number): Promise<Visit[]> => {
  await visit(profile, targetOf('static'), warmUpHost);
  const visits: Visit[] = [];
  for (const target of shuffled(targets)) visits.push(...(await sample(profile, target, roundTrip)));
  return visits;
};

/** @throws Error if a page does not show the expected content */
export const measureVisits = ({ build, progress, ...options }: VisitOptions): Promise<VisitResults> =>
  withServers(build, async ({ setRoundTrip, ...server }) => {
    const browser = { ...options.browser, ...server };
    const visits: Visit[] = [];
    const editing: Editing[] = [];
    const loads: number[] = [];
    let version: string | undefined;
    for (let round = 1; round <= options.samples; round += 1) {
      progress(`Round ${round} of ${options.samples}`);
      for (const roundTrip of shuffled(options.roundTrips)) {
        setRoundTrip(roundTrip);
        await withNewProfile(browser, async (profile) => {
          version = profile.browser()?.version();
          visits.push(...(await samples(profile, roundTrip)));
          if (roundTrip === 0) editing.push(await measureEditing(profile, targetOf('administrator')));
        });
      }
      loads.push(loadavg()[0] ?? NaN);
    }
    return {
      date: new Date().toISOString(),
      machine: describeMachine(version),
      samples: options.samples,
      roundTrips: options.roundTrips,
      cpuSlowdown,
      loadAverage: median(loads),
      visits,
      editing,
      paneScripts: paneScripts(build),
    };
  });
