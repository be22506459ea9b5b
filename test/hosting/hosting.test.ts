// What is written for a host beside the pane, as its command writes it: the manifest for an address, and the headers.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../runScript';

const root = join(__dirname, '..', '..');
const clientId = '0d4a1f5e-1c5b-4b1e-9d57-2f0b3f1f8a77';
const style = 'body { margin: 0; }';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-policy-hosting-'));
  mkdirSync(join(folder, 'assets'));
  write('taskpane.html', page(style));
  write('manifest.xml', readFileSync(join(root, 'manifest.xml'), 'utf8'));
  write('config.json', JSON.stringify({ crm: { url: '/api' } }));
  for (const file of [
    'prefetch.0123456789abcdef0123.js',
    'assets/icon-16.png',
    'prefetch.0123456789abcdef0123.js.LICENSE.txt',
  ]) {
    write(file, '');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const written = (name: string) => readFileSync(join(folder, name), 'utf8');

const page = (css: string, officeJs = 'https://office.example/1/office.js') =>
  `<head><script defer src=trusted.js></script><script id=office-js defer src=${officeJs}></script><style>${css}</style></head>`;

const host = (environment: Record<string, string> = {}) => {
  const command = [join('scripts', 'hosting.mjs'), folder];
  const { status, stderr } = runScript(root, command, environment);
  return { status, told: stderr.trim() };
};

/** The sources of a directive of the policy, or undefined. */
const sources = (directive: string) => {
  const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(written('_headers')) ?? [];
  return policy
    .split('; ')
    .find((each) => each.startsWith(`${directive} `))
    ?.slice(directive.length + 1)
    .split(' ');
};

describe('the manifest', () => {
  test('has every address moved, with a path too, and each text in each region of its language', () => {
    expect(host({ ADDIN_URL: 'https://addin.example.com/outlook/' })).toEqual({ status: 0, told: '' });
    const manifest = written('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain(
      '<bt:Url id="PaneUrl" DefaultValue="https://addin.example.com/outlook/taskpane.html" />',
    );
    expect(manifest).toContain('<IconUrl DefaultValue="https://addin.example.com/outlook/assets/icon-64.png" />');
    expect(manifest.match(/<AppDomain>.*<\/AppDomain>/g)).toEqual(['<AppDomain>https://addin.example.com</AppDomain>']);
    expect(manifest.match(/Locale="de-CH" Value="Sync-Richtlinie anzeigen"/g)).toHaveLength(2);
    expect(manifest.match(/Locale="ar-EG" Value="عرض نهج المزامنة"/g)).toHaveLength(2);
    expect(manifest).not.toContain('WebApplicationInfo');
  });

  test('names the application that people sign in to, in both parts, where there is one', () => {
    expect(host({ ADDIN_URL: 'https://addin.example.com', ENTRA_CLIENT_ID: clientId }).status).toBe(0);
    const manifest = written('manifest.xml');
    expect(manifest.match(/<Resource>.*<\/Resource>/g)).toEqual(
      Array(2).fill(`<Resource>api://addin.example.com/${clientId}</Resource>`),
    );
    expect(manifest).toContain('<AppDomain>https://login.microsoftonline.com</AppDomain>');
    expect(manifest).not.toContain('NestedAppAuth');
  });

  test('stays as it is where no address is given', () => {
    const before = written('manifest.xml');
    expect(host().status).toBe(0);
    expect(written('manifest.xml')).toBe(before);
  });

  test.each([
    [{ ADDIN_URL: 'addin.example.com' }, 'ADDIN_URL is "addin.example.com", but must be an address of https like'],
    [
      { ADDIN_URL: 'http://addin.example.com' },
      'ADDIN_URL is "http://addin.example.com", but must be an address of https',
    ],
    [{ ADDIN_URL: 'https://addin.example.com/?a=1' }, 'must be an address of https like https://addin.example.com.'],
    [{ ADDIN_URL: 'https://a.example/taskpane.html' }, 'must be the address of the folder that the page is in.'],
    [{ ADDIN_URL: 'https://a.example', OFFICE_JS_URL: 'office.js' }, 'OFFICE_JS_URL is "office.js", but must be'],
    [{ ADDIN_URL: 'https://a.example', ENTRA_CLIENT_ID: 'mine' }, 'ENTRA_CLIENT_ID is "mine", but the id of'],
    [{ FRAME_ANCESTORS: "https://mail.example.com 'self'" }, `FRAME_ANCESTORS has "'self'", but must be origins like`],
  ])('is not written from %j, and one line says why', (environment, told) => {
    const outcome = host(environment);
    expect(outcome.status).toBe(1);
    expect(outcome.told).toContain(told);
    expect(outcome.told).not.toContain('\n');
  });
});

describe('the headers', () => {
  test('go with every file under the path of the add-in; only what has a hash in its name is kept for good', () => {
    host({ ADDIN_URL: 'https://addin.example.com/outlook' });
    const rules = written('_headers')
      .split('\n')
      .filter((line) => !line.startsWith('  ') || line.includes('Cache-Control'));
    expect(rules).toEqual([
      '/outlook/*',
      '/outlook/assets/icon-16.png',
      '  Cache-Control: public, max-age=86400',
      '/outlook/config.json',
      '  Cache-Control: no-cache',
      '/outlook/manifest.xml',
      '  Cache-Control: no-cache',
      '/outlook/prefetch.0123456789abcdef0123.js',
      '  Cache-Control: public, max-age=31536000, immutable',
      '/outlook/taskpane.html',
      '  Cache-Control: no-cache',
      '',
    ]);
    expect(written('_headers')).not.toMatch(/X-Frame-Options|Cross-Origin-Opener-Policy|unsafe-/i);
  });

  test('allow the scripts of office.js, and styles by their hash, as they stand in the page', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    host();
    expect(sources('default-src')).toEqual(["'none'"]);
    expect(sources('script-src')).toEqual([
      "'self'",
      'https://office.example/',
      'https://ajax.aspnetcdn.com/ajax/3.5/',
    ]);
    expect(sources('style-src')).toEqual(["'self'", hash(style), hash('')]);
    write('taskpane.html', page('body { margin: 1px; }', '"https://office.example/2/office.js"'));
    host();
    expect(sources('style-src')).toEqual(["'self'", hash('body { margin: 1px; }'), hash('')]);
  });

  const microsoft = { kind: 'microsoft', clientId, scope: 'api://crm/access' };
  test.each([
    ['beside the pane', { crm: { url: '/api' } }, []],
    ['elsewhere', { crm: { url: 'https://crm.example/admin/api' } }, ['https://crm.example']],
    ['elsewhere by its host alone', { crm: { url: '//crm.example/api' } }, ['https://crm.example']],
    [
      'elsewhere, with a sign-in by Microsoft',
      { crm: { url: 'https://crm.example/api' }, signIn: microsoft },
      ['https://crm.example', 'https://login.microsoftonline.com'],
    ],
    [
      'beside the pane, with a sign-in by another authority',
      { crm: { url: '/api' }, signIn: { ...microsoft, authority: 'https://login.microsoftonline.us/tenant' } },
      ['https://login.microsoftonline.us'],
    ],
  ])('let the pane speak to whom config.json names: a CRM %s', (_where, config, others) => {
    write('config.json', JSON.stringify(config));
    host();
    expect(sources('connect-src')).toEqual(["'self'", ...others]);
  });

  test('let Outlook alone frame the pane, or whom FRAME_ANCESTORS names', () => {
    host();
    expect(sources('frame-ancestors')).toHaveLength(4);
    expect(sources('frame-ancestors')).toContain('https://outlook.cloud.microsoft');
    host({ FRAME_ANCESTORS: 'https://mail.example.com  https://*.example.org:8443' });
    expect(sources('frame-ancestors')).toEqual(['https://mail.example.com', 'https://*.example.org:8443']);
  });
});

test.each([
  ['no page asks for office.js', 'taskpane.html', '<p>Hello</p>', /^No page in .* asks for office\.js\.$/],
  ['config.json names no CRM', 'config.json', '{}', /^config\.json, crm\.url: the address of the CRM is missing\.$/],
  ['config.json is no JSON', 'config.json', '{', /^config\.json is no JSON: /],
  [
    'config.json names a sign-in at no address',
    'config.json',
    '{"crm":{"url":"/api"},"signIn":{"kind":"microsoft","authority":"http://["}}',
    /^config\.json: "http:\/\/\[" is no address\.$/,
  ],
])('where %s, one line says so', (_what, name, text, told) => {
  write(name, text);
  const outcome = host();
  expect(outcome.status).toBe(1);
  expect(outcome.told).toMatch(told);
});
