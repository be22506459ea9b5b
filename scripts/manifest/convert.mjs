// A second opinion: Microsoft's converter makes the unified manifest from ours, and Microsoft's schema for that is asked.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The mark that the converter leaves where it has shortened a text.
const SHORTENED = '<TRUNCATED>';

/** Should the packages lack a schema, they would fetch it: this check runs without a network or not at all. */
function stayOffline() {
  globalThis.fetch = () => Promise.reject(new Error('the validation of the manifest stays offline'));
}

/** Where a text with the mark stands: `description.short`. */
function* shortened(value, path = []) {
  if (typeof value === 'string' && value.includes(SHORTENED)) yield path.join('.');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) yield* shortened(each, [...path, key]);
}

/** @returns {Promise<import('./read.mjs').Mistake[]>} */
export async function convert(file) {
  stayOffline();
  const folder = await mkdtemp(join(tmpdir(), 'sync-policy-manifest-'));
  try {
    const [converter, manifest] = await Promise.all([
      import('office-addin-manifest-converter'),
      import('office-addin-manifest'),
    ]);
    await converter.default.convert(file, folder);
    const json = join(folder, 'manifest.json');
    const { isValid, report } = await manifest.default.validateManifest(json);
    const texts = (report?.errors ?? []).map((error) => `the unified manifest made from it: ${error.content}`);
    if (!isValid && texts.length === 0) texts.push('the unified manifest made from it is not valid');
    // One file for the manifest, one for each language.
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json'))) {
      const where = name === 'manifest.json' ? '' : ` in ${name}`;
      for (const place of shortened(JSON.parse(await readFile(join(folder, name), 'utf8')))) {
        texts.push(`the unified manifest made from it: ${place} had to be shortened${where}`);
      }
    }
    return [...new Set(texts)].map((text) => ({ text }));
  } catch (error) {
    return [{ text: `the conversion to a unified manifest failed: ${String(error).split('\n')[0]}` }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
