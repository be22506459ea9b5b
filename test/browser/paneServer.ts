// What a browser needs to show the pane alone: the production build without office.js, the page that frames it and is its
// host, and under /api the CRM of the test that is running.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { dist } from './productionServer';
import { sendFile } from './staticFiles';

type Fetch = (request: Request) => Promise<Response>;

/** Without the tag a pane asks the page that frames it for theme, language and direction. */
const paneWithoutOffice = (): string =>
  readFileSync(join(dist, 'taskpane.html'), 'utf8').replace(/<script[^>]*id="?office-js[^>]*><\/script>/, '');

/** Runs in the page around the pane. */
const actAsHost = () => {
  let appearance: object = { theme: 'light', language: 'en-US' };
  const send = () => {
    const pane = document.querySelector('iframe')?.contentWindow;
    pane?.postMessage({ type: 'sync-policy:appearance', appearance }, window.location.origin);
  };
  window.addEventListener('message', (event) => {
    if ((event.data as { type?: string }).type === 'sync-policy:ready') send();
  });
  Object.assign(window, {
    setAppearance: (change: object) => {
      appearance = { ...appearance, ...change };
      send();
    },
  });
};

const hostPage = (query: string): string => `<!doctype html>
<html lang="en">
  <title>Host</title>
  <link rel="icon" href="assets/icon-32.png">
  <style>body { margin: 0; overflow: hidden } iframe { display: block; border: 0; width: 100vw; height: 100vh }</style>
  <script>(${actAsHost.toString()})()</script>
  <iframe title="Task pane" src="pane.html${query}" allow="clipboard-read; clipboard-write"></iframe>
</html>`;

const respond = async (fetch: Fetch, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = method === 'GET' ? null : await buffer(incoming);
  const request = new Request(`http://${headers.host}${url}`, { method, headers: headers as HeadersInit, body });
  const response = await fetch(request);
  // A network error.
  if (response.type === 'error') return void incoming.socket.destroy();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as ReadableStream).pipe(outgoing);
  else outgoing.end();
};

export type PaneServer = { origin: string; useCrm: (fetch: Fetch) => void; stop: () => void };

export const startPaneServer = async (): Promise<PaneServer> => {
  const pane = paneWithoutOffice();
  let crm: Fetch = () => Promise.resolve(Response.error());
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const html = { '/': hostPage(search), '/pane.html': pane }[pathname];
    if (html !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    else if (pathname.startsWith('/api/')) void respond(crm, request, response);
    else void sendFile(response, dist, pathname);
  });
  // A browser repeats by itself what is reset on a connection that was used before; here the pane is to.
  server.maxRequestsPerSocket = 1;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    useCrm: (fetch) => {
      crm = fetch;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
