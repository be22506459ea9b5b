// Checks the folder and Node, and installs packages that are missing or out of date. Runs before any package is there.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { reasonToInstall, stampInstall } from './installed.mjs';
import { npm } from './npm.mjs';
import { withLock } from './lock.mjs';

/** @throws {Problem} when the folder or Node does not suit, or the packages cannot be installed */
export async function setUp() {
  checkFolder(projectRoot);
  checkNode(process.versions.node);
  if (reasonToInstall(projectRoot) === undefined) return;
  await withLock(join(projectRoot, 'build', 'installing'), async () => {
    const reason = reasonToInstall(projectRoot); // again: another process may have installed them
    if (reason === undefined) return;
    console.log(`Installing the packages (${reason}). The first time this takes two to five minutes.`);
    await install();
    stampInstall(projectRoot);
  });
}

/** webpack, dependency-cruiser and npm misread paths with these characters, and fail without a clear message. */
function checkFolder(path) {
  const [character] = (process.platform === 'win32' ? /[!#%]/ : /[!#%*?:]/).exec(path) ?? [];
  if (character === undefined) return;
  throw new Problem(
    `The build tools cannot work in a folder with "${character}" in its path: ${path}. ` +
      'Rename or move it, then run the same command again.',
  );
}

/** Some packages exclude 21, 23 and the first releases of 22. */
function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24) return;
  throw new Problem(
    `This needs Node 20.19 or newer (20.19, 22.13, 24 and above), and this is Node ${version}.\n` +
      'Get one from https://nodejs.org, or run "nvm install" if you use nvm, then run the same command again.',
  );
}

async function install() {
  // Development packages and swc's binaries, which are optional, are needed whatever the environment omits by default.
  // npm silently skips an optional package that does not compile, such as keytar on a minimal Linux.
  const how = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, signal, error } = await npm(['ci', ...how], { env: environment() });
  if (code === 0) return;
  if (signal) throw new Problem('The installation was stopped; the next command starts it again.');
  throw new Problem(
    `npm could not install the packages${error ? ` (${error.message})` : '; it says why above'}.\n` +
      'Check that this machine reaches the package registry ("npm ping"), then run the same command again.\n' +
      'If package.json was edited by hand, run "npm install" once, which brings package-lock.json up to date.',
  );
}

/** node-gyp uses the headers that were installed with Node, if there are any, instead of downloading them. */
function environment() {
  const prefix = resolve(process.execPath, '..', '..');
  const headers = existsSync(join(prefix, 'include', 'node'));
  return headers ? { npm_config_nodedir: prefix, ...process.env } : process.env;
}

runAsCommand(import.meta.url, setUp);
