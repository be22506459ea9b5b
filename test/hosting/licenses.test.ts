// licenses.txt of a build: the license of each package whose code is in it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import webpack from 'webpack';
import { version } from '../../package.json';

const { licenses } = jest.requireActual<{ licenses: (others: string[]) => webpack.WebpackPluginInstance }>(
  '../../scripts/licenses.mjs',
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-policy-licenses-'));
  write('main.js', "import { one } from 'one'; console.log(one); import('./later.js');");
  write('later.js', "import '@scope/two'; import 'three';");
  add('one', { files: { 'index.js': "export { other } from 'unused'; import 'inner'; export const one = 1;" } });
  add('one/node_modules/inner', { version: '2.0.0', license: 'ISC', files: { LICENSE: 'Copyright Ines' } });
  add('@scope/two', { license: 'Apache-2.0', files: { 'LICENSE.md': 'Copyright Tomas', NOTICE: 'Made by Tomas' } });
  add('three', { files: { license: 'three\n\nCopyright Ona\r\n' } });
  add('inner');
  add('unused', { sideEffects: false, license: 'GPL-3.0', files: { 'index.js': 'export const other = 1;' } });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, content: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};

type Package = { files?: Record<string, string>; [member: string]: unknown };

const add = (name: string, { files = {}, ...members }: Package = {}) => {
  const all = { 'index.js': 'console.log(1);', LICENSE: 'Copyright Ona', ...files };
  if ('LICENSE.md' in all || 'license' in all) delete (all as { LICENSE?: string }).LICENSE;
  const manifest = { name: name.replace(/.*node_modules\//, ''), version: '1.0.0', license: 'MIT', ...members };
  for (const [file, content] of Object.entries({ ...all, 'package.json': JSON.stringify(manifest) }))
    write(join('node_modules', name, file), content);
};

const build = async () => {
  const configuration: webpack.Configuration = {
    mode: 'production',
    context: folder,
    entry: './main.js',
    output: { path: join(folder, 'built') },
    optimization: { minimize: false },
    plugins: [licenses(['webpack'])],
  };
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    webpack(configuration, (error, result) => (error ? fail(error) : done(result)));
  });
  return stats?.compilation.errors.map(({ message }) => message) ?? [];
};

/** Its parts, between the lines. */
const parts = () =>
  readFileSync(join(folder, 'built', 'licenses.txt'), 'utf8')
    .split(`\n\n${'-'.repeat(80)}\n\n`)
    .map((part) => part.trim());

test('begins with the license of the product, then has each package once, in any chunk, with its text', async () => {
  expect(await build()).toEqual([]);
  const [own, , ...others] = parts();
  const license = readFileSync(resolve(__dirname, '../../LICENSE'), 'utf8').trim();
  expect(own).toBe(`Sync Policy for Outlook ${version}\n\n${license}`);
  expect(others.slice(0, -1)).toEqual([
    '@scope/two 1.0.0 (Apache-2.0)\n\nCopyright Tomas\n\nMade by Tomas',
    'inner 2.0.0 (ISC)\n\nCopyright Ines',
    'one 1.0.0 (MIT)\nthree 1.0.0 (MIT)\n\nCopyright Ona',
  ]);
  expect(others.at(-1)).toMatch(/^webpack [\d.]+ \(MIT\)\n\nCopyright JS Foundation/);
});

test('has two versions of one package', async () => {
  write('later.js', "import 'inner';");
  expect(await build()).toEqual([]);
  const text = parts().join('\n');
  expect(text).toContain('inner 1.0.0 (MIT)');
  expect(text).toContain('inner 2.0.0 (ISC)');
});

test('has a known copyright for a package that does not contain the text of its license', async () => {
  add('is-node-process', { files: { LICENSE: '' } });
  write('later.js', "import 'is-node-process';");
  expect(await build()).toEqual([]);
  expect(parts().join('\n')).toMatch(
    /^is-node-process 1\.0\.0 \(MIT\)\n\nMIT License\n\nCopyright \(c\) Artem Zakharchenko\n\nPermission is hereby granted/m,
  );
});

test.each([
  ['without a text of its license', { files: { license: ' ' } }, 'has no text of its license (MIT)'],
  ['with a license that is not accepted', { license: 'GPL-3.0' }, 'does not accept its license: "GPL-3.0".'],
  ['without a license', { license: undefined }, 'does not accept its license: undefined.'],
])('a package %s fails the build in one line', async (_case, given, message) => {
  add('three', given);
  const [error = '', ...others] = await build();
  expect(others).toEqual([]);
  expect(error).toContain('three 1.0.0 is in the build, ');
  expect(error).toContain(message);
  expect(error).not.toContain('\n');
});
