// The configuration files that "npm run hosting" writes, each with the kind of hosting that reads it.
import { apacheConfiguration } from './apache.mjs';
import { azureConfiguration } from './azure.mjs';
import { headersFile } from './netlify.mjs';
import { webConfig } from './iis.mjs';
import { containerConfiguration, containerfile, nginxConfiguration } from './nginx.mjs';

/**
 * @typedef {ReturnType<typeof import('../headers.mjs').headersOf> & { base: string }} Site a build, and the path of its
 *   address: "/" or "/outlook/"
 */

/** By the value of --for. `write` returns the content of a file for a site; `use` is one sentence. */
export const hosts = {
  azure: [
    {
      file: 'staticwebapp.config.json',
      write: azureConfiguration,
      use: 'Azure Static Web Apps reads it in the folder.',
    },
  ],
  iis: [{ file: 'web.config', write: webConfig, use: 'IIS reads it in the folder.' }],
  netlify: [{ file: '_headers', write: headersFile, use: 'Netlify reads it in the folder.' }],
  nginx: [{ file: 'nginx.conf', write: nginxConfiguration, use: 'Include a copy in a server block, as it describes.' }],
  apache: [
    { file: 'apache.conf', write: apacheConfiguration, use: 'Include a copy in a virtual host, as it describes.' },
  ],
  container: [
    { file: 'Containerfile', write: containerfile, use: 'Build the folder with podman or docker, as it describes.' },
    { file: 'container.conf', write: containerConfiguration, use: 'The Containerfile copies it into the image.' },
  ],
};
