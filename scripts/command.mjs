import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** An error that the user can correct. It is printed without its stack. */
export class Problem extends Error {}

/**
 * Runs `main` if Node was started with this script.
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
