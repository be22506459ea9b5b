// Debian's nginx and Apache, each with a configuration of its own, on a free loopback port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../freePort';

const programs = { nginx: '/usr/sbin/nginx', apache: '/usr/sbin/apache2' };
const packages = { nginx: 'nginx-light', apache: 'apache2' };

type Program = keyof typeof programs;

/** Whether this machine has the web server. If not, a line shows that it was not tested. */
export const isInstalled = (program: Program): boolean => {
  if (existsSync(programs[program])) return true;
  process.stderr.write(
    `\n*** NOT TESTED with ${program}, which is not installed here: apt-get install ${packages[program]}\n\n`,
  );
  return false;
};

/** Neither server needs to be root, and neither serves as root. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

type Answer = {
  status: number | undefined;
  /** Names in lower case, each value of a name in a place of its own. */
  headers: Readonly<Record<string, readonly string[]>>;
  body: Buffer;
};

export type WebServer = {
  /** Exactly this path, and nothing is decoded. */
  ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  stop: () => Promise<void>;
};

const ask = (port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) =>
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          const answered: Record<string, string[]> = {};
          const raw = response.rawHeaders;
          for (let at = 0; at < raw.length; at += 2)
            (answered[(raw[at] ?? '').toLowerCase()] ??= []).push(raw[at + 1] ?? '');
          resolve({ status: response.statusCode, headers: answered, body: Buffer.concat(parts) });
        });
    })
      .on('error', reject)
      .end(),
  );

/**
 * @param configure returns the configuration for a port and a folder that the server can write in
 * @param limit milliseconds until it has to answer
 * @throws {Error} with what the server reports, which does not run then
 */
const start = async (
  program: Program,
  args: (folder: string) => string[],
  configure: (port: number, folder: string) => string,
  limit = 20_000,
): Promise<WebServer> => {
  const folder = mkdtempSync(join(tmpdir(), `${program}-`));
  chmodSync(folder, 0o777);
  const port = await freePort();
  writeFileSync(join(folder, 'server.conf'), configure(port, folder));
  const server = spawn(programs[program], args(folder), {
    ...nobody,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  server.stderr.on('data', (part: Buffer) => (errors += String(part)));
  const exited = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await exited;
    rmSync(folder, { recursive: true });
  };
  // A server writes this file when the port is its own: before, another process could answer.
  const isListening = () => existsSync(join(folder, `${program}.pid`));
  const isReady = () => isListening() && ask(port, '/').then(Boolean, () => false);
  const end = Date.now() + limit;
  while (server.exitCode === null && Date.now() < end) {
    if (await isReady()) return { ask: (path, headers) => ask(port, path, headers), stop };
    await setTimeout(20);
  }
  const log = join(folder, 'error.log');
  errors += existsSync(log) ? readFileSync(log, 'utf8') : '';
  await stop();
  throw new Error(`${program} did not start: ${errors}`);
};

/**
 * @param configure returns a whole configuration for a port and a folder that nginx can write in
 * @param limit milliseconds until it has to answer
 */
export const startNginx = (configure: (port: number, folder: string) => string, limit?: number): Promise<WebServer> =>
  start(
    'nginx',
    (folder) => ['-p', folder, '-e', 'stderr', '-c', join(folder, 'server.conf'), '-g', 'daemon off;'],
    configure,
    limit,
  );

const modules = 'mpm_event authz_core alias mime dir autoindex negotiation headers expires filter deflate'.split(' ');

/** @param host the content of its only virtual host */
export const startApache = (host: string): Promise<WebServer> =>
  start(
    'apache',
    (folder) => ['-d', folder, '-f', join(folder, 'server.conf'), '-DFOREGROUND'],
    (port, folder) => {
      const loaded = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
      return `${loaded.join('\n')}
ServerName addin.example.com
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
TypesConfig /dev/null
DefaultRuntimeDir ${folder}
Mutex file:${folder} default
StartServers 1
<Directory />
    Require all denied
</Directory>
<VirtualHost 127.0.0.1:${port}>
${host}
</VirtualHost>
`;
    },
  );
