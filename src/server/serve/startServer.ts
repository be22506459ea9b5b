// The whole server in one process: the pane, the API, health, and the monitoring beside them.
import { randomUUID } from 'node:crypto';
import { Server as TlsServer } from 'node:https';
import { identifyDemonstration } from '../demonstration/demonstration';
import { identifyMicrosoft, type MicrosoftIdentify } from '../microsoft/identify';
import { withTimeout } from '../../lib/timeout';
import { nodeListener } from '../mount/node';
import type { ServedStore } from '../servedStore';
import { StoreUnavailable } from '../store';
import { clientAddress } from './clientAddress';
import { commonHeaders } from './commonHeaders';
import type { Configuration, MicrosoftSignIn } from './configurationSchema';
import { createHealth } from './health';
import { closeServer, createHttpServer, listen, rejectClient } from './httpServer';
import { createLimits } from './limits';
import type { Log } from './log';
import { createMetrics } from './metrics';
import { createMonitoringServer } from './monitoring';
import { paneConfig } from './paneConfig';
import { servePane, type BuiltPane } from './paneFiles';
import { requestListener } from './requestListener';
import { readTls } from './tls';

/** Milliseconds. */
const hour = 60 * 60 * 1000;
/** For running requests, of the five seconds that a stop may take. */
const stopTimeout = 4000;
/** For the store, which may wait for a database that is away. */
const closeTimeout = 1000;

type Options = { configuration: Configuration; store: ServedStore; pane: BuiltPane; log: Log };

export type RunningServer = {
  /** "http://localhost:3000/" */
  address: string;
  monitoringAddress: string | undefined;
  /** Reads certificates and signing keys again, and verifies every token anew. */
  reload: () => void;
  /** Accepts nothing new, lets running requests end, and closes the store. */
  stop: () => Promise<void>;
  /** Resolves when the files of the pane are compressed. */
  compressed: Promise<void>;
};

const microsoftSignIn = ({ scope, audiences, authority }: MicrosoftSignIn, { organizations = [] }: Configuration) =>
  identifyMicrosoft({
    tenants: organizations.map(({ id, tenant }) => ({ id: tenant, organizationId: id })),
    audiences,
    scope: scope.slice(scope.lastIndexOf('/') + 1),
    issuerBase: new URL(authority).origin,
  });

/** @throws StartProblem for a port or certificate that cannot be used */
export const startServer = async ({ configuration, store, pane, log }: Options): Promise<RunningServer> => {
  const { signIn, host, port, monitoringHost, monitoringPort } = configuration;
  const tls = readTls(configuration);
  const isTls = tls !== undefined;
  const metrics = monitoringPort === undefined ? undefined : createMetrics();
  let isStopping = false;

  const report = (error: unknown, message: string, more: object = {}): void => {
    if (error instanceof StoreUnavailable) metrics?.countStoreFailure();
    log.error({ ...more, err: error }, message);
  };
  const health = createHealth({
    checkWritable: () => store.checkWritable(),
    isStopping: () => isStopping,
    report: (error) => report(error, 'the database cannot be written to'),
  });
  const microsoft: MicrosoftIdentify | undefined = signIn && microsoftSignIn(signIn, configuration);
  const files = servePane(pane, paneConfig(configuration));
  const addressOf = clientAddress(configuration.trustedProxies);
  const server = createHttpServer({
    tls,
    maxConnections: configuration.maxConnections,
    listener: requestListener({
      api: nodeListener({
        store,
        identify: microsoft ?? identifyDemonstration,
        origins: configuration.allowedOrigins,
        historyDays: configuration.historyDays,
        report: (error, requestId) => report(error, 'request failed', { requestId }),
      }),
      pane: files.respond,
      health,
      limits: createLimits(configuration),
      clientAddress: addressOf,
      ...{ isTls, log, metrics },
      isStopping: () => isStopping,
    }),
  });
  server.on('clientError', (error: Error, socket) => {
    const requestId = randomUUID();
    const address = addressOf(
      'remoteAddress' in socket ? (socket.remoteAddress as string | undefined) : undefined,
      undefined,
    );
    const status = rejectClient(error, socket, commonHeaders(requestId, isTls));
    log.info({ requestId, status, address }, 'no request of HTTP');
  });
  // A connection whose last request ended after the stop would stay open.
  server.on('request', (_request, response) =>
    response.once('close', () => isStopping && setImmediate(() => server.closeIdleConnections())),
  );
  const monitoring = metrics && createMonitoringServer(metrics, health);

  // First the monitoring: the server only listens where all else is well.
  const monitoringAddress =
    monitoring && monitoringPort !== undefined
      ? await listen(monitoring, monitoringHost, monitoringPort, 'MONITORING_PORT')
      : undefined;
  const address = await listen(server, host, port, 'PORT');

  const removeExpired = (): void => {
    const retention = { history: configuration.historyDays, people: configuration.peopleDays };
    store.removeExpired(new Date(), retention).catch((error: unknown) => report(error, 'nothing was tidied up'));
  };
  const timer = setInterval(removeExpired, hour);
  removeExpired();

  return {
    ...{ address, monitoringAddress },
    reload: () => {
      microsoft?.forget();
      const renewed = readTls(configuration);
      if (renewed && server instanceof TlsServer) server.setSecureContext(renewed);
    },
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await Promise.all([closeServer(server, stopTimeout), monitoring && closeServer(monitoring, 0)]);
      metrics?.stop();
      await withTimeout(closeTimeout, store.close()).catch((error: unknown) =>
        report(error, 'the store did not close'),
      );
    },
    compressed: files.compressed,
  };
};
