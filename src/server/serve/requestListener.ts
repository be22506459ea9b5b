// One listener for all requests of the process: health, the API, the pane. Each has an id and a line in the log.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RequestContext } from '../environment';
import type { NodeListener } from '../mount/node';
import type { ClientAddress } from './clientAddress';
import { setCommonHeaders } from './commonHeaders';
import type { Health } from './health';
import type { Limits } from './limits';
import type { Log } from './log';
import type { Metrics } from './metrics';

type Options = {
  api: NodeListener;
  pane: (pathname: string, request: IncomingMessage, response: ServerResponse) => void;
  health: Health;
  limits: Limits;
  clientAddress: ClientAddress;
  isTls: boolean;
  log: Log;
  metrics: Metrics | undefined;
  isStopping: () => boolean;
};

/** Also of a URL with a host, as proxies send it. */
const pathnameOf = ({ url = '/' }: IncomingMessage): string => {
  if (url.startsWith('/')) return url.split('?', 1)[0] ?? '/';
  return URL.canParse(url) ? new URL(url).pathname : '';
};

const isApi = (pathname: string): boolean => pathname === '/api' || pathname.startsWith('/api/');

const maxLoggedPath = 200;

const headerOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join() : value;

export const requestListener = (options: Options): RequestListener => {
  const { api, pane, health, limits, clientAddress, isTls, log, metrics, isStopping } = options;

  return (request, response) => {
    const start = performance.now();
    const requestId = randomUUID();
    const { method = 'GET', headers, socket } = request;
    const pathname = pathnameOf(request);
    const address = clientAddress(socket.remoteAddress, headerOf(headers['x-forwarded-for']));
    let actor: string | undefined;

    const finish = (): void => {
      const milliseconds = performance.now() - start;
      const { statusCode: status, writableFinished } = response;
      if (status >= 500 && actor === undefined && isApi(pathname)) void limits.afterFailure(address);
      metrics?.observeRequest(pathname, method, status, milliseconds / 1000);
      const line = {
        ...{ requestId, method, path: pathname.slice(0, maxLoggedPath), status },
        ...{ milliseconds: Math.round(milliseconds * 10) / 10, actor, address },
        ...(writableFinished ? {} : { aborted: true }),
      };
      log[status >= 500 ? 'error' : isHealth ? 'debug' : 'info'](line, 'request');
    };

    response.once('close', finish);
    setCommonHeaders(response, requestId, isTls);
    if (isStopping()) response.setHeader('Connection', 'close');
    const isHealth = health(pathname, request, response);
    if (isHealth) return;
    if (!isApi(pathname)) {
      pane(pathname, request, response);
      return;
    }
    const context: RequestContext = {
      requestId,
      beforeSignIn: () => limits.beforeSignIn(address),
      afterSignIn: ({ id }) => {
        actor = id;
        return limits.afterSignIn(address, id, method);
      },
    };
    api(Object.assign(request, { context }), response);
  };
};
