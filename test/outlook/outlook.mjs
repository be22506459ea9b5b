// The servers of the emulated Outlook on the web: its own page, the add-in as a static host serves it, and the CRM, each an origin of its own.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonHeaders, securityPolicy } from '../../scripts/headers.mjs';
import { certificate } from './certificate.mjs';
import { clientId, scope, startEntra } from './entra.mjs';
import { listen } from './listen.mjs';
import { people, tenants } from './pages/people.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const officeFiles = resolve('node_modules/@microsoft/office-js/dist');

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

const send = (response, status, file, content, headers = {}) =>
  response
    .writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers })
    .end(content);

/** The file in a folder that a path names; undefined where there is none. */
const fileIn = (folder, pathname) => {
  const file = join(folder, pathname);
  return file.startsWith(folder) && extname(file) !== '' && existsSync(file) ? file : undefined;
};

const sendFrom = (folder, pathname, response, headers) => {
  const file = fileIn(folder, pathname);
  if (file) send(response, 200, file, readFileSync(file), headers);
  else response.writeHead(404, headers).end();
};

/** What the sign-in is in config.json. */
const signIns = {
  microsoft: { kind: 'microsoft', clientId, scope },
  demonstration: { kind: 'demonstration', person: '7' },
};

/**
 * @param {object} options
 * @param {string} options.dist the built add-in
 * @param {string} options.officeJs where that build has office.js from
 * @param {'microsoft' | 'demonstration'} [options.signIn]
 * @param {number} [options.port] of Outlook's page; the add-in and the CRM are at the next two. 0: any
 * @param {(options: { origins: string[], microsoft?: object }) => import('node:http').RequestListener} options.crm
 */
export async function startOutlook({ dist, officeJs, signIn = 'microsoft', port = 0, crm }) {
  const tls = await certificate();
  const entra = await startEntra();
  const origins = { outlook: '', addin: '', crm: '' };
  let minted = 0;
  /** Changes to the claims of every access token from now on; a test may set them. */
  let changes = {};

  const outlook = createServer(tls, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origins.outlook);
    if (pathname === '/') return sendFrom(join(here, 'pages'), '/host.html', response);
    if (pathname !== '/ticket') return sendFrom(join(here, 'pages'), pathname, response);
    minted += 1;
    const who = people[searchParams.get('person') ?? 'grace'];
    return void entra.ticketFor(who, changes).then((ticket) => send(response, 200, '.json', JSON.stringify(ticket)));
  });

  const config = () => ({ crm: { url: `${origins.crm}/api`, productName: 'OroCRM' }, signIn: signIns[signIn] });
  const headers = () => {
    const pages = ['taskpane.html', 'signin.html'].map((page) => readFileSync(join(dist, page), 'utf8'));
    return commonHeaders(securityPolicy({ officeJs, pages, config: config(), frameAncestors: [origins.outlook] }));
  };
  const addin = createServer(tls, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origins.addin);
    if (pathname === '/config.json') return send(response, 200, pathname, JSON.stringify(config()), headers());
    if (pathname.startsWith('/office-js/')) return sendFrom(officeFiles, pathname.slice('/office-js'.length), response);
    return sendFrom(dist, pathname, response, headers());
  });

  origins.outlook = await listen(outlook, 'https', port);
  origins.addin = await listen(addin, 'https', port && port + 1);
  const microsoft = { tenants, audiences: [clientId], scope: 'policy.access', keysUrl: entra.keysUrl };
  const crmServer = createServer(
    tls,
    crm({ origins: [origins.addin], ...(signIn === 'microsoft' ? { microsoft } : {}) }),
  );
  // Where a connection was used before, a browser asks again by itself when it is reset: here the pane is to.
  crmServer.maxRequestsPerSocket = 1;
  origins.crm = await listen(crmServer, 'https', port && port + 2);

  return {
    origins,
    /** The page with the pane in it. @param {object} scene what pages/host.js reads */
    address: (scene = {}) =>
      `${origins.outlook}/#${encodeURIComponent(JSON.stringify({ pane: `${origins.addin}/taskpane.html`, ...scene }))}`,
    tokensMinted: () => minted,
    changeClaims: (changed) => (changes = changed),
    ticketFor: (who) => entra.ticketFor(people[who], changes),
    stop: () => {
      for (const server of [outlook, addin, crmServer]) {
        server.close();
        server.closeAllConnections();
      }
      entra.stop();
    },
  };
}
