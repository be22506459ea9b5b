/** @jest-environment node */
// Scripts as they are served, and which of them count as the pane's.
import { brotliDecompressSync } from 'node:zlib';
import { assetOf } from '../../bench/network/asset';
import { countedScripts } from '../../bench/visits/paneScripts';

it('compresses a file, and lets what has its hash in its name be used again without asking', () => {
  const text = 'const answer = 42;'.repeat(100);
  const { body, headers } = assetOf('prefetch.0123456789abcdef0123.js', text);
  expect(brotliDecompressSync(body).toString()).toBe(text);
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
  expect(assetOf('taskpane.html', text).headers['cache-control']).toBe('no-cache');
});

it('gives another tag to another content', () => {
  const tags = ['one', 'other', 'one'].map((text) => assetOf('taskpane.html', text).headers.etag);
  expect(tags[0]).toBe(tags[2]);
  expect(tags[0]).not.toBe(tags[1]);
});

it('sends a picture as it is, and the headers that it is given', () => {
  const { body, headers } = assetOf('icon.png', 'picture', { 'cache-control': 'no-store' });
  expect(body.toString()).toBe('picture');
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers['cache-control']).toBe('no-store');
});

it('counts what the pane asks for, and not what only the sign-in or a language does', () => {
  const scripts = [
    { file: 'taskpane.js', parts: ['taskpane'] },
    { file: 'library.js', parts: ['microsoft'] },
    { file: 'both.js', parts: ['signin', 'messages-de'] },
    { file: 'shared.js', parts: ['signin', 'taskpane'] },
  ];
  expect(countedScripts(scripts)).toEqual(['taskpane.js', 'shared.js']);
});
