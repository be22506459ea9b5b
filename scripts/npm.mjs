// Runs npm as a child that is stopped when we are: otherwise it would go on alone.
import { spawn } from 'node:child_process';
import { projectRoot } from './command.mjs';

/**
 * Prints what npm prints.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ code?: number | null, signal?: string | null, error?: Error }>} `signal`: what stopped it
 */
export function npm(args, env = process.env) {
  const child = startNpm(args, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] });
  let stopped;
  const stop = (signal) => child.kill((stopped = signal));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((settle) => {
    child.once('error', (error) => settle({ error }));
    child.once('close', (code, signal) => settle({ code, signal: stopped ?? signal }));
  }).finally(() => process.off('SIGINT', stop).off('SIGTERM', stop));
}

function startNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return spawn(process.execPath, [cli, ...args], options);
  if (process.platform !== 'win32') return spawn('npm', args, options);
  return spawn(['npm', ...args].join(' '), { ...options, shell: true }); // npm.cmd
}
