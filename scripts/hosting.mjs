// npm run hosting: writes the configuration of a web server, again after a change of config.json, and the manifests for
// another address.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { paneAddress, parseManifest } from '../tools/manifest/document.mjs';
import { productionManifest } from '../tools/manifest/production.mjs';
import { appPackage } from '../tools/manifest/unifiedManifest.mjs';
import { formatIssue, validateManifest } from '../tools/manifest/validate.mjs';
import { Problem, checkOptions, projectRoot, runAsCommand } from './command.mjs';
import { absoluteLinks, checkSignIn, readConfig } from './config.mjs';
import { headersOf } from './headers.mjs';
import { hosts } from './hosts/hosts.mjs';
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

/**
 * Writes manifest.xml, manifest.json and the app package for the address in the inputs and the links of config.json.
 * @throws {Problem} if they, or config.json, are invalid
 */
export async function writeManifests(folder, inputs) {
  const source = join(projectRoot, 'manifest.xml');
  const config = await readConfig(join(folder, 'config.json'), inputs.addin);
  const links = await absoluteLinks(config, inputs.addin);
  // The server of `npm run serve` has a config.json of its own: then it is an input.
  const clientId = inputs.clientId ?? (config.signIn.kind === 'microsoft' ? config.signIn.clientId : undefined);
  const site = { addin: inputs.addin, clientId };
  const text = fromManifest(source, (development) => productionManifest(development, site, links.support));
  const issues = await validateManifest(text);
  if (issues.length > 0) throw new Problem(issues.map((issue) => formatIssue('manifest.xml', issue)).join('\n'));
  writeFileSync(join(folder, 'manifest.xml'), text);
  const { manifest, zip } = await appPackage(text, links);
  writeFileSync(join(folder, 'manifest.json'), manifest);
  writeFileSync(join(folder, 'app-package.zip'), zip);
}

/** Whether this command wrote the file. JSON has no comments: Azure's is recognized by its first rule. */
const isOurs = (path) =>
  /^(# |<!-- )Written by "npm run hosting|^\{"route":"\/_headers","statusCode":404\}/m.test(readFileSync(path, 'utf8'));

/**
 * _headers, the files of the chosen host, and those of other hosts that this command has written into the folder before.
 * @throws {Problem} if a file of the chosen host is somebody else's
 */
const filesFor = (folder, chosen) =>
  Object.entries(hosts).flatMap(([name, files]) =>
    files.filter(({ file }) => {
      if (name === 'netlify') return true;
      const path = join(folder, file);
      if (!existsSync(path)) return name === chosen;
      if (isOurs(path)) return true;
      if (name !== chosen) return false;
      throw new Problem(`${path} was not written by this command, which would replace it: move it away first.`);
    }),
  );

/**
 * Writes _headers and the like.
 * @param {{ addin: string, frameAncestors: string[] }} inputs
 * @throws {Problem} if config.json is invalid
 */
export async function writeHosting(folder, { addin, frameAncestors }, files = filesFor(folder)) {
  const config = await readConfig(join(folder, 'config.json'), addin);
  const site = { ...headersOf(folder, { config, frameAncestors }), base: new URL(`${addin}/`).pathname };
  for (const { file, write } of files) writeFileSync(join(folder, file), write(site));
}

/** Web servers differ in what other characters mean, and Azure has no paths. */
function checkPath(addin, files) {
  const { pathname } = new URL(addin);
  if (pathname !== '/' && hosts.azure.some((file) => files.includes(file)))
    throw new Problem(`The add-in has the path ${pathname}, but Azure Static Web Apps serves it at the root only.`);
  if (/^[\w.~/-]*$/.test(pathname)) return;
  throw new Problem(
    `The path ${pathname} of the add-in has characters that are not A-Z, a-z, 0-9, ".", "_", "~" or "-".`,
  );
}

/** The address that a build is for. */
function addinOf(folder) {
  const file = join(folder, 'manifest.xml');
  const address = fromManifest(file, (text) => paneAddress(parseManifest(text)));
  if (URL.canParse(address)) return new URL('.', address).href.slice(0, -1);
  throw new Problem(`${file} has no address of the pane.`);
}

/** @returns {{ folder: string, chosen?: keyof typeof hosts }} @throws {Problem} with the usage */
function parse(args) {
  const usage = `Use it like this: npm run hosting -- dist --for ${Object.keys(hosts).join('|')}`;
  let parsed;
  try {
    parsed = parseArgs({ args, options: { for: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}. ${usage}`);
  }
  const [folder = join(projectRoot, 'dist'), ...others] = parsed.positionals;
  const chosen = parsed.values.for;
  if (others.length > 0) throw new Problem(`Only one folder is possible. ${usage}`);
  if (chosen !== undefined && !Object.hasOwn(hosts, chosen)) throw new Problem(`--for ${chosen} is unknown. ${usage}`);
  return { folder: resolve(folder), chosen };
}

/**
 * @param {string[]} args of the command
 * @param {Record<string, string | undefined>} environment with the inputs
 * @returns {Promise<string[]>} what was written, a sentence for each
 * @throws {Problem} where the folder, an argument or an input is wrong
 */
export async function host(args, environment) {
  const { folder, chosen } = parse(args);
  if (!existsSync(join(folder, 'manifest.xml')))
    throw new Problem(`${folder} holds no build: "npm run build" makes one.`);
  const given = inputsFrom(environment);
  const inputs = { ...given, addin: given.addin ?? addinOf(folder) };
  checkSignIn(await readConfig(join(folder, 'config.json'), inputs.addin), inputs);
  const files = filesFor(folder, chosen);
  if (files.length > 1) checkPath(inputs.addin, files);
  const lines = files.map(({ file, use }) => `${join(folder, file)}: ${use}`);
  if (given.addin !== undefined) {
    await writeManifests(folder, inputs);
    lines.unshift(`manifest.xml, manifest.json and app-package.zip are for ${given.addin}.`);
  }
  await writeHosting(folder, inputs, files);
  return lines;
}

runAsCommand(import.meta.url, async () => {
  checkOptions(['for']);
  for (const line of await host(process.argv.slice(2), process.env)) console.log(line);
});
