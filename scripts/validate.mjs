// Validates the manifest, offline: node scripts/validate.mjs [manifest.xml ...]
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { addresses } from './manifest/addresses.mjs';
import { convert } from './manifest/convert.mjs';
import { forms } from './manifest/forms.mjs';
import { icons } from './manifest/icons.mjs';
import { order } from './manifest/order.mjs';
import { parse } from './manifest/read.mjs';
import { resources } from './manifest/resources.mjs';
import { rules } from './manifest/rules.mjs';
import { texts } from './manifest/texts.mjs';
import { twins } from './manifest/twins.mjs';

const CHECKS = [order, rules, forms, resources, texts, addresses, icons];

/** @returns {Promise<import('./manifest/read.mjs').Mistake[]>} */
export async function mistakesIn(file) {
  const { root, mistakes } = parse(readFileSync(file, 'utf8'));
  if (!root) return mistakes;
  const own = CHECKS.flatMap((check) => [...check(root)]);
  if (own.length > 0) return own.sort((a, b) => a.line - b.line);
  // These two would tell a mistake found above a second time, in other words: they are for what the others cannot see.
  return [...twins(root), ...(await convert(file))];
}

/** A line for people. */
export const worded = (name, { line, text }) => `${line === undefined ? name : `${name}:${line}`}: ${text}`;

/** Tells what is wrong with a manifest, a line for each mistake. @returns {Promise<boolean>} whether nothing is */
async function tell(file) {
  const name = relative(process.cwd(), file);
  if (!existsSync(file)) throw new Problem(`${name} does not exist.`);
  const mistakes = await mistakesIn(file);
  for (const each of mistakes) console.error(worded(name, each));
  if (mistakes.length > 0) return false;
  console.log(`${name} is valid: order, rules, resources, texts, addresses, icons and conversion.`);
  return true;
}

runAsCommand(import.meta.url, async () => {
  const named = process.argv.slice(2).map((path) => resolve(path));
  for (const file of named.length > 0 ? named : [join(projectRoot, 'manifest.xml')]) {
    if (!(await tell(file))) process.exitCode = 1;
  }
});
