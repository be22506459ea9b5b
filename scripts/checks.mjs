// Runs the checks that are named, one after the other, until one fails; then prints how long each took.
// node scripts/checks.mjs types jest build: each is a script of package.json.
import { performance } from 'node:perf_hooks';
import { Problem, runAsCommand } from './command.mjs';
import { INPUTS } from './inputs.mjs';
import { npm } from './npm.mjs';

/** What is checked is the project, not the deployment that the shell may be set up for. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !INPUTS.includes(name)));

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(0).padStart(5)} s`;

runAsCommand(import.meta.url, async () => {
  const times = [];
  let failed;
  for (const check of process.argv.slice(2)) {
    const start = performance.now();
    const { code, signal, error } = await npm(['run', check], environment);
    if (signal) throw new Problem(`"npm run ${check}" was stopped.`);
    times.push(`${seconds(performance.now() - start)}  ${check}`);
    if (code === 0) continue;
    failed = error ? `npm could not be started: ${error.message}` : `"npm run ${check}" failed.`;
    break;
  }
  console.log(`\n${times.join('\n')}`);
  if (failed) throw new Problem(failed);
});
