// build.json: the version of a build and the hash of each of its files, for npm run doctor.
import { createHash } from 'node:crypto';

export const LISTING = 'build.json';

/** People edit config.json. */
const isListed = (file) => file !== 'config.json' && file !== LISTING;

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * @param {string} version of the add-in
 * @param {Record<string, string | Uint8Array>} contents of the files by their path, with slashes
 * @returns {string} the same for the same files
 */
export function buildListing(version, contents) {
  const files = Object.keys(contents).filter(isListed).sort();
  const hashes = Object.fromEntries(files.map((file) => [file, sha256(contents[file])]));
  return `${JSON.stringify({ version, files: hashes }, null, 2)}\n`;
}

/** A plugin of webpack that adds the listing of all files that it emits. */
export const listBuild = (version) => ({
  apply: ({ hooks, webpack: { Compilation, sources } }) =>
    hooks.thisCompilation.tap('listBuild', (compilation) =>
      compilation.hooks.processAssets.tap(
        // After all other plugins.
        { name: 'listBuild', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const contents = Object.entries(assets).map(([file, source]) => [file, source.buffer()]);
          const listing = buildListing(version, Object.fromEntries(contents));
          compilation.emitAsset(LISTING, new sources.RawSource(listing));
        },
      ),
    ),
});
