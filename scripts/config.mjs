// config.json, as the pane itself reads it: its schema, and its sentences for mistakes.
import { createJiti } from 'jiti';
import { Problem } from './command.mjs';
import { readJson } from './textFile.mjs';

const { import: load } = createJiti(import.meta.url);

/**
 * @param {string} addin the address of the folder that the pane is in
 * @returns {Promise<import('../src/config/config').Config>}
 * @throws {Problem} with the first mistake
 */
export async function readConfig(file, addin) {
  const document = readJson(file);
  const { parseConfig } = await load('../src/config/config.ts');
  const { describeMistake } = await load('../src/i18n/english/failures.ts');
  globalThis.document = { baseURI: `${addin}/` }; // the schema resolves relative addresses
  try {
    return parseConfig(document);
  } catch ({ why }) {
    throw new Problem(`${file}: ${describeMistake(why)}.`);
  } finally {
    delete globalThis.document;
  }
}
