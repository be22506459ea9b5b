// A small build in a temporary folder, with the configuration that the command of hosting writes for a web server.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headersIn } from '../e2e/headersFile';
import { runScript } from '../runScript';

const root = join(__dirname, '..', '..');

const text = 'Sync Policy for Outlook. '.repeat(100);
const page = `<head><script id=office-js src=https://office.example/1/office.js></script><style>p{}</style></head>${text}`;
const config = {
  crm: { url: 'https://crm.example:8443/api', productName: 'OroCRM' },
  signIn: { kind: 'microsoft', clientId: '0d4a1f5e-1c5b-4b1e-9d57-2f0b3f1f8a77', scope: 'api://crm/access' },
};

/** Each with its type. */
export const files: Readonly<Record<string, string>> = {
  'taskpane.html': 'text/html; charset=utf-8',
  'signin.html': 'text/html; charset=utf-8',
  'taskpane.0123456789abcdef0123.js': 'text/javascript; charset=utf-8',
  // Of an older build.
  '147.fedcba98765432100000.js': 'text/javascript; charset=utf-8',
  'unhashed.js': 'text/javascript; charset=utf-8',
  'config.json': 'application/json',
  'licenses.txt': 'text/plain; charset=utf-8',
  'manifest.xml': 'application/xml',
  'app-package.zip': 'application/zip',
  'assets/icon-16.png': 'image/png',
};
export const missing = ['nothing.html', 'taskpane.0123456789abcdef9999.js', 'assets/icon-17.png', 'lib/nothing.json'];

const contentOf = (file: string, base: string): string => {
  if (file.endsWith('.html')) return page;
  if (file === 'config.json') return JSON.stringify(config);
  if (file !== 'manifest.xml') return text;
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  return manifest.replaceAll('https://localhost:3443/', `https://addin.example.com${base}`);
};

type Headers = Readonly<Record<string, string>>;

export type Site = {
  folder: string;
  base: string;
  /** For all responses, by names in lower case. */
  common: Headers;
  /** For a file, with its type. */
  expected: (file: string) => Headers;
  /** Configuration of web servers in the folder. */
  hidden: readonly string[];
  read: (file: string) => string;
  remove: () => void;
};

/**
 * @param host a value of --for
 * @param base of the paths: "/" or "/outlook/"
 */
export const createSite = (host: string, base = '/'): Site => {
  const outer = mkdtempSync(join(tmpdir(), 'sync-policy-site-'));
  // Web servers run as another user.
  chmodSync(outer, 0o755);
  const folder = join(outer, 'addin');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outer, 'outside.txt'), '');
  for (const file of Object.keys(files)) writeFileSync(join(folder, file), contentOf(file, base));
  const before = readdirSync(folder);
  const { status, stderr } = runScript(root, [join('scripts', 'hosting.mjs'), folder, '--for', host]);
  if (status !== 0) throw new Error(stderr);
  const headersOf = headersIn(join(folder, '_headers'));
  return {
    folder,
    base,
    common: headersOf(`${base}nothing`),
    expected: (file) => ({ ...headersOf(base + file), 'content-type': files[file] ?? '' }),
    hidden: readdirSync(folder).filter((file) => !before.includes(file)),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: () => rmSync(outer, { recursive: true }),
  };
};
