// The CRM's endpoint on its own origin, which accepts tokens of the demonstration and of Microsoft.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EndpointOptions } from '../../../src/server/app';
import { demonstration, identifyDemonstration } from '../../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../../src/server/memory/memoryStore';
import { identifyMicrosoft, type MicrosoftOptions } from '../../../src/server/microsoft/identify';
import { nodeListener } from '../../../src/server/mount/node';
import type { Certificate } from './certificate';
import { serveHttps } from './https';

/** Handles a request instead of the CRM, or passes it on by `crm`. @returns false to leave it to the CRM */
export type Fault = (request: IncomingMessage, response: ServerResponse, crm: () => void) => boolean;

type Parts = { certificate: Certificate; port: number; microsoft: MicrosoftOptions };

export const startCrm = async ({ certificate, port, microsoft }: Parts) => {
  const requests: string[] = [];
  let paneOrigin = '';
  let fault: Fault | undefined;
  let listener = nodeListener({ store: createMemoryStore(demonstration), identify: identifyDemonstration });

  const server = await serveHttps(certificate, port, (request, response) => {
    const crm = () => listener(request, response);
    // CORS preflights neither count nor fail.
    if (request.method === 'OPTIONS') {
      crm();
      return;
    }
    requests.push(`${request.method} ${request.url}`);
    if (!fault) {
      crm();
      return;
    }
    // The pane must be able to read a fault's response, too.
    response.setHeader('Access-Control-Allow-Origin', paneOrigin);
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After, Allow');
    if (!fault(request, response, crm)) crm();
  });

  return {
    /** The base of its API. */
    url: `${server.origin}/api`,
    /** Received by the CRM or a fault: "GET /api/configuration/outlook?scope=user&include=options". */
    requests: requests as readonly string[],
    /** For all later requests; undefined removes it. */
    setFault: (next: Fault | undefined) => {
      fault = next;
    },
    /** A new CRM for a pane on that origin. */
    reset: (origin: string, options: Partial<EndpointOptions> = {}) => {
      paneOrigin = origin;
      fault = undefined;
      requests.length = 0;
      const identifyByMicrosoft = identifyMicrosoft(microsoft);
      listener = nodeListener({
        store: createMemoryStore(demonstration),
        identify: async (token) => (await identifyDemonstration(token)) ?? identifyByMicrosoft(token),
        origins: [origin],
        ...options,
      });
    },
    stop: server.stop,
  };
};

export type Crm = Awaited<ReturnType<typeof startCrm>>;
