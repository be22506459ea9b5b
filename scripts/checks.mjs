// Runs scripts of package.json until one fails, then prints their durations and the slowest test files.
// node scripts/checks.mjs types+lint+build jest: those joined by + run in parallel.
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Problem, runAsCommand } from './command.mjs';
import { clearFileTimes, slowestFiles } from './fileTimes.mjs';
import { withoutInputs } from './inputs.mjs';
import { npm } from './npm.mjs';

const env = withoutInputs(process.env);

/** @param {boolean} print immediately; otherwise when the check has ended */
async function run(check, print) {
  const start = performance.now();
  const { code, signal, error, output } = await npm(['run', check], { env, print });
  if (output) console.log(output.trimEnd());
  const seconds = (performance.now() - start) / 1000;
  if (signal) return { check, seconds, problem: `"npm run ${check}" was stopped.` };
  if (error) return { check, seconds, problem: `npm could not be started: ${error.message}` };
  return { check, seconds, problem: code === 0 ? undefined : `"npm run ${check}" failed.` };
}

/** One for each core, but at least two at a time; after a failure no other is started. */
async function runTogether(checks) {
  const [waiting, results] = [[...checks], []];
  const runNext = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await run(check, checks.length === 1);
      results.push(result);
      if (result.problem) waiting.length = 0;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, runNext));
  return results;
}

const line = (seconds, what) => `${seconds.toFixed(0).padStart(5)} s  ${what}`;

runAsCommand(import.meta.url, async () => {
  const start = performance.now();
  const results = [];
  clearFileTimes();
  for (const stage of process.argv.slice(2)) {
    results.push(...(await runTogether(stage.split('+'))));
    if (results.some(({ problem }) => problem)) break;
  }
  console.log(`\n${results.map(({ seconds, check }) => line(seconds, check)).join('\n')}`);
  console.log(line((performance.now() - start) / 1000, 'in all'));
  const slowest = slowestFiles(10);
  if (slowest.length > 0) {
    console.log(`\nThe slowest files:\n${slowest.map(({ seconds, file }) => line(seconds, file)).join('\n')}`);
  }
  const problem = results.find((result) => result.problem)?.problem;
  if (problem) throw new Problem(problem);
});
