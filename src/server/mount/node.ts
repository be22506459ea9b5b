// The endpoint for Node: for a server of http or https, or as a middleware of one.
import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createEndpoint, type EndpointOptions } from '../app';
import { demonstration, identifyDemonstration } from '../demonstration';
import { createMemoryStore } from '../memoryStore';
import { identifyMicrosoft, type MicrosoftOptions } from '../microsoft/identify';

/** A middleware that is mounted under a path is given the rest of the URL; the whole of it stands in `originalUrl`. */
type Incoming = IncomingMessage & { originalUrl?: string };

export type NodeListener = (request: Incoming, response: ServerResponse) => void;

export const nodeListener = (options: EndpointOptions): NodeListener => {
  const app = createEndpoint(options);
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    request.url = request.originalUrl ?? request.url;
    void listener(request, response);
  };
};

type DemonstrationOptions = Pick<EndpointOptions, 'origins'> & {
  /** People sign in with Microsoft instead; the organizations of the demonstration are "1" and "2". */
  microsoft?: MicrosoftOptions;
};

/** Demonstration data of its own, gone with the process. */
export const demonstrationListener = ({ origins = [], microsoft }: DemonstrationOptions = {}): NodeListener =>
  nodeListener({
    store: createMemoryStore(demonstration),
    identify: microsoft ? identifyMicrosoft(microsoft) : identifyDemonstration,
    origins,
  });
