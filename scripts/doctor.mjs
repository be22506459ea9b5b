// npm run doctor -- https://addin.example.com: checks a deployment from outside.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { createJiti } from 'jiti';
import { formatIssue, validateManifest } from '../tools/manifest/validate.mjs';
import { Problem, checkOptions, projectRoot, runAsCommand } from './command.mjs';
import { isLoopback, parseConfigAt } from './config.mjs';
import { cacheControlOf, commonHeaders, officeJsOf, securityPolicy } from './headers.mjs';
import { inputsFrom } from './inputs.mjs';
import { readText } from './textFile.mjs';

const usage = 'Use it like this: npm run doctor -- https://addin.example.com --manifest dist/manifest.xml';

function parse(args) {
  try {
    return parseArgs({ args, options: { manifest: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}. ${usage}`);
  }
}

/** @returns the folder of the pane, without a slash at its end */
function addressFrom([text, ...others]) {
  const url = URL.canParse(text ?? '') ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash || others.length > 0)
    throw new Problem(`The address of the add-in is missing or wrong. ${usage}`);
  if (url.protocol === 'http:' && !isLoopback(url.href))
    throw new Problem(`The address must begin with https: Outlook loads nothing else. ${usage}`);
  return url.href.replace(/\/(taskpane\.html)?$/, '').replace(/\/+$/, '');
}

/** The unified manifest in an app package. @throws {Problem} */
function unpack(name, bytes) {
  try {
    const { 'manifest.json': manifest } = unzipSync(bytes, { filter: (file) => file.name === 'manifest.json' });
    if (manifest) return strFromU8(manifest);
  } catch {
    // not a zip file
  }
  throw new Problem(`${name} is no app package.`);
}

/** @param {string | undefined} file */
function manifestFrom(file) {
  if (file === undefined) return undefined;
  const path = resolve(file);
  const name = relative(process.cwd(), path);
  if (!existsSync(path)) throw new Problem(`${name} does not exist.`);
  if (file.endsWith('.zip')) return { name, kind: 'json', text: unpack(name, readFileSync(path)) };
  return { name, kind: file.endsWith('.json') ? 'json' : 'xml', text: readText(path) };
}

/**
 * @param {string[]} args
 * @param {Record<string, string | undefined>} environment
 * @param {{ timeout?: number }} options milliseconds, for one request
 * @returns {Promise<import('../tools/doctor/report').Report>}
 * @throws {Problem} for wrong arguments
 */
export async function diagnose(args, environment, options = {}) {
  const { values, positionals } = parse(args);
  const addin = addressFrom(positionals);
  const manifest = manifestFrom(values.manifest);
  const inputs = inputsFrom(environment);
  const { import: load } = createJiti(import.meta.url);
  const doctor = await load('../tools/doctor/doctor.ts');
  const { createResponseValidator } = await load('../tools/openapi/validator.ts');
  const document = JSON.parse(readFileSync(join(projectRoot, 'docs', 'openapi.json'), 'utf8'));
  const project = {
    ...{ cacheControlOf, commonHeaders, officeJsOf, securityPolicy, parseConfigAt, formatIssue, validateManifest },
    validateResponse: createResponseValidator(document, { strict: false }),
  };
  const token = environment.DOCTOR_TOKEN?.trim() || undefined;
  return doctor.diagnose({ addin, manifest, token, inputs, project, ...options });
}

runAsCommand(import.meta.url, async () => {
  checkOptions(['manifest']);
  const report = await diagnose(process.argv.slice(2), process.env);
  for (const line of report.lines()) console.log(line);
  if (report.hasWrong()) process.exitCode = 1;
});
