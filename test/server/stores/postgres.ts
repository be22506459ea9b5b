// A PostgreSQL server of its own for a test: Debian's, as an unprivileged user, on a free loopback port.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../freePort';

const versionsFolder = '/usr/lib/postgresql';

const binaries = (): string | undefined =>
  existsSync(versionsFolder)
    ? readdirSync(versionsFolder)
        .map((version) => join(versionsFolder, version, 'bin'))
        .find((folder) => existsSync(join(folder, 'initdb')))
    : undefined;

/** Whether this machine has PostgreSQL's server. */
export const hasPostgres = (): boolean => binaries() !== undefined;

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = 65_534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

export type PostgresServer = {
  /** The address of a new, empty database. */
  createDatabase: () => Promise<string>;
  start: () => Promise<void>;
  /** At once, as when the machine of the database fails. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

type Options = {
  /** Waits for the disk, as a real server does. @default false */
  durable?: boolean;
};

/** Of the user that PostgreSQL runs as. */
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
};

const optionsIn = (cwd: string) => ({ ...user, cwd, env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' } });

/** Data without any database of ours, made once on a machine, because initdb takes two seconds of processor time. */
const initialized = (programs: string): string => {
  const path = join(tmpdir(), `initialized-${programs.replaceAll('/', '-')}-${process.getuid?.()}`);
  if (existsSync(join(path, 'PG_VERSION'))) return path;
  rmSync(path, { recursive: true, force: true });
  const data = newFolder();
  const init = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8'];
  execFileSync(join(programs, 'initdb'), init, { ...optionsIn(data), stdio: 'pipe' });
  try {
    renameSync(data, path);
  } catch {
    // Another process was faster.
    rmSync(data, { recursive: true });
  }
  return path;
};

/** @throws Error where the server does not start */
export const startPostgres = async ({ durable = false }: Options = {}): Promise<PostgresServer> => {
  const folder = binaries();
  if (folder === undefined) throw new Error('PostgreSQL is not installed.');
  const data = newFolder();
  const program = (name: string) => join(folder, name);
  const options = optionsIn(data);
  execFileSync('cp', ['-R', `${initialized(folder)}/.`, data], options);
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    fsync: durable ? 'on' : 'off',
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  let server: ReturnType<typeof spawn> | undefined;

  const isReady = (): boolean => {
    try {
      execFileSync(program('pg_isready'), ['-q', ...connection], options);
      return true;
    } catch {
      return false;
    }
  };
  const start = async (): Promise<void> => {
    server = spawn(program('postgres'), args, { ...options, stdio: 'ignore' });
    while (!isReady()) {
      if (server.exitCode !== null) throw new Error('PostgreSQL did not start.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  let databases = 0;

  await start();
  return {
    createDatabase: async () => {
      const name = `policy${(databases += 1)}`;
      const address = `postgres://postgres@127.0.0.1:${port}`;
      const client = new Client({ connectionString: `${address}/postgres` });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return `${address}/${name}`;
    },
    start,
    kill: () => end('SIGQUIT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(data, { recursive: true, force: true });
    },
  };
};
