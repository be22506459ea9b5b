// A file as a web server sends it: compressed, with an ETag and a cache policy.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { typeOf } from '../../tools/outlook/server/https';

type Headers = Readonly<Record<string, string>>;

export type Asset = { body: Buffer; headers: Headers };

const hashedName = /\.[0-9a-f]{20}\.js$/;

/**
 * Files with a hash in their name are immutable; all others are revalidated by their ETag.
 * @param headers override the default ones
 */
export const assetOf = (path: string, content: Buffer | string, headers: Headers = {}): Asset => {
  const isCompressed = path.endsWith('.png'); // PNG is compressed already
  return {
    body: isCompressed ? Buffer.from(content) : brotliCompressSync(content),
    headers: {
      'content-type': typeOf(path),
      etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
      'cache-control': hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isCompressed ? {} : { 'content-encoding': 'br' }),
      ...headers,
    },
  };
};

/** Paths relative to the folder, with slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(join(folder).length + 1)
        .split(sep)
        .join('/'),
    );

/** Bytes with brotli. */
export const compressedSize = (file: string): number => brotliCompressSync(readFileSync(file)).byteLength;
