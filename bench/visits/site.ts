// Every file that a visit may ask for: the build of the pane, the stand-ins, and office.js as its package has it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersIn } from '../../test/e2e/headersFile';
import { microsoftAjax } from '../../tools/outlook/pane/microsoftAjax';
import { assetOf, filesIn, type Asset } from '../network/asset';
import { hostOf, microsoftAjaxAddress, officeBase, warmUpHost } from './hosts';
import { pages } from './pages';
import { targets, type TargetName } from './targets';

/** By their paths. */
type Files = readonly (readonly [path: string, asset: Asset])[];

/** What a public host of libraries sends: for every page, and to be used again without asking, for a while. */
const foreign = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

const officeFolder = join('node_modules', '@microsoft', 'office-js', 'dist');

/** And what it loads where there is no Outlook. */
const officeFiles = ['office.js', 'o15apptofilemappingtable.js'];

/** @param headersOf what the build wants to be sent with a path */
const filesOf = (folder: string, headersOf?: (path: string) => Readonly<Record<string, string>>): Files =>
  filesIn(folder).map((file) => [file, assetOf(file, readFileSync(join(folder, file)), headersOf?.(`/${file}`))]);

const pageOf = (html: string): Files => [['index.html', assetOf('index.html', html)]];

const office = (): Files =>
  officeFiles.map((file) => [file, assetOf(file, readFileSync(join(officeFolder, file)), foreign)]);

const below = (base: string, files: Files): Files => files.map(([path, asset]) => [base + path, asset]);

/** By host and path. @param build the folder that holds a folder for the pane and one for the template */
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
    ...targets.flatMap(({ name }) => below(`${hostOf(name)}/`, files[name])),
    ...below(`${warmUpHost}/`, pageOf(pages.static)),
    ...below(officeBase, office()),
    [microsoftAjaxAddress, assetOf('MicrosoftAjax.js', `(${microsoftAjax.toString()})();`, foreign)],
  ]);
};
