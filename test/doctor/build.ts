// A small build: two pages, two scripts, the icons of the project, and what lists them.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

export const script = 'taskpane.0123456789abcdef0123.js';
export const chunk = 'editor.abcdef0123456789abcd.js';

const page = (body: string) =>
  `<!doctype html><html><head><script async src=${script}></script>` +
  '<script id=office-js defer src=https://office.example/1/office.js></script>' +
  `<style>body { margin: 0; }</style></head><body>${body}</body></html>\n`;

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );

/** What the build writes before the manifests and headers, without config.json. */
export const writeBuild = (folder: string): void => {
  mkdirSync(join(folder, 'assets'));
  const icons = readdirSync(join(root, 'assets')).filter((name) => name.endsWith('.png'));
  for (const name of icons) copyFileSync(join(root, 'assets', name), join(folder, 'assets', name));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write('taskpane.html', page('<p>Sync Policy</p>'));
  write('signin.html', page('<p>Sign in</p>'));
  write('support.html', '<!doctype html><html><head><style>body { margin: 0; }</style></head><body>Help</body></html>');
  write('licenses.txt', 'MIT');
  write(script, 'console.log(1);\n'.repeat(1000));
  write(chunk, 'console.log(2);\n');
  const files = filesIn(folder).sort();
  const hashes = files.map((name) => [name, sha256(readFileSync(join(folder, name)))]);
  write('build.json', JSON.stringify({ version: '0.1.0', files: Object.fromEntries(hashes) as unknown }));
  copyFileSync(join(root, 'manifest.xml'), join(folder, 'manifest.xml'));
};

/** As docs/hosting.md demands it for another cloud than Microsoft's public one. */
export const addSignInDomain = (folder: string, origin: string): void => {
  const [xml, json] = [join(folder, 'manifest.xml'), join(folder, 'manifest.json')];
  const domain = 'https://login.microsoftonline.com';
  writeFileSync(xml, readFileSync(xml, 'utf8').replace(`>${domain}<`, `>${origin}<`));
  writeFileSync(json, readFileSync(json, 'utf8').replace(`"${domain}"`, `"${origin}"`));
};
