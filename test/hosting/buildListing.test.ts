// build.json: what npm run doctor compares the files of a deployment with.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../runScript';

const root = join(__dirname, '..', '..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-policy-listing-'));
  writeFileSync(join(folder, 'main.js'), 'console.log(1);');
  writeFileSync(join(folder, 'config.json'), '{}');
  // The plugins of the build that emit files late.
  writeFileSync(
    join(folder, 'webpack.config.mjs'),
    `import { createRequire } from 'node:module';
     import { listBuild } from ${JSON.stringify(join(root, 'scripts', 'buildListing.mjs'))};
     const require = createRequire(${JSON.stringify(join(root, 'webpack.config.js'))});
     const [Html, Copy] = [require('html-webpack-plugin'), require('copy-webpack-plugin')];
     export default {
       mode: 'production',
       entry: './main.js',
       output: { filename: '[name].[contenthash].js', path: ${JSON.stringify(join(folder, 'dist'))} },
       plugins: [listBuild('1.2.3'), new Html({ filename: 'taskpane.html' }), new Copy({ patterns: ['config.json'] })],
     };`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('it has the version, and the hash of every file that is emitted as it is', () => {
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout } = runScript(folder, [webpack, '--config', join(folder, 'webpack.config.mjs')]);
  expect([status, stdout]).toEqual([0, expect.anything()]);
  const written = (file: string) => readFileSync(join(folder, 'dist', file));
  const { version, files } = JSON.parse(written('build.json').toString()) as Record<string, Record<string, string>>;
  expect(version).toBe('1.2.3');
  expect(Object.keys(files ?? {})).toEqual([expect.stringMatching(/^main\.[0-9a-f]{20}\.js$/), 'taskpane.html']);
  for (const [file, hash] of Object.entries(files ?? {}))
    expect(hash).toBe(createHash('sha256').update(written(file)).digest('hex'));
});
