import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';

type Options = { env?: Readonly<Record<string, string>>; stdio?: StdioOptions };

/** Starts a program that the kernel ends with this process, even if this process is killed. */
export const startProgram = (program: string, parameters: readonly string[], options: Options = {}): ChildProcess =>
  spawn('setpriv', ['--pdeathsig', 'KILL', '--', program, ...parameters], {
    stdio: options.stdio ?? 'ignore',
    env: { ...process.env, ...options.env },
  });

export const endProgram = async (program: ChildProcess): Promise<void> => {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exit = once(program, 'exit');
  program.kill('SIGKILL');
  await exit;
};
