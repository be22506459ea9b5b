// A web server on loopback with HTTP/2 and TLS for several hosts, each with the CRM under /api.
import { constants, createSecureServer, type Http2ServerRequest, type ServerHttp2Session } from 'node:http2';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NodeListener } from '../../src/server/mount/node';
import type { Certificate } from '../../tools/outlook/server/certificate';
import type { Asset } from './asset';

export type ServerOptions = {
  certificate: Certificate;
  /** The keys are URLs without the scheme: "addin.test/taskpane.html". */
  assets: ReadonlyMap<string, Asset>;
  crm: NodeListener;
};

const addressOf = ({ authority, url }: Http2ServerRequest): URL => new URL(url, `https://${authority}`);

export const startServer = async ({ certificate, assets, crm }: ServerOptions) => {
  const server = createSecureServer(certificate, (request, response) => {
    const { host, pathname } = addressOf(request);
    if (pathname.startsWith('/api/')) {
      // Node's HTTP/2 objects implement the HTTP/1 interface, but their types do not declare it.
      crm(request as unknown as IncomingMessage, response as unknown as ServerResponse);
      return;
    }
    const asset = assets.get(`${host}${pathname}`);
    if (!asset) {
      response.writeHead(constants.HTTP_STATUS_NOT_FOUND).end();
    } else if (request.headers['if-none-match'] === asset.headers.etag) {
      response.writeHead(constants.HTTP_STATUS_NOT_MODIFIED, asset.headers).end();
    } else {
      response.writeHead(constants.HTTP_STATUS_OK, asset.headers).end(asset.body);
    }
  });
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.close();
      for (const session of sessions) session.destroy();
    },
  };
};
