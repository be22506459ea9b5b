/** @jest-environment node */
// The folder of a checkout: what the build tools cannot work in is refused in one line, before anything is installed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const scripts = resolve(__dirname, '../../scripts');
let temporary = '';

beforeAll(() => {
  temporary = realpathSync(mkdtempSync(join(tmpdir(), 'folder-')));
});
afterAll(() => rmSync(temporary, { recursive: true }));

/** Windows has no such names. */
const onlyOutsideWindows = ['*', '?', ':']
  .filter(() => process.platform !== 'win32')
  .map((character) => [`a${character}b`, character] as const);

/** Runs what the README's commands run first, in a checkout of this name that has nothing to install. */
const setUpIn = (name: string) => {
  const root = join(temporary, name);
  cpSync(scripts, join(root, 'scripts'), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  const packages = JSON.stringify({ packages: { '': {} } });
  for (const file of ['package.json', 'package-lock.json', 'node_modules/.package-lock.json']) {
    writeFileSync(join(root, file), packages);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { root, status, lines: (stdout + stderr).split('\n').filter((line) => line !== '') };
};

it.each(['plain', 'a[y]', "ü'q 20", 'x(1) + @$HOME &;,=^~`', '{a,b}'])('works in %s', (name) => {
  expect(setUpIn(name)).toMatchObject({ status: 0, lines: [] });
});

it.each<readonly [string, string]>([['C#', '#'], ['a!b', '!'], ["ü'q %20", '%'], ...onlyOutsideWindows])(
  'refuses %s for its %s',
  (name, character) => {
    const { root, status, lines } = setUpIn(name);
    expect(status).toBe(1);
    expect(lines).toEqual([
      `The build tools cannot work in a folder with "${character}" in its path: ${root}/. Rename or move it, then run the same command again.`,
    ]);
  },
);
