// npm run serve: builds the pane and its server where that is necessary, and starts the server.
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Problem, checkOptions, projectRoot, runAsCommand } from './command.mjs';
import { headersOf } from './headers.mjs';
import { inputsFrom } from './inputs.mjs';
import { endWithNpm } from './parent.mjs';
import { build } from './webpack.mjs';

const pane = join(projectRoot, 'dist');
const program = join(projectRoot, 'build', 'server', 'serve.js');
/** The files that show when a build was made. */
const results = [join(pane, 'taskpane.html'), program];
const sources = ['src', 'assets', 'tools/manifest', 'webpack.config.js', 'package.json', 'manifest.xml'];

/** Of a file, or of the newest file in a folder. In milliseconds. */
function changedAt(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/** Whether the manifest of the build has the address and the registration in the inputs, as far as they are given. */
function isFor({ addin, clientId }) {
  if (addin === undefined && clientId === undefined) return true;
  const manifest = readFileSync(join(pane, 'manifest.xml'), 'utf8');
  return [addin && `"${addin}/taskpane.html"`, clientId && `>${clientId}<`].every((part) =>
    manifest.includes(part ?? ''),
  );
}

/** A container has a build without sources. @returns {string | undefined} the reason in one phrase */
function reasonToBuild(inputs) {
  if (!results.every((file) => existsSync(file))) return 'there is no build yet';
  const hasSources = existsSync(join(projectRoot, 'src'));
  if (!isFor(inputs)) {
    if (hasSources) return 'ADDIN_URL or ENTRA_CLIENT_ID has changed';
    throw new Problem(
      'The manifest in dist/ has another ADDIN_URL or ENTRA_CLIENT_ID, which only the sources can change (docs/operations.md).',
    );
  }
  if (!hasSources) return undefined;
  const newest = Math.max(...sources.map((path) => changedAt(join(projectRoot, path))));
  return newest > Math.min(...results.map(changedAt)) ? 'the sources have changed' : undefined;
}

function buildAll() {
  const now = new Date();
  build(['--env', 'serve'], process.env);
  // webpack does not write a file again if its content is the same.
  for (const file of results) utimesSync(file, now, now);
}

runAsCommand(import.meta.url, async () => {
  checkOptions(['demo', 'restored', 'revoke']);
  endWithNpm();
  const inputs = inputsFrom(process.env);
  const reason = reasonToBuild(inputs);
  if (reason !== undefined) {
    console.error(`Building the pane and the server (${reason}). This takes about a minute.`);
    buildAll();
  }
  const { serve } = createRequire(import.meta.url)(program);
  try {
    await serve({
      environment: process.env,
      args: process.argv.slice(2),
      pane: {
        folder: pane,
        headersOf: (config) => headersOf(pane, { config, frameAncestors: inputs.frameAncestors }),
      },
      print: (line) => console.error(line),
    });
  } catch (error) {
    throw error.name === 'StartProblem' ? new Problem(error.message) : error;
  }
});
