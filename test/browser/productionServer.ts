// The production build as a web server would serve it, with the endpoint under /api, on a loopback port.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { demonstrationListener } from '../../src/endpoint/mount/node';

export const dist = join(process.cwd(), 'dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};

const serveFile = async ({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname } = new URL(url, 'http://localhost');
  try {
    const content = await readFile(join(dist, pathname));
    response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
};

export const startProduction = async (): Promise<{ origin: string; stop: () => void }> => {
  const crm = demonstrationListener();
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/')) crm(request, response);
    else void serveFile(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, stop: () => server.close() };
};
