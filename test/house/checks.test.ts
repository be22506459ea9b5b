/** @jest-environment node */
// What `npm test` runs: each check in its turn, whatever the shell is set up for, until one fails; and how long each took.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkOut, project, runIn } from './checkout';

/** In a checkout whose checks show their surroundings, pass and fail. */
const runChecks = (names: readonly string[], env?: Record<string, string>) => {
  const scripts = {
    pass: 'node -p 1+1',
    fail: 'node -e "process.exit(3)"',
    surroundings: 'node -p process.env.ADDIN_URL',
  };
  const root = checkOut('checks', { scripts });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  const { status, stdout, stderr } = runIn(root, ['scripts/checks.mjs', ...names], env);
  const times = [...stdout.matchAll(/^ +\d+ s {2}(.*)$/gm)].map(([, name]) => name);
  return { status, stdout, stderr, times };
};

it('each in its turn, with its time', () => {
  expect(runChecks(['pass', 'surroundings'])).toMatchObject({ status: 0, stderr: '', times: ['pass', 'surroundings'] });
});

it('until one fails, which is named', () => {
  const { status, stderr, times } = runChecks(['pass', 'fail', 'surroundings']);
  expect([status, times]).toEqual([1, ['pass', 'fail']]);
  expect(stderr).toContain('"npm run fail" failed.');
});

it('of the project, not of the deployment that the shell is set up for', () => {
  const { stdout } = runChecks(['surroundings'], { ADDIN_URL: 'https://addin.example.com' });
  expect(stdout).toContain('\nundefined\n');
});
