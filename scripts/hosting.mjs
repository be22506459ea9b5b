// npm run hosting: what dist/ needs beside the pane to be hosted, after another config.json or for another address.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { frameAncestorsFrom, headersFile } from './headers.mjs';
import { inputsFrom } from './inputs.mjs';
import { productionManifest } from './manifest/production.mjs';
import { mistakesIn, worded } from './validate.mjs';

/** Writes manifest.xml for the address in the inputs. @throws {Problem} that tells what would be wrong with it */
export async function writeManifest(folder, inputs) {
  const file = join(folder, 'manifest.xml');
  writeFileSync(file, productionManifest(readFileSync(join(projectRoot, 'manifest.xml'), 'utf8'), inputs));
  const mistakes = await mistakesIn(file);
  if (mistakes.length > 0) throw new Problem(mistakes.map((each) => worded('manifest.xml', each)).join('\n'));
}

/** Writes _headers for what is in the folder. @param {Record<string, string | undefined>} environment */
export function writeHeaders(folder, { FRAME_ANCESTORS }) {
  const text = headersFile(folder, frameAncestorsFrom(FRAME_ANCESTORS));
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
