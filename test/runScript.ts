// Runs a script of the project as a shell would in which nothing is set.
import { spawnSync } from 'node:child_process';

const { PATH, SystemRoot, TEMP } = process.env;

/** Bytes that a script may print: dependency-cruiser's report of all imports is megabytes long. */
const longest = 2 ** 26;

/**
 * @param args of Node: the script and its arguments
 * @param env what the shell has set, beside what every system needs
 */
export const runScript = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const options = { cwd, env: { PATH, SystemRoot, TEMP, ...env }, encoding: 'utf8', maxBuffer: longest } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
};
