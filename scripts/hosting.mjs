// npm run hosting: writes _headers again after a change of config.json, and manifest.xml for another address.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paneAddress, parseManifest } from '../tools/manifest/document.mjs';
import { productionManifest } from '../tools/manifest/production.mjs';
import { formatIssue, validateManifest } from '../tools/manifest/validate.mjs';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { frameAncestorsFrom, headersFile } from './headers.mjs';
import { inputsFrom } from './inputs.mjs';

/** Writes manifest.xml for the address in the inputs. @throws {Problem} if it is invalid */
export async function writeManifest(folder, inputs) {
  const file = join(folder, 'manifest.xml');
  writeFileSync(file, productionManifest(readFileSync(join(projectRoot, 'manifest.xml'), 'utf8'), inputs));
  const issues = await validateManifest(file);
  if (issues.length > 0) throw new Problem(issues.map((issue) => formatIssue('manifest.xml', issue)).join('\n'));
}

/** @param {Record<string, string | undefined>} environment */
export function writeHeaders(folder, { FRAME_ANCESTORS }) {
  const manifest = parseManifest(readFileSync(join(folder, 'manifest.xml'), 'utf8'));
  const base = new URL('.', paneAddress(manifest)).pathname;
  const text = headersFile(folder, base, frameAncestorsFrom(FRAME_ANCESTORS));
  writeFileSync(join(folder, '_headers'), text);
  return text;
}

runAsCommand(import.meta.url, async () => {
  const folder = resolve(process.argv[2] ?? join(projectRoot, 'dist'));
  if (!existsSync(join(folder, 'manifest.xml')))
    throw new Problem(`${folder} holds no build: "npm run build" makes one.`);
  if (process.env.ADDIN_URL) await writeManifest(folder, inputsFrom(process.env));
  console.log(writeHeaders(folder, process.env));
});
