// Runs a script without the environment variables of the developer's shell.
import { spawnSync } from 'node:child_process';

const { PATH, SystemRoot, TEMP } = process.env;

/** Bytes of output: dependency-cruiser's report is several megabytes long. */
const maxBuffer = 2 ** 26;

/**
 * @param args of Node: the script and its arguments
 * @param env added to the variables that every system needs
 */
export const runScript = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const options = { cwd, env: { PATH, SystemRoot, TEMP, ...env }, encoding: 'utf8', maxBuffer } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
};
