// A folder whose name the build tools do not support is rejected before anything is installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../runScript';
import { checkOut } from './checkout';

/** Runs the set-up that precedes the README's commands, in a checkout with nothing to install. */
const runSetup = (name: string) => {
  const packages = { packages: { '': {} } };
  const root = checkOut(name, packages);
  mkdirSync(join(root, 'node_modules'));
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) {
    writeFileSync(join(root, file), JSON.stringify(packages));
  }
  return { root, ...runScript(root, ['scripts/setup.mjs']) };
};

it.each(['plain', 'a[y]', "ü'q 20", 'x(1) + @$HOME &;,=^~`', '{a,b}'])('accepts %s', (name) => {
  expect(runSetup(name)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

/** Windows does not allow these names. */
const onlyOutsideWindows = ['*', '?', ':']
  .filter(() => process.platform !== 'win32')
  .map((character) => [`a${character}b`, character] as const);

it.each<readonly [string, string]>([['C#', '#'], ['a!b', '!'], ["ü'q %20", '%'], ...onlyOutsideWindows])(
  'rejects %s because of %s',
  (name, character) => {
    const { root, ...outcome } = runSetup(name);
    const message = `The build tools cannot work in a folder with "${character}" in its path: ${join(root, '/')}.`;
    expect(outcome).toEqual({
      status: 1,
      stdout: '',
      stderr: `${message} Rename or move it, then run the same command again.\n`,
    });
  },
);
