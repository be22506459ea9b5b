// The folder of a checkout: what the build tools cannot work in is refused in one line, before anything is installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../runScript';
import { checkOut } from './checkout';

/** Runs what the README's commands run first, in a checkout of this name that has nothing to install. */
const setUpIn = (name: string) => {
  const packages = { packages: { '': {} } };
  const root = checkOut(name, packages);
  mkdirSync(join(root, 'node_modules'));
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) {
    writeFileSync(join(root, file), JSON.stringify(packages));
  }
  return { root, ...runScript(root, ['scripts/setup.mjs']) };
};

it.each(['plain', 'a[y]', "ü'q 20", 'x(1) + @$HOME &;,=^~`', '{a,b}'])('lets pass %s', (name) => {
  expect(setUpIn(name)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

/** Windows has no such names. */
const onlyOutsideWindows = ['*', '?', ':']
  .filter(() => process.platform !== 'win32')
  .map((character) => [`a${character}b`, character] as const);

it.each<readonly [string, string]>([['C#', '#'], ['a!b', '!'], ["ü'q %20", '%'], ...onlyOutsideWindows])(
  'refuses %s for its %s',
  (name, character) => {
    const { root, ...outcome } = setUpIn(name);
    const why = `The build tools cannot work in a folder with "${character}" in its path: ${join(root, '/')}.`;
    expect(outcome).toEqual({
      status: 1,
      stdout: '',
      stderr: `${why} Rename or move it, then run the same command again.\n`,
    });
  },
);
