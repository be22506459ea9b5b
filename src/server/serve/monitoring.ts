// A second listener for the operators: /metrics, /healthz and /readyz, without sign-in. By default on loopback only.
import type { Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import { setCommonHeaders } from './commonHeaders';
import type { Health } from './health';
import { createHttpServer } from './httpServer';
import type { Metrics } from './metrics';

export const createMonitoringServer = (metrics: Metrics, health: Health): Server =>
  createHttpServer({
    listener: (request, response) => {
      setCommonHeaders(response, randomUUID(), false);
      const pathname = request.url?.split('?', 1)[0] ?? '/';
      if (health(pathname, request, response)) return;
      if (pathname !== '/metrics') return void response.writeHead(404).end();
      void metrics.text().then((text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text));
    },
  });
