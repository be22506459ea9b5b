// The durations of the test files, passed through files because a test runner may be several processes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from './command.mjs';

const folder = join(projectRoot, 'build', 'times');

export const clearFileTimes = () => rmSync(folder, { recursive: true, force: true });

/**
 * @param {string} runner "jest"
 * @param {Map<string, number>} times seconds of each file, by its absolute path
 */
export function noteFileTimes(runner, times) {
  const rows = [...times].map(([path, seconds]) => ({
    file: relative(projectRoot, path).replaceAll(sep, '/'),
    seconds,
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${runner}.json`), JSON.stringify(rows));
}

/** @returns {{ file: string, seconds: number }[]} the slowest first */
export function slowestFiles(count) {
  if (!existsSync(folder)) return [];
  const rows = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return rows.sort((one, other) => other.seconds - one.seconds).slice(0, count);
}
