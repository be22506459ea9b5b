/** @jest-environment node */
// What `npm test` runs: each check in its turn, whatever the shell is set up for, until one fails; and how long each took.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../runScript';
import { checkOut, project } from './checkout';

const inputs = ['ADDIN_URL', 'OFFICE_JS_URL', 'ENTRA_CLIENT_ID', 'FRAME_ANCESTORS'];

/** In a checkout whose checks show their environment, pass and fail. */
const runChecks = (names: readonly string[], env = {}) => {
  const show = `process.stdout.write(JSON.stringify(${JSON.stringify(inputs)}.map((name) => process.env[name] ?? '')))`;
  const scripts = { pass: 'node -p 1+1', fail: 'node -e "process.exit(3)"', show: `node -e ${JSON.stringify(show)}` };
  const root = checkOut('checks', { scripts });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  const ofNpm = { npm_config_userconfig: join(root, 'none'), npm_config_update_notifier: 'false' };
  const { status, stdout, stderr } = runScript(root, ['scripts/checks.mjs', ...names], { ...ofNpm, ...env });
  const times = [...stdout.matchAll(/^ +\d+ s {2}(.*)$/gm)].map(([, name]) => name);
  return { status, stdout, stderr, times };
};

it('each in its turn, with its time', () => {
  expect(runChecks(['pass', 'show'])).toMatchObject({ status: 0, times: ['pass', 'show'] });
});

it('until one fails, which is named', () => {
  const { status, stderr, times } = runChecks(['pass', 'fail', 'show']);
  expect([status, times]).toEqual([1, ['pass', 'fail']]);
  expect(stderr).toContain('"npm run fail" failed.');
});

it('of the project, not of the deployment that the shell is set up for', () => {
  const { stdout } = runChecks(['show'], Object.fromEntries(inputs.map((name) => [name, 'https://example.com'])));
  expect(stdout).toContain('["","","",""]');
});
