// A CRM for people who sign in with Microsoft, on another origin than the pane.
import { createServer } from 'node:http';
import { acmeAndGlobex } from '../../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../../src/server/memory/memoryStore';
import { identifyMicrosoft } from '../../../src/server/microsoft/identify';
import { nodeListener } from '../../../src/server/mount/node';
import { closed, listening } from '../listening';
import { clientId, scope, tenants } from './entra';

export const pane = 'https://pane.example.org';

export const startServer = async (keysUrl: string) => {
  const reports: unknown[] = [];
  const identify = identifyMicrosoft({
    tenants: [
      { id: tenants.acme, organizationId: '1' },
      { id: tenants.globex, organizationId: '2' },
    ],
    audiences: [clientId, `api://${clientId}`],
    scope,
    keysUrl,
  });
  const listener = nodeListener({
    store: createMemoryStore(acmeAndGlobex),
    identify,
    origins: [pane],
    report: (error) => void reports.push(error),
  });
  const server = createServer(listener);
  const origin = await listening(server);
  const request = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init);
  /** Sends requests as the pane does, with this token. */
  const askWith =
    (token: string) =>
    (
      path: string,
      { headers, method, body }: { headers?: Record<string, string>; method?: string; body?: BodyInit } = {},
    ) =>
      request(path, {
        headers: { Origin: pane, Authorization: `Bearer ${token}`, ...headers },
        ...(method === undefined ? {} : { method }),
        ...(body === undefined ? {} : { body }),
      });
  return { origin, request, askWith, reports, forget: identify.forget, stop: () => closed(server) };
};

export type CrmServer = Awaited<ReturnType<typeof startServer>>;
