import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** An error that the user can correct. Whatever prints it, webpack included, prints the message without the stack. */
export class Problem extends Error {
  [inspect.custom]() {
    return this.message;
  }
}

/** An error of the system is a problem too: "EACCES: permission denied, open '/var/www/addin/_headers'". */
export const asProblem = (error) => (error?.syscall === undefined ? error : new Problem(error.message));

/**
 * npm keeps an option for itself where "--" is not before it, and PowerShell removes that. The command would do something
 * else than what was asked for.
 * @param {string[]} options names of options of the command
 * @throws {Problem} if npm has one of them
 */
export function checkOptions(options) {
  const lost = options.find(
    (name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] && !process.argv.includes(`--${name}`),
  );
  if (lost === undefined) return;
  const command = `npm run ${process.env.npm_lifecycle_event}`;
  throw new Problem(
    `npm took --${lost} for an option of its own. Write: ${command} -- --${lost} (in PowerShell: ${command} '--' --${lost}).`,
  );
}

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
      console.error(asProblem(error));
      process.exit(1);
    });
}
