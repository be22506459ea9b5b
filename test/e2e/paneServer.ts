// Serves the production build without office.js, a host page that frames it, and the CRM of the running test under
// /api.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { headersIn } from './headersFile';
import { serveLoopback } from './loopback';
import { dist } from './productionServer';
import { sendFile } from './staticFiles';

type Fetch = (request: Request) => Promise<Response>;

/** Without the script element, the pane gets theme, language and direction from the page that frames it. */
const paneWithoutOffice = (build: string): string =>
  readFileSync(join(build, 'taskpane.html'), 'utf8').replace(/<script[^>]*id="?office-js[^>]*><\/script>/, '');

/** Those of the build, which also allow the host page here to frame the pane. */
const framedHeadersIn = (build: string) => {
  const headersOf = headersIn(join(build, '_headers'));
  return (pathname: string) =>
    Object.fromEntries(
      Object.entries(headersOf(pathname)).map(([name, value]) => [
        name,
        value.replace('frame-ancestors', "frame-ancestors 'self'"),
      ]),
    );
};

/** Runs in the host page. */
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

const hostPage = (query: string, width: string): string => `<!doctype html>
<html lang="en">
  <title>Host</title>
  <link rel="icon" href="assets/icon-32.png">
  <style>body { margin: 0; overflow: hidden } iframe { display: block; border: 0; width: ${width}; height: 100vh }</style>
  <script>(${actAsHost.toString()})()</script>
  <iframe title="Task pane" src="pane.html${query}" allow="clipboard-read; clipboard-write"></iframe>
</html>`;

const respond = async (fetch: Fetch, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = method === 'GET' ? null : await buffer(incoming);
  const request = new Request(`http://${headers.host}${url}`, { method, headers: headers as HeadersInit, body });
  const response = await fetch(request);
  // `Response.error()` is a network error.
  if (response.type === 'error') return void incoming.socket.destroy();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as ReadableStream).pipe(outgoing);
  else outgoing.end();
};

export type PaneServer = { origin: string; useCrm: (fetch: Fetch) => void; stop: () => void };

/**
 * @param options `sendsHeaders`: those of the build, with its Content Security Policy; `width`: of the pane in its host
 * page
 */
export const startPaneServer = async ({
  build = dist,
  sendsHeaders = false,
  width = '100vw',
} = {}): Promise<PaneServer> => {
  const pane = paneWithoutOffice(build);
  const headersOf = sendsHeaders ? framedHeadersIn(build) : () => ({});
  let crm: Fetch = () => Promise.resolve(Response.error());
  const server = await serveLoopback((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const sendHtml = (html: string, headers: Readonly<Record<string, string>> = {}) =>
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(html);
    if (pathname === '/') sendHtml(hostPage(search, width));
    else if (pathname === '/pane.html') sendHtml(pane, headersOf(pathname));
    else if (pathname.startsWith('/api/')) void respond(crm, request, response);
    else void sendFile(response, build, pathname, headersOf(pathname));
  });
  return {
    ...server,
    useCrm: (fetch) => {
      crm = fetch;
    },
  };
};
