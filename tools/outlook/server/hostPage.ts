// Serves the page around the pane, its scripts, compiled on request, and access tokens.
import { transform } from '@swc/core';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Setup } from '../setup';
import type { Certificate } from './certificate';
import { pathOf, sendFile, serveHttps } from './https';
import type { Microsoft } from './microsoft';

const sources = join('tools', 'outlook');
const officeJs = join('node_modules', '@microsoft', 'office-js', 'dist');

/** The unmodified office.js and the scripts that it loads. @param path "outlook-web-16.01.js" */
export const officeJsFile = (path: string): string => join(officeJs, path);

const compiled = new Map<string, Promise<string>>();

/** One module: the browser requests its imports itself. */
const compile = async (path: string): Promise<string> => {
  const text = await readFile(join(sources, `${path}.ts`), 'utf8');
  const { code } = await transform(text, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
  return code;
};

const compileOnce = (path: string): Promise<string> => {
  const script = compiled.get(path) ?? compile(path);
  compiled.set(path, script);
  return script;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

type Parts = { certificate: Certificate; port: number; microsoft: Microsoft; setup: () => Setup };

export const startHostPage = ({ certificate, port, microsoft, setup }: Parts) => {
  const json = (response: ServerResponse, value: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  return serveHttps(certificate, port, async (request, response) => {
    const path = pathOf(request);
    const [, folder = '', ...rest] = path.split('/');
    const name = rest.join('/');
    if (path === '/setup.json') json(response, setup());
    else if (path === '/token') json(response, await microsoft.mint(await bodyOf(request)));
    else if (folder === 'source')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(await compileOnce(name));
    else if (folder === 'office-js') await sendOfficeJs(name, response);
    else await sendFile(join(sources, 'page', path === '/' ? 'index.html' : folder), response);
  });
};

/** `never/` and `blocked/` emulate a network that does not respond, or breaks the connection. */
const sendOfficeJs = async (path: string, response: ServerResponse): Promise<void> => {
  if (path.startsWith('never/')) return;
  if (path.startsWith('blocked/')) response.destroy();
  // office.js loads its scripts with CORS, as from a CDN.
  else await sendFile(officeJsFile(path), response, { 'access-control-allow-origin': '*' });
};
