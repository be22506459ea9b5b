// npm run hosting: the manifest for an address, and the headers.
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
  '<head><script defer src=trusted.js></script>' +
  `<script id=office-js defer src=${officeJs}></script><style>${css}</style></head>`;

const host = (environment: Record<string, string> = {}) => {
  const command = [join('scripts', 'hosting.mjs'), folder];
  const { status, stderr } = runScript(root, command, environment);
  return { status, message: stderr.trim() };
};

const sources = (directive: string) => {
  const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(written('_headers')) ?? [];
  return policy
    .split('; ')
    .find((each) => each.startsWith(`${directive} `))
    ?.slice(directive.length + 1)
    .split(' ');
};

describe('the manifest', () => {
  test('has the address in every place, and each text in each region of its language', () => {
    expect(host({ ADDIN_URL: 'https://addin.example.com/outlook/' })).toEqual({ status: 0, message: '' });
    const manifest = written('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('<bt:Url id="PaneUrl" DefaultValue="https://addin.example.com/outlook/taskpane.html"/>');
    expect(manifest).toContain('<IconUrl DefaultValue="https://addin.example.com/outlook/assets/icon-64.png"/>');
    expect(manifest.match(/<AppDomain>.*<\/AppDomain>/g)).toEqual(['<AppDomain>https://addin.example.com</AppDomain>']);
    expect(manifest.match(/Locale="de-CH" Value="Sync-Richtlinie anzeigen"/g)).toHaveLength(2);
    expect(manifest.match(/Locale="ar-EG" Value="عرض نهج المزامنة"/g)).toHaveLength(2);
    expect(manifest).not.toContain('WebApplicationInfo');
  });

  test('declares the application that people sign in to in both VersionOverrides', () => {
    expect(host({ ADDIN_URL: 'https://addin.example.com', ENTRA_CLIENT_ID: clientId }).status).toBe(0);
    const manifest = written('manifest.xml');
    expect(manifest.match(/<Resource>.*<\/Resource>/g)).toEqual(
      Array(2).fill(`<Resource>api://addin.example.com/${clientId}</Resource>`),
    );
    expect(manifest).toContain('<AppDomain>https://login.microsoftonline.com</AppDomain>');
    expect(manifest).not.toContain('NestedAppAuth');
  });

  test('does not change without an address', () => {
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
  ])('is not written from %j, with a message of one line', (environment, message) => {
    const outcome = host(environment);
    expect(outcome.status).toBe(1);
    expect(outcome.message).toContain(message);
    expect(outcome.message).not.toContain('\n');
  });
});

describe('the headers', () => {
  test('cover every file under the path of the add-in; only files with a hash in their name are immutable', () => {
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

  test('allow the scripts of office.js, and the styles of the page by their hash', () => {
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
    ['on the origin of the pane', { crm: { url: '/api' } }, []],
    ['on another origin', { crm: { url: 'https://crm.example/admin/api' } }, ['https://crm.example']],
    ['on another origin without a scheme', { crm: { url: '//crm.example/api' } }, ['https://crm.example']],
    [
      'on another origin, with a sign-in by Microsoft',
      { crm: { url: 'https://crm.example/api' }, signIn: microsoft },
      ['https://crm.example', 'https://login.microsoftonline.com'],
    ],
    [
      'on the origin of the pane, with a sign-in by another authority',
      { crm: { url: '/api' }, signIn: { ...microsoft, authority: 'https://login.microsoftonline.us/tenant' } },
      ['https://login.microsoftonline.us'],
    ],
  ])('allow requests to the origins in config.json: a CRM %s', (_case, config, others) => {
    write('config.json', JSON.stringify(config));
    host();
    expect(sources('connect-src')).toEqual(["'self'", ...others]);
  });

  test('allow only Outlook, or FRAME_ANCESTORS, to frame the pane', () => {
    host();
    expect(sources('frame-ancestors')).toHaveLength(4);
    expect(sources('frame-ancestors')).toContain('https://outlook.cloud.microsoft');
    host({ FRAME_ANCESTORS: 'https://mail.example.com  https://*.example.org:8443' });
    expect(sources('frame-ancestors')).toEqual(['https://mail.example.com', 'https://*.example.org:8443']);
  });
});

test.each([
  ['no page loads office.js', 'taskpane.html', '<p>Hello</p>', /^No page in .* asks for office\.js\.$/],
  ['config.json has no CRM', 'config.json', '{}', /^config\.json, crm\.url: the address of the CRM is missing\.$/],
  ['config.json is not JSON', 'config.json', '{', /^config\.json is no JSON: /],
  [
    'config.json has a sign-in with an invalid address',
    'config.json',
    '{"crm":{"url":"/api"},"signIn":{"kind":"microsoft","authority":"http://["}}',
    /^config\.json: "http:\/\/\[" is no address\.$/,
  ],
])('the message is one line if %s', (_case, name, text, message) => {
  write(name, text);
  const outcome = host();
  expect(outcome.status).toBe(1);
  expect(outcome.message).toMatch(message);
});
