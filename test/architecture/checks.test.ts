import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../runScript';
import { checkOut, project } from './checkout';

const inputs = ['ADDIN_URL', 'OFFICE_JS_URL', 'ENTRA_CLIENT_ID', 'FRAME_ANCESTORS', 'ALLOW_DEMONSTRATION'];

/** Runs them in a checkout with checks that pass, fail or print their environment. */
const runChecks = (names: readonly string[], env = {}) => {
  const show = `process.stdout.write(JSON.stringify(${JSON.stringify(inputs)}.map((name) => process.env[name] ?? '')))`;
  /** Exits once the other check has started. */
  const waitForOther = (name: string, other: string) =>
    `node -e "const { existsSync, writeFileSync } = require('fs'); writeFileSync('${name}', '');
      const end = Date.now() + 30000; while (!existsSync('${other}')) if (Date.now() > end) process.exit(1);"`.replace(
      /\s+/g,
      ' ',
    );
  const noteTimes = `import('./scripts/fileTimes.mjs').then(({ noteFileTimes }) => noteFileTimes('a', new Map(
    Array.from({ length: 12 }, (_, index) => [process.cwd() + '/test/' + index + '.ts', index]))))`.replace(
    /\s+/g,
    ' ',
  );
  const scripts = {
    pass: 'node -p 1+1',
    fail: 'node -e "process.exit(3)"',
    show: `node -e ${JSON.stringify(show)}`,
    one: waitForOther('one', 'other'),
    other: waitForOther('other', 'one'),
    note: `node -e ${JSON.stringify(noteTimes)}`,
  };
  const root = checkOut('checks', { scripts });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  const npmEnv = { npm_config_userconfig: join(root, 'none'), npm_config_update_notifier: 'false' };
  const { status, stdout, stderr } = runScript(root, ['scripts/checks.mjs', ...names], { ...npmEnv, ...env });
  const times = [...stdout.matchAll(/^ +\d+ s {2}(\w.*)$/gm)]
    .map(([, name]) => name)
    .filter((name) => !name?.includes('/'));
  const slowest = stdout.split('The slowest files:')[1]?.match(/test\/\d+\.ts/g) ?? [];
  return { status, stdout, stderr, times, slowest };
};

it('runs checks one after another, and prints their durations', () => {
  expect(runChecks(['pass', 'show'])).toMatchObject({ status: 0, times: ['pass', 'show', 'in all'] });
});

it('stops at the first failure, and names it', () => {
  const { status, stderr, times } = runChecks(['pass', 'fail', 'show']);
  expect([status, times]).toEqual([1, ['pass', 'fail', 'in all']]);
  expect(stderr).toContain('"npm run fail" failed.');
});

it('ignores the deployment variables of the shell', () => {
  const { stdout } = runChecks(['show'], Object.fromEntries(inputs.map((name) => [name, 'https://example.com'])));
  expect(stdout).toContain('["","","","",""]');
});

it('runs checks in parallel, and prints the output of each', () => {
  const { status, stdout } = runChecks(['one+other+pass']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^2$/m);
});

it('starts no further checks after a failure in parallel', () => {
  const { status, times } = runChecks(['fail+pass', 'show']);
  expect(status).toBe(1);
  expect(times).not.toContain('show');
});

it('prints the ten slowest test files, the slowest first', () => {
  const { slowest } = runChecks(['note']);
  expect(slowest).toEqual(Array.from({ length: 10 }, (_, index) => `test/${11 - index}.ts`));
});
