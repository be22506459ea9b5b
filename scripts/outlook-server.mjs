// Serves the production build in an emulated Outlook on the web, under the unmodified office.js.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { certificate } from './certificate.mjs';
import { projectRoot } from './command.mjs';
import { withoutInputs } from './inputs.mjs';
import { build } from './webpack.mjs';

/**
 * @param {number[]} ports of Outlook's page, the pane and the CRM
 * @returns {Promise<string[]>} their addresses, once all listen
 */
export async function serveOutlook(ports) {
  process.chdir(projectRoot);
  const addresses = ports.map((port) => `https://localhost:${port}/`);
  const officeJs = `${addresses[0]}office-js/office.js`;
  console.log('Building the pane ...');
  build(['--env', 'outlook'], { ...withoutInputs(process.env), OFFICE_JS_URL: officeJs });
  const { serve } = createRequire(import.meta.url)(join(projectRoot, 'build', 'outlook', 'server', 'serve.js'));
  const folder = join('build', 'outlook', 'pane');
  await serve({ certificate: await certificate(), ports, officeJs, build: folder });
  return addresses;
}
