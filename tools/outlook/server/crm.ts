// The CRM: the endpoint on an origin of its own, for people of the demonstration and of Microsoft's alike.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EndpointOptions } from '../../../src/server/app';
import { demonstration, identifyDemonstration } from '../../../src/server/demonstration';
import { createMemoryStore } from '../../../src/server/memoryStore';
import { identifyMicrosoft, type MicrosoftOptions } from '../../../src/server/microsoft/identify';
import { nodeListener } from '../../../src/server/mount/node';
import type { Certificate } from './certificate';
import { serveHttps } from './https';

/** Takes a request in the CRM's place. `crm` lets the CRM answer it. @returns false: it is not meant */
export type Fault = (request: IncomingMessage, response: ServerResponse, crm: () => void) => boolean;

type Parts = { certificate: Certificate; port: number; microsoft: MicrosoftOptions };

/** @param paneOrigin known only after the CRM's: the pane's configuration names the CRM */
export const startCrm = async ({ certificate, port, microsoft }: Parts) => {
  const requests: string[] = [];
  let paneOrigin = '';
  let fault: Fault | undefined;
  let listener = nodeListener({ store: createMemoryStore(demonstration), identify: identifyDemonstration });

  const server = await serveHttps(certificate, port, (request, response) => {
    const crm = () => listener(request, response);
    // Whether a request may be sent is no part of what is counted, nor of what fails.
    if (request.method === 'OPTIONS') {
      crm();
      return;
    }
    requests.push(`${request.method} ${request.url}`);
    if (!fault) {
      crm();
      return;
    }
    // What a fault answers must be readable to the pane as what the CRM answers.
    response.setHeader('Access-Control-Allow-Origin', paneOrigin);
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After, Allow');
    if (!fault(request, response, crm)) crm();
  });

  return {
    /** The base of its API. */
    url: `${server.origin}/api`,
    /** What has reached the CRM or its fault: "GET /api/configuration/outlook?scope=user&include=options". */
    requests: requests as readonly string[],
    /** From now on; undefined: everything works. */
    meet: (next: Fault | undefined) => {
      fault = next;
    },
    /** A fresh CRM for a pane of that origin. */
    reset: (origin: string, options: Partial<EndpointOptions> = {}) => {
      paneOrigin = origin;
      fault = undefined;
      requests.length = 0;
      const byMicrosoft = identifyMicrosoft(microsoft);
      listener = nodeListener({
        store: createMemoryStore(demonstration),
        identify: async (token) => (await identifyDemonstration(token)) ?? byMicrosoft(token),
        origins: [origin],
        ...options,
      });
    },
    stop: server.stop,
  };
};

export type Crm = Awaited<ReturnType<typeof startCrm>>;
