// The process: what it prints, its exit codes, and signals.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Environment } from '../../../src/server/serve/configuration';
import { serve } from '../../../src/server/serve/serve';
import { checkOut } from '../../architecture/checkout';
import { runScript } from '../../runScript';
import { closed, listening } from '../listening';
import { newFolder } from './serving';

const folder = newFolder();
const files = {
  pane: join(folder, 'pane'),
  notFolder: join(folder, 'file'),
};
mkdirSync(files.pane);
for (const file of [join(files.pane, 'taskpane.html'), files.notFolder]) writeFileSync(file, 'x');
afterAll(() => rmSync(folder, { recursive: true }));

const { PATH, SystemRoot, TEMP } = process.env;

const start = (args: readonly string[], environment: Record<string, string> = {}) => {
  const env = { PATH, SystemRoot, TEMP, PANE: files.pane, PORT: '0', DATA_DIR: join(folder, 'data'), ...environment };
  const child = spawn(process.execPath, [join(__dirname, 'run.mjs'), ...args], { env, cwd: folder });
  const [output, errors] = [text(child.stdout), text(child.stderr)];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const started = new Promise<string>((resolve) => {
    let line = '';
    child.stdout.on('data', (chunk: Buffer) => {
      line += chunk.toString();
      const address = /"address":"([^"]+)".*"started"/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  const result = async () => ({ code: await ended, output: await output, errors: await errors });
  return { child, started, result };
};

/** Windows has no signals: Node ends a process there for each of them. */
const itWithSignals = process.platform === 'win32' ? it.skip : it;

itWithSignals('says where it is, warns of a demonstration, reloads on SIGHUP and stops on SIGTERM', async () => {
  const { child, started, result } = start(['--demo']);
  const address = await started;
  expect((await fetch(`${address}healthz`)).status).toBe(200);
  child.kill('SIGHUP');
  expect((await fetch(`${address}readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  const { code, output, errors } = await result();
  expect(code).toBe(0);
  expect(errors).toContain(`The pane:  ${address}\n`);
  expect(errors).toContain(join(folder, 'data', 'sync-policy.sqlite'));
  expect(errors).toContain('!!! DEMONSTRATION: there is no sign-in.');
  const messages = output
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);
  expect(messages).toEqual([
    'started',
    expect.stringContaining('DEMONSTRATION'),
    'tokens, signing keys and certificates are read again',
    'stopping',
    'stopped',
  ]);
});

itWithSignals('ends at once on a second signal', async () => {
  const { child, started, result } = start(['--demo'], { DATA_DIR: join(folder, 'second') });
  const socket = connect(Number(new URL(await started).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  // A request that never ends.
  socket.write('GET / HTTP/1.1\r\n');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const begin = performance.now();
  child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill('SIGINT');
  expect((await result()).code).toBe(1);
  expect(performance.now() - begin).toBeLessThan(2500);
  socket.destroy();
});

it('ends with one line and no stack where it cannot start', async () => {
  const { code, output, errors } = await start([]).result();
  expect([code, output, errors]).toEqual([1, '', expect.stringMatching(/^Nobody could sign in: .*\n$/)]);
});

/** In this process. @returns what it prints */
const run = async (args: readonly string[], environment: Environment = {}): Promise<string[]> => {
  const printed: string[] = [];
  const pane = { folder: files.pane, headersOf: () => ({ common: {}, files: [] }) };
  await serve({
    environment: { PORT: '0', DATA_DIR: join(folder, 'data'), ...environment },
    ...{ args, pane },
    print: (line) => void printed.push(line),
  });
  return printed;
};

describe('does not start', () => {
  const busy = createServer();
  let port = '';
  beforeAll(async () => ({ port } = new URL(await listening(busy))));
  afterAll(() => closed(busy));

  it.each<[string, string[], () => Environment, RegExp]>([
    ['with an unknown argument', ['--demos'], () => ({}), /^Use it like this: .*$/],
    ['if its port is in use', ['--demo'], () => ({ PORT: port }), /^Port \d+ is in use\. .* with PORT\.$/],
    ['if the port of the monitoring is', ['--demo'], () => ({ MONITORING_PORT: port }), /^Port .* MONITORING_PORT\.$/],
    [
      'without a folder for its data',
      ['--demo'],
      () => ({ DATA_DIR: join(files.notFolder, 'data') }),
      /^The data folder .*$/,
    ],
    [
      'without its certificate',
      ['--demo'],
      () => ({ TLS_CERT: '/absent.pem', TLS_KEY: files.notFolder }),
      /^TLS_CERT is "\/absent\.pem", which cannot be read: ENOENT\.$/,
    ],
    [
      'with a certificate that is none',
      ['--demo'],
      () => ({ TLS_CERT: files.notFolder, TLS_KEY: files.notFolder }),
      /^TLS_CERT and TLS_KEY cannot be used: .*$/,
    ],
  ])('%s', async (_name, args, environment, line) => {
    const error: unknown = await run(args, environment()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StartProblem', message: expect.stringMatching(line) as string });
  });
});

it('refuses the tokens of a person', async () => {
  expect(await run(['--demo', '--revoke', 'Grace.Weber@acme.example'])).toEqual([
    'The tokens of one person are no longer accepted.',
  ]);
  await expect(run(['--demo', '--revoke', 'nobody'])).rejects.toThrow(/has nobody with the id or address "nobody"\.$/);
});

it('raises all versions after a restore', async () => {
  const read = async (): Promise<string | null> => {
    const { child, started, result } = start(['--demo']);
    const headers = { Authorization: 'Bearer demo.7' };
    const response = await fetch(`${await started}api/configuration/outlook?scope=organization`, { headers });
    child.kill('SIGTERM');
    await result();
    return response.headers.get('ETag');
  };
  const before = await read();
  expect(await run(['--demo', '--restored'])).toEqual([
    expect.stringMatching(
      /sync-policy\.sqlite: all versions are raised, so that open panes read the policy again, and /,
    ),
  ]);
  expect(await read()).toBe(before?.replaceAll(/\d+/g, (version) => String(Number(version) + 1_000_000)));
});

it('does not take a new database for a restored one', async () => {
  await expect(run(['--demo', '--restored'], { DATA_DIR: join(folder, 'another') })).rejects.toThrow(
    / has nothing: it is not the database that was restored\.$/,
  );
});

/** A checkout without sources. */
const container = (name: string): string => {
  const root = checkOut(name, {});
  mkdirSync(join(root, 'dist'));
  mkdirSync(join(root, 'build', 'server'), { recursive: true });
  writeFileSync(
    join(root, 'dist', 'taskpane.html'),
    '<script id=office-js defer src=https://office.example/office.js></script>',
  );
  const program = `exports.serve = async ({ args, pane }) => {
    const config = { crm: { url: 'api' }, signIn: { kind: 'demonstration' } };
    console.log(JSON.stringify({ args, headers: pane.headersOf(config) }));
  };`;
  writeFileSync(join(root, 'build', 'server', 'serve.js'), program);
  writeFileSync(join(root, 'dist', 'manifest.xml'), '<SourceLocation DefaultValue="https://a.example/taskpane.html"/>');
  return root;
};

it('starts without building where there is a build, as in a container', () => {
  const root = container('container');
  const { status, stdout, stderr } = runScript(root, ['scripts/serve.mjs', '--demo']);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    args: ['--demo'],
    headers: {
      common: { 'Content-Security-Policy': expect.stringContaining('https://office.example/') as string },
      files: [{ file: 'manifest.xml' }, { file: 'taskpane.html', headers: { 'Cache-Control': 'no-cache' } }],
    },
  });
});

it.each([
  [{ ADDIN_URL: 'https://a.example' }, ''],
  [{ ADDIN_URL: 'https://b.example' }, 'The manifest in dist/ has another ADDIN_URL or ENTRA_CLIENT_ID, which only'],
  [
    { npm_config_demo: 'true', npm_lifecycle_event: 'serve' },
    'npm took --demo for an option of its own. Write: npm run',
  ],
])('with %j and a build for https://a.example: %j', (environment, message) => {
  const root = container(`container-${Object.values(environment).join('').replaceAll(/\W/g, '')}`);
  const { stderr } = runScript(root, ['scripts/serve.mjs'], environment);
  expect(stderr.slice(0, message.length || undefined)).toBe(message);
});
