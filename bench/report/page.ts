// Generates docs/performance.md from the latest runs.
import { median } from '../statistics';
import type { Editing, VisitResults } from '../visits/results';
import { targets } from '../visits/targets';
import type { Runs } from './budgets';
import { budgetTable } from './budgetTable';
import { calibrationTable } from './calibration';
import { format, type Unit } from './format';
import { loadTable } from './loadTable';
import { ratioTable, valueTable } from './visitTables';

type Load = NonNullable<Runs['load']>;

/** Date, machine and load of a measurement. */
const measurementNote = ({
  date,
  machine,
  loadAverage,
}: Pick<VisitResults, 'date' | 'machine' | 'loadAverage'>): string => {
  const { cpu, cores, system, node, browser, niceness } = machine;
  const parts = [
    ...[cpu, `${cores} cores`, system, `Node ${node}`],
    browser !== undefined && `Chromium ${browser}`,
    niceness !== 0 && `niceness ${niceness}`,
    loadAverage !== undefined && `load average ${loadAverage.toFixed(1)}`,
  ];
  return `Measured on ${date.slice(0, 10)}: ${parts.filter(Boolean).join(', ')}.`;
};

const paneTargets = targets.filter(({ name }) => name === 'reader' || name === 'administrator');

/** The median. */
const editing = ({ editing: journeys }: VisitResults, value: keyof Editing, unit: Unit): string =>
  format(median(journeys.map((journey) => journey[value])), unit);

const visitSections = (results: VisitResults): string => `## Visits

${measurementNote(results)} CPU slowed ${results.cpuSlowdown} times; medians of ${results.samples} samples.

Each sample is a new browser with a new profile, in which every page, a site of its own, is opened three times, one page after
the other in random order: with nothing cached, then twice again over the connections that are still open. Everything comes
by HTTP/2 and TLS from loopback, compressed with brotli; a proxy delays each direction by half the round trip, connection set-up
included. It throttles nothing: bandwidth and TCP's slow start are those of loopback. office.js is that of the npm package, on a
host of its own; so is MicrosoftAjax.js, for which a replacement of a few lines stands. The CRM has the pane's origin.

Milliseconds from the start of the navigation to the frame in which the content stands: the heading and all seven settings; for
the template its heading and list. A column names the visit and the round trip.

${valueTable(results, 'content', 'milliseconds')}

The same, of the template:

${ratioTable(results)}

First paint, be it only of the pane's shape, and first contentful paint:

${valueTable(results, 'firstPaint', 'milliseconds')}

${valueTable(results, 'firstContentfulPaint', 'milliseconds')}

Main thread blocked until the content stands (what tasks take beyond 50 ms each):

${valueTable(results, 'blocking', 'milliseconds')}

Scripts that come over the network, without office.js:

${valueTable(results, 'script', 'bytes')}

Layout shift, the median; the budget is for the largest of all visits:

${valueTable(results, 'shift', 'shift', paneTargets)}

In the editor of the administrator a number is typed, then a switch and a check box are toggled. From a press to the next frame, the
slowest of a sample: ${editing(results, 'nextFrame', 'milliseconds')}. Layout shift: ${editing(results, 'shift', 'shift')}; what moves within
half a second of a press, because of it, is not counted as such: ${editing(results, 'shiftAfterInput', 'shift')}.

## How far the stand-in is off

Microsoft's own template is not part of this project. Beside the page that only waits for \`Office.onReady\`, it took so many
times longer on another machine. Where the stand-in is slower than that, the ratios above flatter the pane, and the other way round.

${calibrationTable(results)}
`;

const loadSection = (results: Load): string => `## The endpoint under load

${measurementNote(results)} ${results.connections} connections, rounds of ${results.seconds} seconds, medians of ${results.samples}.

The endpoint on Node, its data in memory, beside a bare \`node:http\` server that sends the same bytes: the same status, headers and
body. Both are processes of their own and take turns under the load of a third. "CPU" is what the server's process used for one
request; where the load cannot keep the bare server busy, the ratio of the rates flatters the endpoint, and the CPU does not.

${loadTable(results)}
`;

const notMeasured = (command: string): string => `Not measured: run \`${command}\`.\n`;

export const performancePage = (runs: Runs): string => `# Performance

For engineers who change the pane or the endpoint, or decide whether to use them: what a visit and a request cost, beside the budgets.

Written by \`npm run bench -- --write\` and \`npm run bench:server -- --write\`, each its part. Times hold for one machine and one run
only: compare ratios. Where the load average is above the number of cores, something else was at work, and long tasks suffer
most. Neither command is a gate.

## Budgets

${budgetTable(runs)}

${runs.visits ? visitSections(runs.visits) : notMeasured('npm run bench')}
${runs.load ? loadSection(runs.load) : notMeasured('npm run bench:server')}
## To repeat it

\`\`\`
npm run bench -- --samples 7 --rtt 150
npm run bench:server -- --samples 7
\`\`\`

print these tables; \`--write\` writes this page. On a machine that does something else meanwhile, take more samples.
`;
