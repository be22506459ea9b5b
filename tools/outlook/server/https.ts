import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Certificate } from './certificate';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type HttpsServer = { origin: string; stop: () => void };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

export const typeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';

/** On localhost. @param port 0: any free one */
export const serveHttps = async (
  certificate: Certificate,
  port: number,
  handler: RequestHandler,
): Promise<HttpsServer> => {
  const server: Server = createServer(certificate, (request, response) => {
    Promise.resolve(handler(request, response)).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

/** 404 if there is no such file. @param change transforms the content */
export const sendFile = async (
  path: string,
  response: ServerResponse,
  headers: Record<string, string> = {},
  change: (content: Buffer) => Buffer | string = (content) => content,
): Promise<void> => {
  try {
    const content = change(await readFile(path));
    response.writeHead(200, { 'content-type': typeOf(path), ...headers }).end(content);
  } catch {
    response.writeHead(404, headers).end();
  }
};

export const pathOf = ({ url = '/' }: IncomingMessage): string => new URL(url, 'https://localhost').pathname;
