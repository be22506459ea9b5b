// The unified manifest of Microsoft 365 and its app package, from our manifest.xml, without a network.
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLSerializer } from '@xmldom/xmldom';
import { zipSync } from 'fflate';
import { projectRoot } from '../../scripts/command.mjs';
import { V1_0, V1_1, findAll, parseManifest } from './document.mjs';
import { describeIcon } from './icons.mjs';

/** Its own, because the two manifests are two add-ins for Outlook, of which the unified one hides the other. */
const UNIFIED_ID = '3888d274-6563-41e4-b250-d0106cbab2a0';

/** The colour of the mark. */
const ACCENT = '#0e8a7d';

const icons = { color: 'color.png', outline: 'outline.png' };
const iconSizes = { 'color.png': '192x192', 'outline.png': '32x32' };

/** The paths of the texts with a mark of Microsoft's converter: `description.short`. */
function* pathsOf(mark, value, path = []) {
  if (typeof value === 'string' && value.includes(mark)) yield path.join('.');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) yield* pathsOf(mark, each, [...path, key]);
}

/** The converter adds the buttons of both VersionOverrides, which are the same, so that each would be there twice. */
function forConverter(document) {
  for (const surface of findAll(document, V1_0, 'ExtensionPoint')) surface.parentNode.removeChild(surface);
  return new XMLSerializer().serializeToString(document);
}

/** The converter adds a group with empty texts to the buttons on mobile devices. */
const withoutPlaceholders = (tab) =>
  tab.customMobileRibbonGroups === undefined
    ? tab
    : { builtInTabId: 'TabDefault', customMobileRibbonGroups: tab.customMobileRibbonGroups };

/** What the converter leaves out. */
function complete(manifest, document, developer) {
  const withoutItem = findAll(document, V1_1, 'SupportsNoItemContext').map((element) =>
    element.parentNode.parentNode.getAttribute('id'),
  );
  const { id, extensions } = manifest;
  for (const extension of extensions) {
    const { ribbons = [], runtimes = [], alternates = [] } = extension;
    for (const ribbon of ribbons) ribbon.tabs = ribbon.tabs.map(withoutPlaceholders);
    const groups = ribbons.flatMap(({ tabs }) => tabs).flatMap((tab) => tab.groups ?? []);
    const controls = groups.flatMap((group) => group.controls).filter((control) => withoutItem.includes(control.id));
    const actions = runtimes.flatMap((runtime) => runtime.actions);
    for (const { actionId } of controls) actions.find((action) => action.id === actionId).supportsNoItemContext = true;
    extension.alternates = [...alternates, { hide: { customOfficeAddin: { officeAddinId: id } } }];
  }
  return {
    ...manifest,
    id: UNIFIED_ID,
    developer: { ...manifest.developer, ...developer },
    icons,
    accentColor: ACCENT,
  };
}

/**
 * Calls `use` with a folder that has the files of the app package.
 * @param {string} text manifest.xml
 * @param {object} developer members of `developer`; the converter has only one address for all of them
 */
async function withPackage(text, developer, use) {
  // The packages download a schema that they do not contain. Nothing here may need a network.
  globalThis.fetch = () => Promise.reject(new Error('the conversion of the manifest is offline'));
  const { default: converter } = await import('office-addin-manifest-converter');
  const folder = await mkdtemp(join(tmpdir(), 'sync-policy-manifest-'));
  try {
    const [source, file] = [join(folder, 'manifest.xml'), join(folder, 'manifest.json')];
    await writeFile(source, forConverter(parseManifest(text)));
    await converter.convert(source, folder);
    await rm(source);
    const manifest = complete(JSON.parse(await readFile(file, 'utf8')), parseManifest(text), developer);
    await writeFile(file, JSON.stringify(manifest, null, 2));
    for (const name of Object.values(icons))
      await copyFile(join(projectRoot, 'assets', 'package', name), join(folder, name));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function problemsIn(folder) {
  const { default: manifest } = await import('office-addin-manifest');
  const { isValid, report } = await manifest.validateManifest(join(folder, 'manifest.json'));
  const problems = (report?.errors ?? []).map((error) => error.content);
  if (!isValid && problems.length === 0) problems.push('it is not valid');
  // manifest.json and a file for each language
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json'))) {
    const content = JSON.parse(await readFile(join(folder, name), 'utf8'));
    for (const path of pathsOf('<TRUNCATED>', content)) problems.push(`${path} is too long in ${name}`);
    for (const path of pathsOf('placeholder', content)) problems.push(`${path} is a placeholder in ${name}`);
  }
  for (const [name, expected] of Object.entries(iconSizes)) {
    const actual = describeIcon(join('package', name));
    if (actual !== expected) problems.push(`icon assets/package/${name} is ${actual}, expected ${expected}`);
  }
  return problems;
}

/**
 * What Microsoft's schema of the unified manifest reports of our manifest, converted with Microsoft's converter.
 * @param {string} text manifest.xml
 * @returns {Promise<import('./document.mjs').Issue[]>}
 */
export async function unifiedManifestIssues(text) {
  try {
    const problems = await withPackage(text, {}, problemsIn);
    return [...new Set(problems)].map((problem) => ({ message: `converted to a unified manifest: ${problem}` }));
  } catch (error) {
    return [{ message: `cannot be converted to a unified manifest: ${String(error).split('\n')[0]}` }];
  }
}

/**
 * The unified manifest, and the app package: a zip file with it, a file for each language, and two icons.
 * @param {string} text manifest.xml, which is valid
 * @param {{ privacy: string, terms: string }} links absolute addresses
 * @returns {Promise<{ manifest: Uint8Array, zip: Uint8Array }>} the same bytes for the same text
 */
export const appPackage = (text, { privacy, terms }) =>
  withPackage(text, { privacyUrl: privacy, termsOfUseUrl: terms }, async (folder) => {
    const files = {};
    for (const name of (await readdir(folder)).sort()) files[name] = await readFile(join(folder, name));
    return { manifest: files['manifest.json'], zip: zipSync(files, { mtime: new Date(1980, 0, 1) }) };
  });
