// npm run archives: builds the present version for no particular deployment, and writes the files of its release to
// build/release. The same commit gives the same bytes, whoever builds it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { projectRoot, runAsCommand } from './command.mjs';
import { withoutInputs } from './inputs.mjs';
import { build } from './webpack.mjs';

const folder = join(projectRoot, 'build', 'release');

/** What the server needs beside its package.json, and what its operator reads. Paths have slashes. */
const serverFiles = [
  'CHANGELOG.md',
  'LICENSE',
  'build/server',
  'deploy/entra',
  'deploy/sync-policy.service',
  'dist',
  'docs/contract.md',
  'docs/deploy.md',
  'docs/hosting.md',
  'docs/operations.md',
  ...['command', 'headers', 'inputs', 'parent', 'serve', 'webpack'].map((name) => `scripts/${name}.mjs`),
];

/** The files at or below a path of the project. */
const filesAt = (path) =>
  statSync(join(projectRoot, path)).isDirectory()
    ? readdirSync(join(projectRoot, path)).flatMap((name) => filesAt(posix.join(path, name)))
    : [path];

const contentOf = (path) => readFileSync(join(projectRoot, path));

/** With it, "npm install" brings the drivers of the databases, and "npm run serve" is the command of the documentation. */
function serverPackage({ name, version, license, engines, optionalDependencies, allowScripts }) {
  const drivers = ['better-sqlite3', 'pg'];
  const only = (all) => Object.fromEntries(drivers.filter((driver) => driver in all).map((each) => [each, all[each]]));
  return {
    ...{ name, version, license, private: true, engines },
    scripts: { serve: 'node scripts/serve.mjs' },
    optionalDependencies: only(optionalDependencies),
    allowScripts: only(allowScripts),
  };
}

/** Without what differs between machines: the order and the times of the files. @param {Record<string, Uint8Array>} files */
const zip = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))), {
    mtime: new Date(1980, 0, 1),
    level: 9,
  });

/**
 * Writes the archives of the build that is in `dist` and `build/server`, and their checksums in the format of sha256sum.
 * @returns {string[]} the names of the files
 */
export function writeArchives() {
  const packageJson = JSON.parse(contentOf('package.json').toString());
  const pane = filesAt('dist').map((path) => [posix.relative('dist', path), contentOf(path)]);
  const server = serverFiles.flatMap(filesAt).map((path) => [path, contentOf(path)]);
  server.push(['package.json', strToU8(`${JSON.stringify(serverPackage(packageJson), null, 2)}\n`)]);
  const { name, version } = packageJson;
  const archives = {
    [`${name}-${version}.zip`]: zip(Object.fromEntries(pane)),
    [`${name}-server-${version}.zip`]: zip(Object.fromEntries(server)),
  };
  const sums = Object.entries(archives).map(
    ([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = { ...archives, SHA256SUMS: sums.join('') };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return Object.keys(files);
}

/** @returns {string[]} the names of the files @throws {Problem} where the build fails */
export function buildArchives() {
  build([], withoutInputs(process.env));
  return writeArchives();
}

runAsCommand(import.meta.url, () => {
  for (const file of buildArchives()) console.log(`build/release/${file}`);
});
