// The built server as a process that can be killed and started again, at one address.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../freePort';

const projectRoot = join(__dirname, '..', '..');
const program = join(__dirname, 'server.mjs');
/** More than any test sends. */
const noLimit = '1000000';

export type ServerProcess = {
  origin: string;
  /** Resolves when it answers. @returns milliseconds */
  start: () => Promise<number>;
  kill: () => Promise<void>;
};

/** @param environment DATA_DIR or DATABASE_URL */
export const createServerProcess = async (environment: Record<string, string>): Promise<ServerProcess> => {
  if (!existsSync(join(projectRoot, 'build', 'server', 'serve.js'))) {
    throw new Error('There is no build of the server: run "npm run build" first.');
  }
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    PORT: port,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    READS_PER_MINUTE: noLimit,
    CHANGES_PER_MINUTE: noLimit,
    REQUESTS_PER_MINUTE: noLimit,
    ...environment,
  };
  let child: ChildProcess | undefined;
  let output = '';

  const isReady = async (): Promise<boolean> => {
    try {
      return (await fetch(`${origin}/readyz`)).ok;
    } catch {
      return false;
    }
  };
  return {
    origin,
    start: async () => {
      const began = performance.now();
      child = spawn(process.execPath, [program, '--demo'], {
        cwd: projectRoot,
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child.stderr?.on('data', (text) => (output += String(text)));
      while (!(await isReady())) {
        if (child.exitCode !== null) throw new Error(`The server ended: ${output}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return performance.now() - began;
    },
    kill: async () => {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
};
