// The network of the browsers: a proxy that leads the addresses of Microsoft to a server of the test, and refuses all
// others. Addresses at localhost bypass it.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { microsoftAjax } from '../../tools/outlook/pane/microsoftAjax';
import { untrustedCertificate } from '../../tools/outlook/server/certificate';
import { officeJsFile } from '../../tools/outlook/server/hostPage';
import { sendFile, serveHttps } from '../../tools/outlook/server/https';
import { createEntra, type Entra } from '../e2e/entra';
import { closed, listening } from '../server/listening';

export type Network = {
  /** "127.0.0.1:8080" */
  proxy: string;
  entra: Entra;
  stop: () => Promise<void>;
};

const cors = { 'access-control-allow-origin': '*' };
const officeJsFolder = '/lib/1/hosted/';

export const startNetwork = async (): Promise<Network> => {
  const entra = createEntra();
  const microsoft = await serveHttps(await untrustedCertificate(), 0, async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    if (url.hostname === 'appsforoffice.microsoft.com') {
      await sendFile(officeJsFile(url.pathname.slice(officeJsFolder.length)), response, cors);
    } else if (url.hostname === 'ajax.aspnetcdn.com') {
      response.writeHead(200, { ...cors, 'content-type': 'text/javascript' }).end(`(${microsoftAjax.toString()})();`);
    } else {
      const { status, headers, body } = entra.respond(url, (await buffer(request)).toString());
      response.writeHead(status, headers).end(body);
    }
  });
  const { port } = new URL(microsoft.origin);
  const hosts = ['appsforoffice.microsoft.com', 'ajax.aspnetcdn.com', 'login.microsoftonline.com'];
  const tunnels = new Set<Duplex>();
  const proxy = createServer((_request, response) => response.writeHead(403).end());
  proxy.on('connect', ({ url = '' }, browser) => {
    if (!hosts.some((host) => url === `${host}:443`)) return void browser.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const server = connect(Number(port), '127.0.0.1', () => browser.write('HTTP/1.1 200 OK\r\n\r\n'));
    tunnels.add(browser);
    void pipeline(server, browser, server)
      .catch(() => undefined)
      .finally(() => tunnels.delete(browser));
  });
  const { host } = new URL(await listening(proxy));
  return {
    ...{ proxy: host, entra },
    stop: async () => {
      microsoft.stop();
      for (const tunnel of tunnels) tunnel.destroy();
      await closed(proxy);
    },
  };
};
