// The production build as a static host serves it, headers included, with the endpoint under /api, on a loopback port.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { demonstrationListener } from '../../src/server/mount/node';
import { headersIn } from './headersFile';
import { serveLoopback } from './loopback';
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
  const server = await serveLoopback((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/api/')) return void sendFile(response, folder, pathname, headersOf(pathname));
    requests.push(`${request.method} ${request.url}`);
    const answer = () => crm(request, response);
    if (!met?.(request, response, answer)) answer();
  });
  return {
    ...server,
    meet: (fault) => {
      met = fault;
    },
    requests,
  };
};
