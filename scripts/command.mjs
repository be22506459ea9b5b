// How a script runs as a command: a problem we foresaw is told in plain words, any other error with its stack.
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Something that people can put right; the message says how. */
export class Problem extends Error {}

/**
 * Runs `main` if the script at this address is the one that Node was started with.
 * @param {string} moduleUrl the script's `import.meta.url`
 * @param {() => unknown} main may return a promise
 */
export function runAsCommand(moduleUrl, main) {
  const started = process.argv[1];
  if (!started || !existsSync(started) || realpathSync(started) !== realpathSync(fileURLToPath(moduleUrl))) return;
  Promise.resolve()
    .then(main)
    .catch((error) => {
      console.error(error instanceof Problem ? error.message : error);
      process.exit(1);
    });
}
