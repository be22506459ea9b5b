// The endpoint for Node, as a middleware of the development server under /api, with demonstration data of its own.
import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createEndpoint } from '../app';
import { demonstration, identifyDemonstration } from '../demonstration';
import { createMemoryStore } from '../memoryStore';

/** A middleware that is mounted under a path is given the rest of the URL; the whole of it stands in `originalUrl`. */
type Incoming = IncomingMessage & { originalUrl?: string };

export const demonstrationListener = (): ((request: Incoming, response: ServerResponse) => void) => {
  const app = createEndpoint({ store: createMemoryStore(demonstration), identify: identifyDemonstration });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    request.url = request.originalUrl ?? request.url;
    void listener(request, response);
  };
};
