// The production build as a static host serves it, headers included, with the endpoint under /api, on a loopback port.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { demonstrationListener } from '../../src/endpoint/mount/node';
import { headersIn } from './headersFile';
import { sendFile } from './staticFiles';

export const dist = join(process.cwd(), 'dist');

/** Takes a request in the CRM's place. `crm` lets the CRM answer it. @returns false: it is not meant */
export type Fault = (request: IncomingMessage, response: ServerResponse, crm: () => void) => boolean;

export type Production = {
  origin: string;
  /** From now on; undefined: everything works. */
  meet: (fault: Fault | undefined) => void;
  /** What has reached the CRM or its fault: "GET /api/configuration/outlook?scope=user&include=options". */
  requests: readonly string[];
  stop: () => void;
};

/** The production build and the demonstration CRM behind one address. @param folder holds the build */
export const startProduction = async (folder = dist): Promise<Production> => {
  const crm = demonstrationListener();
  const headersOf = headersIn(join(folder, '_headers'));
  const requests: string[] = [];
  let met: Fault | undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/api/')) return void sendFile(response, folder, pathname, headersOf(pathname));
    requests.push(`${request.method} ${request.url}`);
    const answer = () => crm(request, response);
    if (!met?.(request, response, answer)) answer();
  });
  // Where a connection was used before, a browser asks again by itself when it is reset: here the pane is to.
  server.maxRequestsPerSocket = 1;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    meet: (fault) => {
      met = fault;
    },
    requests,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
