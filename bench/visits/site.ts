// All files of the visits: the build of the pane, the other pages, and office.js from its npm package.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersIn } from '../../test/e2e/headersFile';
import { microsoftAjax } from '../../tools/outlook/pane/microsoftAjax';
import { assetOf, filesIn, type Asset } from '../network/asset';
import { hostOf, microsoftAjaxAddress, officeBase, warmUpHost } from './hosts';
import { pages } from './pages';
import { targets, type TargetName } from './targets';

type Files = readonly (readonly [path: string, asset: Asset])[];

/** Headers of a CDN: any origin may use the file and cache it for a while. */
const foreign = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

const officeFolder = join('node_modules', '@microsoft', 'office-js', 'dist');

/** office.js, and the file that it loads outside Outlook. */
const officeFiles = ['office.js', 'o15apptofilemappingtable.js'];

/** @param headersOf the headers that the build requires for a path */
const filesOf = (folder: string, headersOf?: (path: string) => Readonly<Record<string, string>>): Files =>
  filesIn(folder).map((file) => [file, assetOf(file, readFileSync(join(folder, file)), headersOf?.(`/${file}`))]);

const pageOf = (html: string): Files => [['index.html', assetOf('index.html', html)]];

const office = (): Files =>
  officeFiles.map((file) => [file, assetOf(file, readFileSync(join(officeFolder, file)), foreign)]);

const prefixed = (base: string, files: Files): Files => files.map(([path, asset]) => [base + path, asset]);

/** By host and path. @param build contains the folders of the pane and of the template */
export const siteOf = (build: string): ReadonlyMap<string, Asset> => {
  const pane = filesOf(join(build, 'pane'), headersIn(join(build, 'pane', '_headers')));
  const files: Readonly<Record<TargetName, Files>> = {
    static: pageOf(pages.static),
    inline: pageOf(pages.inline),
    onReady: pageOf(pages.onReady),
    template: filesOf(join(build, 'template')),
    reader: pane,
    administrator: pane,
  };
  return new Map<string, Asset>([
    ...targets.flatMap(({ name }) => prefixed(`${hostOf(name)}/`, files[name])),
    ...prefixed(`${warmUpHost}/`, pageOf(pages.static)),
    ...prefixed(officeBase, office()),
    [microsoftAjaxAddress, assetOf('MicrosoftAjax.js', `(${microsoftAjax.toString()})();`, foreign)],
  ]);
};
