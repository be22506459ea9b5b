import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

export const typeOf = (pathname: string): string => types[extname(pathname)] ?? 'application/octet-stream';

/** @param pathname relative to the folder: "/taskpane.html" */
export const sendFile = async (
  response: ServerResponse,
  folder: string,
  pathname: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> => {
  try {
    const content = await readFile(join(folder, pathname));
    response.writeHead(200, { ...headers, 'content-type': typeOf(pathname) }).end(content);
  } catch {
    response.writeHead(404, headers).end();
  }
};
