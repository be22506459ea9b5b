// npm run hosting: writes _headers again after a change of config.json, and the manifests for another address.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paneAddress, parseManifest } from '../tools/manifest/document.mjs';
import { productionManifest } from '../tools/manifest/production.mjs';
import { appPackage } from '../tools/manifest/unifiedManifest.mjs';
import { formatIssue, validateManifest } from '../tools/manifest/validate.mjs';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { checkSignIn, readConfig } from './config.mjs';
import { headersFile } from './headers.mjs';
import { inputsFrom } from './inputs.mjs';
import { readText } from './textFile.mjs';

/** What `read` gets from the text of a manifest. @throws {Problem} with the file and the line */
function fromManifest(file, read) {
  const text = readText(file);
  try {
    return read(text);
  } catch (error) {
    throw error instanceof Problem ? new Problem(formatIssue(file, error)) : error;
  }
}

/** Writes manifest.xml, manifest.json and the app package for the address in the inputs. @throws {Problem} if they are invalid */
export async function writeManifests(folder, inputs) {
  const source = join(projectRoot, 'manifest.xml');
  const text = fromManifest(source, (development) => productionManifest(development, inputs));
  const issues = await validateManifest(text);
  if (issues.length > 0) throw new Problem(issues.map((issue) => formatIssue('manifest.xml', issue)).join('\n'));
  writeFileSync(join(folder, 'manifest.xml'), text);
  const { manifest, zip } = await appPackage(text);
  writeFileSync(join(folder, 'manifest.json'), manifest);
  writeFileSync(join(folder, 'app-package.zip'), zip);
}

/** Writes _headers. @param {{ addin: string, frameAncestors: string[] }} inputs @throws {Problem} if config.json is invalid */
export async function writeHeaders(folder, { addin, frameAncestors }) {
  const config = await readConfig(join(folder, 'config.json'), addin);
  const text = headersFile(folder, new URL(`${addin}/`).pathname, { config, frameAncestors });
  writeFileSync(join(folder, '_headers'), text);
  return text;
}

/** The address that a build is for. */
function addinOf(folder) {
  const file = join(folder, 'manifest.xml');
  const address = fromManifest(file, (text) => paneAddress(parseManifest(text)));
  if (URL.canParse(address)) return new URL('.', address).href.slice(0, -1);
  throw new Problem(`${file} has no address of the pane.`);
}

/**
 * @param {string} folder of a build
 * @param {Record<string, string | undefined>} environment with the inputs
 * @returns {Promise<string>} the headers
 * @throws {Problem} where the folder or an input is wrong
 */
export async function host(folder, environment) {
  if (!existsSync(join(folder, 'manifest.xml')))
    throw new Problem(`${folder} holds no build: "npm run build" makes one.`);
  const given = inputsFrom(environment);
  const inputs = { ...given, addin: given.addin ?? addinOf(folder) };
  checkSignIn(await readConfig(join(folder, 'config.json'), inputs.addin), inputs);
  if (given.addin !== undefined) await writeManifests(folder, inputs);
  return writeHeaders(folder, inputs);
}

runAsCommand(import.meta.url, async () => {
  console.log(await host(resolve(process.argv[2] ?? join(projectRoot, 'dist')), process.env));
});
