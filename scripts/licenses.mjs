// licenses.txt: the license of this product, and that of each package whose code is in a build.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem, projectRoot } from './command.mjs';
import { readJson, readText } from './textFile.mjs';

const accepted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'];

/** Packages under the MIT license that do not contain its text, each with its copyright. */
const withoutText = {
  '@fluentui/react-icons': 'Copyright (c) 2020 Microsoft Corporation',
  '@open-draft/deferred-promise': 'Copyright (c) 2022–present Artem Zakharchenko',
  'is-node-process': 'Copyright (c) Artem Zakharchenko',
  'strict-event-emitter': 'Copyright (c) Artem Zakharchenko',
};

const ownLicense = () => readText(join(projectRoot, 'LICENSE')).trim();

const mitLicense = (copyright) => ownLicense().replace(/^Copyright .*$/m, copyright);

/** Its license, and what else a license wants to be passed on. */
const licenseFiles = /^(licen[cs]e|copying|notice|third-?party-?notices?)(\.(md|txt))?$/i;

function textsIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && licenseFiles.test(entry.name),
  );
  const texts = files.map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.filter((text) => text !== '');
}

/**
 * @param {string} folder of a package
 * @returns {{ title: string, text: string }} `title`: "react 18.3.1 (MIT)"
 * @throws {Problem} if there is no text of its license, or the license is not accepted
 */
function licenseOf(folder) {
  const { name, version, license } = readJson(join(folder, 'package.json'));
  if (!accepted.includes(license))
    throw new Problem(
      `${name} ${version} is in the build, and scripts/licenses.mjs does not accept its license: ${JSON.stringify(license)}.`,
    );
  const texts = textsIn(folder);
  if (texts.length === 0 && license === 'MIT' && name in withoutText) texts.push(mitLicense(withoutText[name]));
  if (texts.length === 0)
    throw new Problem(
      `${name} ${version} is in the build, but has no text of its license (${license}): see scripts/licenses.mjs.`,
    );
  // Those of Fluent UI begin with the name of the package.
  const text = texts.join('\n\n');
  return {
    title: `${name} ${version} (${license})`,
    text: text.startsWith(`${name}\n`) ? text.slice(name.length).trim() : text,
  };
}

const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

/** The folders of the packages whose modules are in a chunk. */
function packagesIn({ modules, chunkGraph }) {
  const used = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  const files = used.flatMap((module) => module.modules ?? [module]).map((module) => module.nameForCondition() ?? '');
  return files.flatMap((file) => packageFolder.exec(file) ?? []);
}

const folderOf = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

const compare = (one, other) => (one < other ? -1 : 1);
const line = '-'.repeat(80);

/**
 * The content of licenses.txt. Packages with the same text share it.
 * @param {Iterable<string>} folders of packages
 * @throws {Problem} for the first package that may not be in a build
 */
function licensesText(folders) {
  const titles = new Map();
  for (const { title, text } of [...folders].map(licenseOf).sort((one, other) => compare(one.title, other.title)))
    titles.set(text, [...(titles.get(text) ?? []), title]);
  const { version } = readJson(join(projectRoot, 'package.json'));
  const own = `Sync Policy for Outlook ${version}\n\n${ownLicense()}`;
  const introduction = 'It contains code of these packages:';
  const others = [...titles].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`);
  return `${[own, introduction, ...others].join(`\n\n${line}\n\n`)}\n`;
}

/**
 * A plugin of webpack: adds licenses.txt to a build, which fails if a package may not be in it.
 * @param {string[]} others names of packages that add to the build without a module in it
 */
export const licenses = (others) => ({
  apply: ({ hooks, webpack }) =>
    hooks.thisCompilation.tap('licenses', (compilation) =>
      compilation.hooks.processAssets.tap('licenses', () => {
        try {
          const text = licensesText(new Set([...packagesIn(compilation), ...others.map(folderOf)]));
          compilation.emitAsset('licenses.txt', new webpack.sources.RawSource(text));
        } catch (error) {
          compilation.errors.push(error);
        }
      }),
    ),
});
