// npm run prove: all proofs about the server, whole, and the table of docs/reliability.md from this run. About 12 minutes.
// npm run prove -- kills: this one alone; the other rows stay as the last run left them.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';
import { format, resolveConfig } from 'prettier';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { npm } from './npm.mjs';
import { endWithNpm } from './parent.mjs';

const results = join(projectRoot, 'build', 'prove');
const page = join(projectRoot, 'docs', 'reliability.md');
const [begin, end] = ['<!-- the results: written by "npm run prove" -->', '<!-- the end of the results -->'];

async function run(script, ...args) {
  const { code } = await npm(['run', script, ...(args.length > 0 ? ['--', ...args] : [])], { env });
  if (code !== 0) throw new Problem(`"npm run ${script}" failed: there is no new table.`);
}

const env = {
  ...process.env,
  PROVE: '1',
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --expose-gc`.trim(),
};

const rowOf = ({ what, figure }) => `| ${what} | ${figure} |`;

async function table() {
  const { describeMachine } = await createJiti(import.meta.url).import('../bench/machine.ts');
  const { cpu, cores, system, node } = describeMachine();
  const rows = readdirSync(results)
    .sort()
    .map((file) => rowOf(JSON.parse(readFileSync(join(results, file), 'utf8'))));
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date}: ${cpu}, ${cores} cores, ${system}, Node ${node}.\n\n| What | Result |\n| --- | --- |\n${rows.join('\n')}`;
}

async function writeTable(rows) {
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.split(begin)[0], text.split(end)[1]];
  if (after === undefined) throw new Problem(`${page} has no place for the results.`);
  const changed = `${before}${begin}\n\n${rows}\n\n${end}${after}`;
  writeFileSync(page, await format(changed, { ...(await resolveConfig(page)), filepath: page }));
}

runAsCommand(import.meta.url, async () => {
  endWithNpm();
  process.chdir(projectRoot);
  const files = process.argv.slice(2).map((name) => `test/prove/${name}`);
  if (files.length === 0) rmSync(results, { recursive: true, force: true });
  await run('build');
  // One after the other: they measure.
  await run('jest', '--runInBand', ...(files.length > 0 ? files : ['test/prove']));
  const written = await table();
  await writeTable(written);
  console.log(`\n${written}`);
});
