// npm run hosting -- --for nginx, apache and container: the real servers send the files with their headers.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createSite, files, missing, type Site } from './site';
import { isInstalled, startApache, startNginx, type WebServer } from './webServer';

/** What the comment of a configuration asks for: a copy outside of the folder, and lines that include it. */
const linesToInclude = ({ folder, read }: Site, file: string): string => {
  const copy = join(folder, '..', 'addin.conf');
  copyFileSync(join(folder, file), copy);
  const lines = read(file).match(/(?<=^# {5})\S.*/gm) ?? [];
  return lines
    .join('\n')
    .replace('/var/www/addin', folder)
    .replace(/\/etc\/(nginx|apache2)\/addin\.conf/, copy);
};

/** Directives that many servers have, and that would break the pane. */
const nginxServer = (site: Site) => (port: number, temporary: string) => `
pid ${temporary}/nginx.pid;
error_log stderr;
events {}
http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${temporary}/${name};`).join('\n')}
    types { application/javascript js; text/html html; }
    default_type text/plain;
    add_header X-Frame-Options DENY always;
    server {
        listen 127.0.0.1:${port};
        root ${temporary};
        expires 1d;
        charset iso-8859-1;
        add_header Cross-Origin-Opener-Policy same-origin always;
        location ~ \\.(js|png)$ { return 410; }
        ${linesToInclude(site, 'nginx.conf')}
    }
}`;

const apacheHost = (site: Site) => `
    FallbackResource /taskpane.html
    Header always set X-Frame-Options DENY
    Header set X-Frame-Options SAMEORIGIN
    Header set Cross-Origin-Opener-Policy same-origin
    Header set Content-Security-Policy "frame-ancestors 'self'"
    Header set Cache-Control "max-age=60"
    ExpiresActive On
    ExpiresDefault "access plus 1 day"
    AddDefaultCharset ISO-8859-1
    AddType application/javascript .js
    AddOutputFilterByType DEFLATE text/html text/javascript
    ${linesToInclude(site, 'apache.conf')}
`;

/** The paths of the container are those of this machine. */
const containerServer =
  ({ folder, read }: Site) =>
  (port: number, temporary: string) =>
    read('container.conf')
      .replaceAll('/tmp/', `${temporary}/`)
      .replace('/dev/stdout', `${temporary}/access.log`)
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
      .replaceAll('/srv/addin', folder);

const once = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));

const unwanted = ['x-frame-options', 'cross-origin-opener-policy', 'expires'];

type Start = (site: Site) => Promise<WebServer>;

const check = (host: string, base: string, start: Start): void => {
  let site: Site;
  let server: WebServer;
  const cleanUps: (() => unknown)[] = [];
  beforeAll(async () => {
    site = createSite(host, base);
    cleanUps.push(site.remove);
    server = await start(site);
    cleanUps.push(server.stop);
  });
  afterAll(() => Promise.all(cleanUps.map((cleanUp) => cleanUp())));

  test.each(Object.keys(files))('sends %s with all its headers, each once', async (file) => {
    const { status, headers, body } = await server.ask(base + file);
    expect([status, String(body)]).toEqual([200, site.read(file)]);
    expect(headers).toMatchObject(once(site.expected(file)));
    expect(Object.keys(headers).filter((name) => unwanted.includes(name))).toEqual([]);
  });

  test.each(missing)('does not have %s: an error with the common headers, which is not cached', async (file) => {
    const { status, headers } = await server.ask(base + file);
    expect(status).toBe(404);
    expect(headers).toMatchObject(once(site.common));
    expect(['no-cache', undefined]).toContain(headers['cache-control']?.join());
    expect(Object.keys(headers).filter((name) => unwanted.includes(name))).toEqual([]);
  });

  test('does not send the configuration', async () => {
    expect(site.hidden.length).toBeGreaterThan(1);
    for (const file of site.hidden) expect([file, (await server.ask(base + file)).status]).toEqual([file, 404]);
  });

  test.each(['', 'assets/', '../outside.txt', '%2e%2e/outside.txt', 'assets/../../outside.txt'])(
    'has neither lists nor files of other folders: %s',
    async (path) => {
      expect((await server.ask(base + path)).status).not.toBe(200);
      expect((await server.ask(`${base.slice(0, -1)}${path}`)).status).not.toBe(200);
    },
  );

  test('accepts what Outlook adds to the address', async () => {
    const { status, body } = await server.ask(`${base}taskpane.html?_host_Info=Outlook$Web$16.01$en-US$$$$0`);
    expect([status, String(body)]).toEqual([200, site.read('taskpane.html')]);
  });

  test('compresses text, and nothing else', async () => {
    for (const [file, type] of Object.entries(files)) {
      const { headers, body } = await server.ask(base + file, { 'Accept-Encoding': 'gzip' });
      const isText = !/png|zip/.test(type);
      if (isText && site.read(file).length < 1000) continue;
      expect([file, headers['content-encoding']]).toEqual([file, isText ? ['gzip'] : undefined]);
      if (isText) expect([String(gunzipSync(body)), headers.vary]).toEqual([site.read(file), ['Accept-Encoding']]);
    }
  });

  test('revalidates compressed files', async () => {
    const { headers } = await server.ask(`${base}taskpane.html`, { 'Accept-Encoding': 'gzip' });
    const again = { 'Accept-Encoding': 'gzip', 'If-None-Match': headers.etag?.[0] ?? '' };
    const { status, body } = await server.ask(`${base}taskpane.html`, again);
    expect([status, body.length]).toEqual([304, 0]);
  });
};

(isInstalled('nginx') ? describe.each : describe.skip.each)<[string, string, Start]>([
  ['nginx', '/', (site) => startNginx(nginxServer(site))],
  ['nginx', '/outlook/', (site) => startNginx(nginxServer(site))],
  ['container', '/outlook/', (site) => startNginx(containerServer(site))],
])('%s at %s', check);

(isInstalled('apache') ? describe.each : describe.skip.each)<[string, string, Start]>([
  ['apache', '/', (site) => startApache(apacheHost(site))],
  ['apache', '/outlook/', (site) => startApache(apacheHost(site))],
])('%s at %s', check);
