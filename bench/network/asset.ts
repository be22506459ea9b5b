// A file as a web server sends it: compressed once, with a validator and a rule for caches.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { typeOf } from '../../tools/outlook/server/https';

type Headers = Readonly<Record<string, string>>;

export type Asset = { body: Buffer; headers: Headers };

const hashed = /\.[0-9a-f]{20}\.js$/;

/**
 * What has its hash in its name never changes; anything else is asked for again each time, by its tag.
 * @param headers take the place of these
 */
export const assetOf = (path: string, content: Buffer | string, headers: Headers = {}): Asset => {
  const plain = path.endsWith('.png'); // it is compressed already
  return {
    body: plain ? Buffer.from(content) : brotliCompressSync(content),
    headers: {
      'content-type': typeOf(path),
      etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
      'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(plain ? {} : { 'content-encoding': 'br' }),
      ...headers,
    },
  };
};

/** Paths below the folder, with slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(join(folder).length + 1)
        .split(sep)
        .join('/'),
    );

/** Bytes that a file has on the wire, with brotli. */
export const compressedSize = (file: string): number => brotliCompressSync(readFileSync(file)).byteLength;
