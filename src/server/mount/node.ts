// The endpoint as a listener for Node's http and https servers, or as a middleware.
import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createEndpoint, type EndpointOptions } from '../app';
import type { RequestContext } from '../environment';
import { demonstration, identifyDemonstration } from '../demonstration/demonstration';
import { createMemoryStore } from '../memory/memoryStore';
import { identifyMicrosoft, type MicrosoftOptions } from '../microsoft/identify';
import type { State } from '../memory/state';

/** Under a mounted middleware `url` is only the rest of the URL; `originalUrl` is the whole. */
type Incoming = IncomingMessage & { originalUrl?: string; context?: RequestContext };

export type NodeListener = (request: Incoming, response: ServerResponse) => void;

export const nodeListener = (options: EndpointOptions): NodeListener => {
  const app = createEndpoint(options);
  // The host stands in for one that a request lacks, as those of HTTP/1.0 may: probes and some proxies send none.
  const listener = getRequestListener(
    (request, { incoming }) => app.fetch(request, (incoming as Incoming).context ?? {}),
    { overrideGlobalObjects: false, hostname: 'localhost' },
  );
  return (request, response) => {
    request.url = request.originalUrl ?? request.url;
    void listener(request, response);
  };
};

type DemonstrationOptions = Pick<EndpointOptions, 'origins'> & {
  /** The initial data. @default demonstration */
  data?: () => State;
  /** Replaces the demonstration sign-in. The ids of Acme and Globex are "1" and "2". */
  microsoft?: MicrosoftOptions;
};

/** Each listener has its own demonstration data, in memory. */
export const demonstrationListener = ({
  origins = [],
  data = demonstration,
  microsoft,
}: DemonstrationOptions = {}): NodeListener =>
  nodeListener({
    store: createMemoryStore(data),
    identify: microsoft ? identifyMicrosoft(microsoft) : identifyDemonstration,
    origins,
  });
