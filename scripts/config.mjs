// config.json, as the pane itself reads it: its schema, and its sentences for mistakes.
import { createJiti } from 'jiti';
import { Problem } from './command.mjs';
import { readJson } from './textFile.mjs';

const { import: load } = createJiti(import.meta.url);

/**
 * @param {unknown} document the parsed file
 * @param {string} addin the address of the folder that the pane is in
 * @returns {Promise<import('../src/config/config').Config>}
 * @throws {Problem} the first mistake, without the name of the file: "crm.url is missing."
 */
export async function parseConfigAt(document, addin) {
  const { parseConfig } = await load('../src/config/config.ts');
  const { describeMistake } = await load('../src/i18n/english/failures.ts');
  globalThis.document = { baseURI: `${addin}/` }; // the schema resolves relative addresses
  try {
    return parseConfig(document);
  } catch (error) {
    throw error.why === undefined ? error : new Problem(`${describeMistake(error.why)}.`);
  } finally {
    delete globalThis.document;
  }
}

/** As `parseConfigAt`, with the name of the file. */
export async function readConfig(file, addin) {
  const document = readJson(file);
  return parseConfigAt(document, addin).catch((error) => {
    throw error instanceof Problem ? new Problem(`${file}: ${error.message}`) : error;
  });
}

/**
 * The addresses of support, privacy and terms, absolute.
 * @param {import('../src/config/config').Config} config
 * @param {string} addin the address of the folder that the pane is in
 */
export async function absoluteLinks(config, addin) {
  const { linksOf } = await load('../src/config/links.ts');
  const entries = Object.entries(linksOf(config)).map(([name, address]) => [name, new URL(address, `${addin}/`).href]);
  return Object.fromEntries(entries);
}

/** Whether an address is one of this computer. */
export const isLoopback = (address) => /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname);

/**
 * With the demonstration sign-in, whoever opens the pane can be anybody.
 * @param {import('../src/config/config').Config} config
 * @param {{ addin: string, allowDemonstration: boolean }} inputs
 * @throws {Problem} for any other address than this computer's
 */
export function checkSignIn({ signIn }, { addin, allowDemonstration }) {
  if (signIn.kind !== 'demonstration') return;
  const fact = 'config.json has the demonstration sign-in: whoever opens the pane can be anybody.';
  if (allowDemonstration || isLoopback(addin)) return console.warn(`WARNING: ${fact} Do not use it with a real CRM.`);
  throw new Problem(`${fact} Set signIn for ${addin}, or ALLOW_DEMONSTRATION=1 if everybody may (docs/hosting.md).`);
}
