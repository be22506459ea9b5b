// npm run validate: validates manifest.xml, or the manifests that are named, without a network.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { formatIssue, validateManifest } from '../tools/manifest/validate.mjs';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { readText } from './textFile.mjs';

/** Prints the issues of a manifest. @returns {Promise<boolean>} whether it has none */
async function isValid(file) {
  const name = relative(process.cwd(), file);
  if (!existsSync(file)) throw new Problem(`${name} does not exist.`);
  const issues = await validateManifest(readText(file));
  for (const issue of issues) console.error(formatIssue(name, issue));
  if (issues.length === 0) console.log(`${name} is valid.`);
  return issues.length === 0;
}

runAsCommand(import.meta.url, async () => {
  const files = process.argv.slice(2).map((path) => resolve(path));
  for (const file of files.length > 0 ? files : [join(projectRoot, 'manifest.xml')]) {
    if (!(await isValid(file))) process.exitCode = 1;
  }
});
