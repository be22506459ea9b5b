// npm run build and npm run dev-server: a wrong input is reported before anything is compiled, in one line.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runScript } from '../runScript';

const root = join(__dirname, '..', '..');

/** @param command of webpack */
const webpack = (command: string[], environment: Record<string, string>) => {
  const args = [join('node_modules', 'webpack', 'bin', 'webpack.js'), ...command];
  const { status, stdout, stderr } = runScript(root, args, environment);
  return { status, output: (stdout + stderr).trim() };
};

test.each([
  ['ADDIN_URL is "addin.example.com", but must be', { ADDIN_URL: 'addin.example.com' }],
  [`FRAME_ANCESTORS has "'self'", but must be`, { FRAME_ANCESTORS: "'self'" }],
  ['config.json has the demonstration sign-in: ', { ADDIN_URL: 'https://addin.example.com' }],
])('a build fails in one line: %s', (message, environment) => {
  const { status, output } = webpack(['--mode', 'production'], environment);
  expect(status).not.toBe(0);
  expect(output).toContain(message);
  expect(output).not.toContain('\n');
});

test('the development server fails in one line if its port is in use', async () => {
  const other = createServer();
  // The port may be in use already: the result is the same.
  await new Promise<void>((resolve) => other.once('error', () => resolve()).listen(3443, '127.0.0.1', resolve));
  const { status, output } = webpack(['serve', '--mode', 'development'], {});
  other.close();
  expect(status).not.toBe(0);
  expect(output).toMatch(/Port 3443 is in use, perhaps by another preview\. Stop that program\.$/);
  expect(output).not.toContain('\n');
});
