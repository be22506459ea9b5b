// Node's server with limits for slow, large and many connections, and a stop that lets running requests end.
import { createServer, STATUS_CODES, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer, Server as TlsServer } from 'node:https';
import { isIPv6, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { codeOf, StartProblem } from './startProblem';

export type Tls = { cert: Buffer; key: Buffer };

/** Milliseconds, bytes. */
const limits: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** Longer than that of usual proxies, which would otherwise send a request while the connection is closed. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
};

type Options = {
  listener: RequestListener;
  tls?: Tls | undefined;
  maxConnections?: number;
};

/** @throws StartProblem for a certificate that is none, or belongs to another key */
export const createHttpServer = ({ listener, tls, maxConnections }: Options): Server => {
  try {
    const server = tls ? createTlsServer({ ...limits, ...tls }, listener) : createServer(limits, listener);
    if (maxConnections !== undefined) server.maxConnections = maxConnections;
    return server;
  } catch (error) {
    throw new StartProblem(`TLS_CERT and TLS_KEY cannot be used: ${error instanceof Error ? error.message : ''}.`);
  }
};

const rejection = (error: Error): number => {
  if (codeOf(error) === 'HPE_HEADER_OVERFLOW') return 431;
  return codeOf(error) === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
};

/** Responds to what is no request of HTTP, which has no listener. @param headers called for each @returns the status */
export const rejectClient = (error: Error, socket: Duplex, headers: Readonly<Record<string, string>>): number => {
  const status = rejection(error);
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' });
  if (socket.writable && codeOf(error) !== 'ECONNRESET')
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`,
    );
  else socket.destroy();
  return status;
};

const everywhere = ['0.0.0.0', '::'];

/**
 * @param variable of the environment that sets the port
 * @returns the address to open: "http://localhost:3000/"
 * @throws StartProblem where nothing can listen there
 */
export const listen = async (server: Server, host: string, port: number, variable: string): Promise<string> => {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE')
      throw new StartProblem(`Port ${port} is in use. Stop that program, or choose another port with ${variable}.`);
    if (code === 'EACCES') throw new StartProblem(`Port ${port} is not allowed here: choose another with ${variable}.`);
    throw new StartProblem(`Nothing can listen at ${host}, port ${port}: ${code ?? String(error)}.`);
  }
  const protocol = server instanceof TlsServer ? 'https' : 'http';
  const name = everywhere.includes(host) ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  return `${protocol}://${name}:${(server.address() as AddressInfo).port}/`;
};

/** Closes idle connections, and lets running requests end. @param within milliseconds; what runs longer is cut */
export const closeServer = async (server: Server, within: number): Promise<void> => {
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => server.closeAllConnections(), within);
  await closed;
  clearTimeout(timer);
};
