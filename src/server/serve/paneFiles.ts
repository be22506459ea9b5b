// The files of the built pane, from memory: with their headers, compressed, and revalidated by ETag.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PaneConfig } from './paneConfig';

type Headers = Readonly<Record<string, string>>;

/** `common` belongs to every response; `file` is a path in the folder, with slashes. */
export type BuiltPane = {
  folder: string;
  headersOf: (config: PaneConfig) => {
    common: Headers;
    files: readonly { file: string; type: string; headers: Headers }[];
  };
};

type Encoding = 'identity' | 'gzip' | 'br';
type File = { headers: Headers; hash: string; contents: Partial<Record<Encoding, Buffer>> & { identity: Buffer } };

const isCompressible = (file: string): boolean => /\.(html|js|json|txt|xml)$/.test(file);

const compressions: readonly [Encoding, (content: Buffer) => Promise<Buffer>][] = [
  ['gzip', (content) => promisify(gzip)(content, { level: 9 })],
  ['br', (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
];

/** In other threads, one file after another. Until then a file is sent as it is. */
const compress = async (files: ReadonlyMap<string, File>): Promise<void> => {
  for (const [path, { contents }] of files) {
    if (!isCompressible(path)) continue;
    for (const [encoding, compressed] of compressions) {
      const content = await compressed(contents.identity);
      if (content.length < contents.identity.length) contents[encoding] = content;
    }
  }
};

const readFiles = ({ folder, headersOf }: BuiltPane, config: PaneConfig): Map<string, File> => {
  const { common, files } = headersOf(config);
  return new Map(
    files.map(({ file, type, headers }) => {
      const content = file === 'config.json' ? Buffer.from(JSON.stringify(config)) : readFileSync(join(folder, file));
      const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
      const all = { ...common, ...headers, 'Content-Type': type, Vary: 'Accept-Encoding' };
      return [`/${file}`, { headers: all, hash, contents: { identity: content } }];
    }),
  );
};

/** Encodings with `q=0` are refused; others are not weighted. */
const encodingFor = ({ contents }: File, accepted = ''): Encoding => {
  const names = accepted
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => contents[encoding] && names.includes(encoding)) ?? 'identity';
};

/** Any encoding of a file is the same version of it. */
const isUnchanged = ({ hash }: File, ifNoneMatch = ''): boolean =>
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || new RegExp(`^(W/)?"${hash}(-\\w+)?"$`).test(tag.trim()));

const sendFile = (file: File, { method, headers }: IncomingMessage, response: ServerResponse): void => {
  const encoding = encodingFor(file, headers['accept-encoding']);
  const content = file.contents[encoding] ?? file.contents.identity;
  for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
  response.setHeader('ETag', encoding === 'identity' ? `"${file.hash}"` : `"${file.hash}-${encoding}"`);
  if (isUnchanged(file, headers['if-none-match'])) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Length': content.length }).end(method === 'HEAD' ? undefined : content);
};

const sendText = (response: ServerResponse, status: number, text: string, headers: Headers = {}): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
};

/** Responds to every path that is not the API's. */
export const servePane = (pane: BuiltPane, config: PaneConfig) => {
  const files = readFiles(pane, config);
  const compressed = compress(files);

  const respond = (pathname: string, request: IncomingMessage, response: ServerResponse): void => {
    const file = files.get(pathname);
    if (!file && pathname !== '/') sendText(response, 404, 'There is nothing here.');
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      sendText(response, 405, 'Only GET and HEAD are possible here.', { Allow: 'GET, HEAD' });
    else if (file) sendFile(file, request, response);
    else sendText(response, 302, 'See taskpane.html.', { Location: 'taskpane.html', 'Cache-Control': 'no-cache' });
  };
  return { respond, compressed };
};
