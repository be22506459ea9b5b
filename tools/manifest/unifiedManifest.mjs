import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Microsoft's converter puts this where it shortened a text. */
const TRUNCATED = '<TRUNCATED>';

/** The paths of the shortened texts: `description.short`. */
function* truncatedPaths(value, path = []) {
  if (typeof value === 'string' && value.includes(TRUNCATED)) yield path.join('.');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) yield* truncatedPaths(each, [...path, key]);
}

async function convertAndValidate(file, folder) {
  const { default: converter } = await import('office-addin-manifest-converter');
  const { default: manifest } = await import('office-addin-manifest');
  await converter.convert(file, folder);
  const { isValid, report } = await manifest.validateManifest(join(folder, 'manifest.json'));
  const problems = (report?.errors ?? []).map((error) => error.content);
  if (!isValid && problems.length === 0) problems.push('it is not valid');
  // manifest.json and a file for each language
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json'))) {
    const paths = truncatedPaths(JSON.parse(await readFile(join(folder, name), 'utf8')));
    problems.push(...Array.from(paths, (path) => `${path} is too long in ${name}`));
  }
  return problems;
}

/**
 * What Microsoft's schema of the unified manifest reports of our manifest, converted with Microsoft's converter.
 * @returns {Promise<import('./document.mjs').Issue[]>}
 */
export async function unifiedManifestIssues(file) {
  // The packages download a schema that they do not contain. The validation must not need a network.
  globalThis.fetch = () => Promise.reject(new Error('the validation of the manifest is offline'));
  const folder = await mkdtemp(join(tmpdir(), 'sync-policy-manifest-'));
  try {
    const problems = await convertAndValidate(file, folder);
    return [...new Set(problems)].map((problem) => ({ message: `converted to a unified manifest: ${problem}` }));
  } catch (error) {
    return [{ message: `cannot be converted to a unified manifest: ${String(error).split('\n')[0]}` }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
