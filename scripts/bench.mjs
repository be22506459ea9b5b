// npm run bench, npm run bench:server: measures the pane or the endpoint, and prints the results beside their budgets.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { browserArguments, findBrowser } from './browser.mjs';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { withoutInputs } from './inputs.mjs';
import { endWithNpm } from './parent.mjs';
import { build } from './webpack.mjs';

const folder = join(projectRoot, 'build', 'bench');
const page = join(projectRoot, 'docs', 'performance.md');

const usage = 'Use it like this: npm run bench -- --samples 7 --rtt 150 --write';

function wholeNumber(name, text, least) {
  if (/^\d{1,4}$/.test(text) && Number(text) >= least) return Number(text);
  throw new Problem(`--${name} is "${text}", but must be a whole number from ${least} to 9999. ${usage}`);
}

function optionsFrom(args) {
  const options = { samples: { type: 'string' }, rtt: { type: 'string' }, write: { type: 'boolean' } };
  const { values, positionals } = parse({ args, options, allowPositionals: true });
  return {
    what: positionals[0],
    samples: wholeNumber('samples', values.samples ?? '7', 1),
    rtt: wholeNumber('rtt', values.rtt ?? '150', 0),
    write: values.write ?? false,
  };
}

function parse(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}. ${usage}`);
  }
}

const progress = (line) => console.error(line);

function buildBench(...more) {
  progress('Building ...');
  build(['--env', 'bench', ...more], withoutInputs(process.env));
}

const program = (name) => createRequire(import.meta.url)(join(folder, 'programs', `${name}.js`));

const measurements = {
  visits: async ({ samples, rtt }) => {
    const browser = { path: await findBrowser(), arguments: browserArguments };
    buildBench();
    const roundTrips = [...new Set([0, rtt])];
    return program('visits').measureVisits({ browser, build: folder, samples, roundTrips, progress });
  },
  load: ({ samples }) => {
    buildBench('--config-name', 'programs');
    return program('load').measureLoad({ scripts: join(folder, 'programs'), samples, progress });
  },
};

const resultsFile = (what) => join(folder, `${what}.json`);

function latest(what) {
  const file = resultsFile(what);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Formatted as the file that is checked in. */
async function report(runs) {
  return format(program('report').performancePage(runs), { ...(await resolveConfig(page)), filepath: page });
}

async function measure(options) {
  const { what } = options;
  const results = await measurements[what](options);
  mkdirSync(folder, { recursive: true });
  writeFileSync(resultsFile(what), JSON.stringify(results));
  console.log(await report({ [what]: results }));
  if (options.write) writeFileSync(page, await report({ visits: latest('visits'), load: latest('load') }));
}

runAsCommand(import.meta.url, async () => {
  endWithNpm();
  process.chdir(projectRoot);
  const options = optionsFrom(process.argv.slice(2));
  try {
    await measure(options);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`The bench could not run: ${error.message.split('\n')[0]}`);
  }
});
