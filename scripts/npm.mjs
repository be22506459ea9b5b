import { spawn } from 'node:child_process';
import { projectRoot } from './command.mjs';

/**
 * Stops npm when this process is stopped: npm would go on otherwise.
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, print?: boolean }} options `output` is empty if it is printed
 * @returns {Promise<{ code?: number | null, signal?: string | null, error?: Error, output: string }>}
 */
export function npm(args, { env = process.env, print = true } = {}) {
  const to = print ? 'inherit' : 'pipe';
  const child = startNpm(args, { cwd: projectRoot, env, stdio: ['ignore', to, to] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  let stopped;
  const stop = (signal) => child.kill((stopped = signal));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((settle) => {
    child.once('error', (error) => settle({ error, output }));
    child.once('close', (code, signal) => settle({ code, signal: stopped ?? signal, output }));
  }).finally(() => process.off('SIGINT', stop).off('SIGTERM', stop));
}

function startNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return spawn(process.execPath, [cli, ...args], options);
  if (process.platform !== 'win32') return spawn('npm', args, options);
  return spawn(['npm', ...args].join(' '), { ...options, shell: true }); // npm.cmd
}
