// The archives of a release, from a finished build.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { checkOut } from '../architecture/checkout';
import { runScript } from '../runScript';
import { newFolder, write } from './repository';

const page = '<script id=office-js defer src=https://office.example/office.js></script>';
const program = 'exports.serve = async ({ args }) => console.log(JSON.stringify(args));';

const build = {
  'dist/taskpane.html': page,
  'dist/assets/icon.png': 'picture',
  'build/server/serve.js': program,
  'build/preview/index.html': 'not released',
  'CHANGELOG.md': 'changelog',
  LICENSE: 'license',
  'docs/contract.md': 'contract',
  'docs/deploy.md': 'deploy',
  'docs/hosting.md': 'hosting',
  'docs/operations.md': 'operations',
  'deploy/entra/register.sh': 'registration',
  'deploy/sync-policy.service': 'unit',
  'deploy/Containerfile': 'not released',
};

/** @param files in the order in which they are written, and with the times of that. @returns the archives by their names */
const archivesOf = (files: readonly (readonly [string, string])[], timeZone: string) => {
  const root = newFolder('');
  for (const [index, [file, text]] of files.entries()) {
    write(root, file, text);
    utimesSync(join(root, file), index, 86_400 * 365 * (20 + index));
  }
  const script = `import('./scripts/archives.mjs').then(({ writeArchives }) => console.log(writeArchives().join()))`;
  const { stdout, stderr } = runScript(root, ['-e', script], { TZ: timeZone });
  expect(stderr).toBe('');
  const folder = join(root, 'build', 'release');
  const names = stdout.trim().split(',');
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
};

const archives = archivesOf(Object.entries(build), 'UTC');
const { name, version, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
  optionalDependencies: Record<string, string>;
};
const pane = `${name}-${version}.zip`;
const server = `${name}-server-${version}.zip`;
const filesIn = (archive: string) => unzipSync(archives[archive] ?? new Uint8Array());

it('have the same bytes whenever, wherever and in whichever order the files were written', () => {
  expect(archivesOf(Object.entries(build).reverse(), 'Asia/Tokyo')).toEqual(archives);
  const files = Object.keys(filesIn(server));
  expect(files).toEqual([...files].sort());
});

it('have their checksums beside them', () => {
  const sums = [pane, server].map((file) => {
    const hash = createHash('sha256').update(archives[file] ?? '');
    return `${hash.digest('hex')}  ${file}\n`;
  });
  expect(archives.SHA256SUMS?.toString()).toBe(sums.join(''));
});

it('are one of the pane, with what is in dist', () => {
  expect(Object.keys(filesIn(pane))).toEqual(['assets/icon.png', 'taskpane.html']);
});

describe('the one of the server', () => {
  it('names the drivers of the databases, in their versions', () => {
    const { 'better-sqlite3': sqlite, pg } = optionalDependencies;
    const file = filesIn(server)['package.json'] ?? new Uint8Array();
    expect(JSON.parse(new TextDecoder().decode(file))).toMatchObject({
      version,
      optionalDependencies: { 'better-sqlite3': sqlite, pg },
    });
  });

  it('starts where it is unpacked, without packages', () => {
    const root = checkOut('server', {});
    const unpacked = join(dirname(root), 'unpacked');
    for (const [file, bytes] of Object.entries(filesIn(server))) {
      mkdirSync(dirname(join(unpacked, file)), { recursive: true });
      writeFileSync(join(unpacked, file), bytes);
    }
    const { status, stdout, stderr } = runScript(unpacked, ['scripts/serve.mjs', '--demo']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(['--demo']);
  });

  it('has the license, the documentation and the unit of systemd, and nothing of other builds', () => {
    const others = Object.keys(filesIn(server)).filter((file) => !/^(scripts|dist|build\/server)\//.test(file));
    expect(others).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'deploy/entra/register.sh',
      'deploy/sync-policy.service',
      'docs/contract.md',
      'docs/deploy.md',
      'docs/hosting.md',
      'docs/operations.md',
      'package.json',
    ]);
  });
});
