import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Problem, projectRoot } from './command.mjs';

/**
 * Makes a production build in a separate process: the validation of the manifest disables `fetch`.
 * @param {string[]} args of webpack
 * @throws {Problem} if it fails. webpack itself prints why, on stderr as all its output
 */
export function build(args, env) {
  const webpack = join(projectRoot, 'node_modules', 'webpack', 'bin', 'webpack.js');
  try {
    const options = { cwd: projectRoot, env, stdio: ['ignore', 2, 2] };
    execFileSync(process.execPath, [webpack, '--mode', 'production', ...args], options);
  } catch {
    throw new Problem('The build failed; webpack gives the reason above.');
  }
}
