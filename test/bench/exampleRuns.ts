// Minimal results for tests.
import type { LoadResults, RequestName, ServerName } from '../../bench/load/results';
import type { Editing, Visit, VisitResults } from '../../bench/visits/results';

const machine = { cpu: 'Example CPU', cores: 2, system: 'linux x64', node: '20.19.0', niceness: 0 };
const date = '2026-11-20T10:00:00.000Z';

export const visitOf = (values: Partial<Visit>): Visit => ({
  target: 'reader',
  roundTrip: 0,
  visit: 'cold',
  content: 100,
  firstPaint: 40,
  firstContentfulPaint: 50,
  blocking: 0,
  shift: 0,
  requests: [],
  script: 1000,
  ...values,
});

export const runOf = (visits: Visit[], editing: Editing[] = []): VisitResults => ({
  date,
  machine: { ...machine, browser: '150.0' },
  samples: 3,
  roundTrips: [0, 150],
  cpuSlowdown: 4,
  loadAverage: 1.5,
  visits,
  editing,
  paneScripts: 120_000,
});

/** @param rates requests per second in each round */
export const loadRounds = (rates: Record<RequestName, Record<ServerName, number[]>>): LoadResults => ({
  date,
  machine,
  connections: 10,
  seconds: 3,
  samples: 3,
  loadAverage: 1.5,
  rounds: (['GET', '304'] as const).flatMap((request) =>
    (['endpoint', 'bare'] as const).flatMap((server) =>
      rates[request][server].map((rate) => ({ request, server, rate, cpu: 1_000_000 / rate })),
    ),
  ),
});
