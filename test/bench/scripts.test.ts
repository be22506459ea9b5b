/** @jest-environment node */
import { brotliDecompressSync } from 'node:zlib';
import { assetOf } from '../../bench/network/asset';
import { countedScripts } from '../../bench/visits/paneScripts';

it('compresses a file, and makes it immutable if its name contains a hash', () => {
  const text = 'const answer = 42;'.repeat(100);
  const { body, headers } = assetOf('prefetch.0123456789abcdef0123.js', text);
  expect(brotliDecompressSync(body).toString()).toBe(text);
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
  expect(assetOf('taskpane.html', text).headers['cache-control']).toBe('no-cache');
});

it('has another ETag for other content', () => {
  const tags = ['one', 'other', 'one'].map((text) => assetOf('taskpane.html', text).headers.etag);
  expect(tags[0]).toBe(tags[2]);
  expect(tags[0]).not.toBe(tags[1]);
});

it('does not compress an image, and lets headers be overridden', () => {
  const { body, headers } = assetOf('icon.png', 'picture', { 'cache-control': 'no-store' });
  expect(body.toString()).toBe('picture');
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers['cache-control']).toBe('no-store');
});

it('counts the scripts of the pane, without those that only the sign-in or a language uses', () => {
  const scripts = [
    { file: 'taskpane.js', chunkGroups: ['taskpane'] },
    { file: 'library.js', chunkGroups: ['microsoft'] },
    { file: 'both.js', chunkGroups: ['signin', 'messages-de'] },
    { file: 'shared.js', chunkGroups: ['signin', 'taskpane'] },
  ];
  expect(countedScripts(scripts)).toEqual(['taskpane.js', 'shared.js']);
});
