// npm run hosting: the manifest for an address, the headers, and which files it writes.
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
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
  writeConfig();
  for (const file of ['prefetch.0123456789abcdef0123.js', 'assets/icon-16.png', 'licenses.txt']) write(file, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const microsoft = { kind: 'microsoft', clientId, scope: 'api://crm/access' };
const demonstration = { kind: 'demonstration', person: '7' };
const configFile = (url: string, signIn: object) =>
  JSON.stringify({ crm: { url, productName: 'OroCRM' }, signIn }, null, 2);
const withLinks = (links: object) =>
  JSON.stringify({ ...(JSON.parse(configFile('/api', microsoft)) as object), links });
const writeConfig = (url = '/api', signIn: object = microsoft) => write('config.json', configFile(url, signIn));
const written = (name: string) => readFileSync(join(folder, name), 'utf8');

const page = (css: string, officeJs = 'https://office.example/1/office.js') =>
  '<head><script defer src=trusted.js></script>' +
  `<script id=office-js defer src=${officeJs}></script><style>${css}</style></head>`;

type Environment = Record<string, string>;
type Outcome = { status: number | null; message: string };

const runCommand = (environment: Environment = {}): Outcome => {
  const { status, stderr } = runScript(root, [join('scripts', 'hosting.mjs'), folder], environment);
  return { status, message: stderr.trim() };
};

let hosting: ChildProcess;
beforeAll(() => {
  hosting = fork(join(__dirname, 'host.mjs'), { execArgv: [] });
});
afterAll(() => void hosting.kill());

/** As the command, in a process that already runs. `output`: its lines */
const run = async (args: readonly string[], environment: Environment = {}): Promise<Outcome & { output: string[] }> => {
  const message = once(hosting, 'message');
  hosting.send({ args: [folder, ...args], environment });
  const [outcome] = (await message) as [Outcome & { output: string[] }];
  return outcome;
};

const host = async (environment: Environment = {}): Promise<Outcome> => {
  const { status, message } = await run([], environment);
  return { status, message };
};

const expectOneLine = ({ status, message }: Outcome, part: string) => {
  expect(status).toBe(1);
  expect(message).toContain(part);
  expect(message).not.toContain('\n');
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
  test('has the address in every place, and each text in each region of its language', async () => {
    writeConfig('/api', demonstration);
    await host({ ADDIN_URL: 'https://addin.example.com/outlook/', ALLOW_DEMONSTRATION: '1' });
    const manifest = written('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('<bt:Url id="PaneUrl" DefaultValue="https://addin.example.com/outlook/taskpane.html"/>');
    expect(manifest).toContain('<IconUrl DefaultValue="https://addin.example.com/outlook/assets/icon-64.png"/>');
    expect(manifest.match(/<AppDomain>.*<\/AppDomain>/g)).toEqual(['<AppDomain>https://addin.example.com</AppDomain>']);
    expect(manifest.match(/Locale="de-CH" Value="Sync-Richtlinie anzeigen"/g)).toHaveLength(2);
    expect(manifest.match(/Locale="ar-EG" Value="عرض نهج المزامنة"/g)).toHaveLength(2);
    expect(manifest).not.toContain('WebApplicationInfo');
  });

  test('has the address of support in config.json, and else that of the add-in’s page', async () => {
    const address = () => /<SupportUrl DefaultValue="(.*)"\/>/.exec(written('manifest.xml'))?.[1];
    await host({ ADDIN_URL: 'https://addin.example.com/outlook' });
    expect(address()).toBe('https://addin.example.com/outlook/support.html');
    write('config.json', withLinks({ support: 'https://help.example.com/crm?from=outlook&new=1' }));
    await host({ ADDIN_URL: 'https://addin.example.com/outlook' });
    expect(address()).toBe('https://help.example.com/crm?from=outlook&amp;new=1');
  });

  test('declares the application that people sign in to in both VersionOverrides', async () => {
    expect((await host({ ADDIN_URL: 'https://addin.example.com', ENTRA_CLIENT_ID: clientId })).status).toBe(0);
    const manifest = written('manifest.xml');
    expect(manifest.match(/<Resource>.*<\/Resource>/g)).toEqual(
      Array(2).fill(`<Resource>api://addin.example.com/${clientId}</Resource>`),
    );
    expect(manifest).toContain('<AppDomain>https://login.microsoftonline.com</AppDomain>');
    expect(manifest).not.toContain('NestedAppAuth');
  });

  test.each([{}, { ADDIN_URL: ' ' }])('does not change without an address: %j', async (environment) => {
    const before = written('manifest.xml');
    expect((await host(environment)).status).toBe(0);
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
    [{ ADDIN_URL: '"https://a.example"' }, 'ADDIN_URL is ""https://a.example"", but must be an address of https'],
    [{ ALLOW_DEMONSTRATION: 'yes' }, 'ALLOW_DEMONSTRATION is "yes", but must be 1 or missing.'],
    [{ FRAME_ANCESTORS: "https://mail.example.com 'self'" }, `FRAME_ANCESTORS has "'self'", but must be origins like`],
  ])('is not written from %j, with a message of one line', async (environment, message) => {
    expectOneLine(await host(environment), message);
  });
});

describe('the app package', () => {
  type Unified = {
    id: string;
    developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
    icons: Record<'color' | 'outline', string>;
    localizationInfo: { additionalLanguages: { file: string }[] };
    webApplicationInfo?: { id: string };
    extensions: {
      ribbons: {
        requirements: { formFactors: string[] };
        contexts: string[];
        tabs: { groups: { controls: { actionId: string }[] }[] }[];
      }[];
      runtimes: { code: { page: string }; actions: { id: string; supportsNoItemContext: boolean }[] }[];
      alternates: { hide?: { customOfficeAddin: { officeAddinId: string } } }[];
    }[];
  };
  const unpack = () => {
    const files = unzipSync(readFileSync(join(folder, 'app-package.zip')));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Unified;
    return { files, manifest, extension: manifest.extensions[0] };
  };
  const sizeOf = (png: Uint8Array | undefined) => {
    const view = new DataView(png?.buffer ?? new ArrayBuffer(24), png?.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
  };

  test('has the unified manifest for the address, and exactly the files that it names', async () => {
    expect((await host({ ADDIN_URL: 'https://addin.example.com/outlook', ENTRA_CLIENT_ID: clientId })).status).toBe(0);
    const { files, manifest, extension } = unpack();
    const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
    expect(languages).toEqual(expect.arrayContaining(['de-de.json', 'de-ch.json', 'ar-sa.json', 'ar-eg.json']));
    const { color, outline } = manifest.icons;
    expect(Object.keys(files).sort()).toEqual(['manifest.json', color, outline, ...languages].sort());
    expect([sizeOf(files[color]), sizeOf(files[outline])]).toEqual([
      [192, 192],
      [32, 32],
    ]);
    expect(Object.values(files).map((file) => strFromU8(file))).not.toContainEqual(
      expect.stringContaining('localhost'),
    );
    expect(extension?.runtimes[0]?.code.page).toBe('https://addin.example.com/outlook/taskpane.html');
    expect(manifest.webApplicationInfo?.id).toBe(clientId);
  });

  test('has the links of config.json, and else those to the add-in’s page', async () => {
    const environment = { ADDIN_URL: 'https://addin.example.com/outlook' };
    await host(environment);
    expect(unpack().manifest.developer).toEqual({
      name: 'Sync Policy for Outlook',
      websiteUrl: 'https://addin.example.com/outlook/support.html',
      privacyUrl: 'https://addin.example.com/outlook/support.html#privacy',
      termsOfUseUrl: 'https://addin.example.com/outlook/support.html#terms',
    });
    write('config.json', withLinks({ support: 'https://help.example.com/', privacy: 'privacy.html', terms: '/terms' }));
    await host(environment);
    expect(unpack().manifest.developer).toMatchObject({
      websiteUrl: 'https://help.example.com/',
      privacyUrl: 'https://addin.example.com/outlook/privacy.html',
      termsOfUseUrl: 'https://addin.example.com/terms',
    });
  });

  test('has each button once; the one beside a message that is read opens without an item too', async () => {
    await host({ ADDIN_URL: 'https://addin.example.com' });
    const { extension } = unpack();
    const ribbons = extension?.ribbons.filter(({ requirements }) => requirements.formFactors.includes('desktop')) ?? [];
    const surfaces = ['mailRead', 'mailCompose', 'meetingDetailsOrganizer', 'meetingDetailsAttendee'];
    expect(ribbons.flatMap(({ contexts }) => contexts)).toEqual(surfaces);
    const actions = extension?.runtimes.flatMap((runtime) => runtime.actions) ?? [];
    const [read] = ribbons[0]?.tabs[0]?.groups[0]?.controls ?? [];
    const withoutItem = actions.filter(({ supportsNoItemContext }) => supportsNoItemContext);
    expect(withoutItem.map(({ id }) => id)).toEqual([read?.actionId]);
  });

  test('is an add-in of its own that hides the one of manifest.xml', async () => {
    await host({ ADDIN_URL: 'https://addin.example.com' });
    const { manifest, extension } = unpack();
    const [, id] = /<Id>(.*)<\/Id>/.exec(written('manifest.xml')) ?? [];
    expect(manifest.id).not.toBe(id);
    expect(extension?.alternates).toContainEqual({ hide: { customOfficeAddin: { officeAddinId: id } } });
  });

  test('is the same for the same inputs, in every time zone', () => {
    const build = (TZ: string) => {
      expect(runCommand({ ADDIN_URL: 'https://addin.example.com', TZ })).toMatchObject({ status: 0 });
      return readFileSync(join(folder, 'app-package.zip'));
    };
    expect(build('America/New_York')).toEqual(build('Asia/Tokyo'));
  });

  test('has the manifest.json that is beside it', async () => {
    await host({ ADDIN_URL: 'https://addin.example.com' });
    expect(JSON.parse(written('manifest.json'))).toEqual(unpack().manifest);
  });
});

describe('the headers', () => {
  test('cover every file under the path, pages first and scripts last; only files with a hash in their name are immutable', async () => {
    await host({ ADDIN_URL: 'https://addin.example.com/outlook' });
    const rules = written('_headers')
      .split('\n')
      .filter((line) => !line.startsWith('  ') || /Cache-Control|Content-Type:/.test(line));
    expect(rules).toEqual([
      '/outlook/*',
      '/outlook/config.json',
      '  Cache-Control: no-cache',
      '/outlook/taskpane.html',
      '  Cache-Control: no-cache',
      '/outlook/app-package.zip',
      '  Cache-Control: no-cache',
      '/outlook/assets/icon-16.png',
      '  Cache-Control: public, max-age=86400',
      '/outlook/licenses.txt',
      '  Cache-Control: no-cache',
      '/outlook/manifest.json',
      '  Cache-Control: no-cache',
      '/outlook/manifest.xml',
      '  Cache-Control: no-cache',
      '/outlook/prefetch.0123456789abcdef0123.js',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ]);
    expect(written('_headers')).not.toMatch(/X-Frame-Options|Cross-Origin-Opener-Policy|unsafe-/i);
  });

  test('allow the scripts of office.js, and the styles of the page by their hash', async () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    await host();
    expect(sources('default-src')).toEqual(["'none'"]);
    expect(sources('script-src')).toEqual([
      "'self'",
      'https://office.example/',
      'https://ajax.aspnetcdn.com/ajax/3.5/',
    ]);
    expect(sources('style-src')).toEqual(["'self'", hash(style), hash('')]);
    write('taskpane.html', page('body { margin: 1px; }', '"https://office.example/2/office.js"'));
    await host();
    expect(sources('style-src')).toEqual(["'self'", hash('body { margin: 1px; }'), hash('')]);
  });

  const login = 'https://login.microsoftonline.com';
  test.each([
    ['on the origin of the pane', '/api', demonstration, []],
    ['on another origin', 'https://crm.example/admin/api', demonstration, ['https://crm.example']],
    ['on another origin without a scheme', '//crm.example/api', demonstration, ['https://crm.example']],
    ['with a sign-in by Microsoft', 'https://crm.example/api', microsoft, ['https://crm.example', login]],
    [
      'with a sign-in by another authority',
      '/api',
      { ...microsoft, authority: 'https://login.microsoftonline.us/tenant' },
      ['https://login.microsoftonline.us'],
    ],
  ])('allow requests to the origins in config.json: a CRM %s', async (_case, url, signIn, others) => {
    writeConfig(url, signIn);
    await host();
    expect(sources('connect-src')).toEqual(["'self'", ...others]);
  });

  test('allow only Outlook, or FRAME_ANCESTORS, to frame the pane', async () => {
    await host();
    expect(sources('frame-ancestors')).toHaveLength(4);
    expect(sources('frame-ancestors')).toContain('https://outlook.cloud.microsoft');
    await host({ FRAME_ANCESTORS: 'https://mail.example.com  https://*.example.org:8443' });
    expect(sources('frame-ancestors')).toEqual(['https://mail.example.com', 'https://*.example.org:8443']);
  });
});

describe('the configuration of a web server', () => {
  const hosts = ['azure', 'netlify', 'iis', 'nginx', 'apache', 'container'];
  const filesOf = (lines: readonly string[]) => lines.map((line) => line.replace(join(folder, '/'), ''));

  test('is written for the one that --for names, with a line for each file', async () => {
    const { status, output } = await run(['--for', 'container'], { ADDIN_URL: 'https://addin.example.com' });
    expect([status, filesOf(output)]).toEqual([
      0,
      [
        'manifest.xml, manifest.json and app-package.zip are for https://addin.example.com.',
        expect.stringMatching(/^_headers: /),
        expect.stringMatching(/^Containerfile: /),
        expect.stringMatching(/^container\.conf: /),
      ],
    ]);
  });

  test('is written again if it is there, and is not among the files to serve', async () => {
    for (const name of [...hosts, ...hosts]) expect((await run(['--for', name])).status).toBe(0);
    writeConfig('https://other.example');
    const { output } = await run([]);
    expect(output).toHaveLength(7);
    for (const line of filesOf(output)) {
      const [file = ''] = line.split(': ');
      expect(written('_headers')).not.toContain(file);
      if (file !== 'Containerfile')
        expect([file, written(file)]).toEqual([file, expect.stringContaining('https://other.example')]);
    }
  });

  const theirs: [string, string, string][] = [
    ['azure', 'staticwebapp.config.json', '{"routes":[{"route":"/_headers","allowedRoles":["administrator"]}]}'],
    ['iis', 'web.config', '<configuration />'],
    ['nginx', 'nginx.conf', 'events {}'],
    ['apache', 'apache.conf', '# "npm run hosting" wrote the other one.'],
    ['container', 'Containerfile', 'FROM scratch'],
  ];
  test.each(theirs)('does not replace a file of somebody else: %s, %s', async (name, file, content) => {
    write(file, content);
    const { status, output } = await run([]);
    expect([status, filesOf(output)]).toEqual([0, [expect.stringMatching(/^_headers: /)]]);
    const before = written('manifest.xml');
    expectOneLine(
      await run(['--for', name], { ADDIN_URL: 'https://addin.example.com' }),
      `${file} was not written by this command, which would replace it: move it away first.`,
    );
    expect([written(file), written('manifest.xml')]).toEqual([content, before]);
  });

  const usage = /Use it like this: npm run hosting -- dist --for azure\|iis\|netlify\|nginx\|apache\|container$/;
  test.each([
    [['--for', 'tomcat'], '--for tomcat is unknown.'],
    [['--for', 'toString'], '--for toString is unknown.'],
    [['--to', 'iis'], "Unknown option '--to'."],
    [['--for'], "Option '--for <value>' argument missing."],
    [['other'], 'Only one folder is possible.'],
  ])('is not written with %j: one line, with the possible values', async (args, message) => {
    const outcome = await run(args);
    expectOneLine(outcome, message);
    expect(outcome.message).toMatch(usage);
  });

  test.each(['https://addin.example.com/a%20b', 'https://addin.example.com/$a', 'https://addin.example.com/a;b'])(
    'is not written for a path that a web server could misread: %s',
    async (ADDIN_URL) => {
      const before = written('manifest.xml');
      expectOneLine(await run(['--for', 'nginx'], { ADDIN_URL }), 'has characters that are not A-Z');
      expect(written('manifest.xml')).toBe(before);
    },
  );

  test('is not written for Azure, which serves it at the root, if the add-in has a path', async () => {
    const before = written('manifest.xml');
    const message = 'The add-in has the path /outlook, but Azure Static Web Apps serves it at the root only.';
    expectOneLine(await run(['--for', 'azure'], { ADDIN_URL: 'https://addin.example.com/outlook' }), message);
    expect(written('manifest.xml')).toBe(before);
  });

  test.each(['https://a";b.example', 'https://a$b.example', 'https://a;b.example', 'https://a&b.example'])(
    'is not written for an address that could change its meaning: %s',
    async (address) => {
      writeConfig(address);
      expectOneLine(await host(), 'cannot be in a Content Security Policy.');
    },
  );
});

describe('config.json', () => {
  test.each([
    ['a byte order mark', `\uFEFF${configFile('https://crm.example', microsoft)}`],
    ['line ends of Windows', configFile('https://crm.example', microsoft).replaceAll('\n', '\r\n')],
  ])('is read with %s', async (_case, text) => {
    write('config.json', text);
    expect(await host()).toEqual({ status: 0, message: '' });
    expect(sources('connect-src')).toContain('https://crm.example');
  });

  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each<[string, string | Uint8Array, string]>([
    ['UTF-16', utf16(configFile('/api', microsoft)), 'config.json is not UTF-8: save it with that encoding.'],
    ['UTF-16 without a byte order mark', utf16('{}').subarray(2), 'config.json is not UTF-8'],
    ['a code page', Buffer.from('{"crm":"B\u00fcro"}', 'latin1'), 'config.json is not UTF-8'],
    ['a comment', '{\n  // The CRM\n}', 'config.json is not JSON: '],
    ['nothing', '', 'config.json is not JSON: '],
    ['no CRM', '{}', 'config.json: crm is missing.'],
    ['an unknown member', configFile('/api', { ...microsoft, secret: 'x' }), 'config.json: signIn.secret is unknown'],
    [
      'a CRM without https',
      configFile('http://crm.example', microsoft),
      'config.json: crm.url has to start with https',
    ],
    ['support without https', withLinks({ support: 'http://help.example' }), 'links.support has to start with https'],
    ['support by mail', withLinks({ support: 'mailto:it@acme.example' }), 'links.support is not an http or https'],
    ['half an address', configFile('/api', { ...microsoft, authority: 'http://[' }), 'signIn.authority is not an http'],
  ])('is rejected in one line: %s', async (_case, content, message) => {
    write('config.json', content);
    expectOneLine(await host({ ADDIN_URL: 'https://addin.example.com' }), message);
  });

  test('is rejected in one line if there is none', async () => {
    rmSync(join(folder, 'config.json'));
    expectOneLine(await host(), 'ENOENT: no such file or directory');
  });
});

describe('the demonstration sign-in', () => {
  beforeEach(() => writeConfig('/api', demonstration));
  const deployment = { ADDIN_URL: 'https://addin.example.com' };

  test('is rejected for a deployment, which stays as it was', async () => {
    const before = written('manifest.xml');
    expectOneLine(
      await host(deployment),
      'config.json has the demonstration sign-in: whoever opens the pane can be anybody.',
    );
    expect(written('manifest.xml')).toBe(before);
  });

  test('is rejected for a folder that was built for a deployment', async () => {
    writeConfig();
    await host(deployment);
    writeConfig('/api', demonstration);
    expectOneLine(await host(), 'Set signIn for https://addin.example.com');
  });

  test.each([
    ['this computer', {}],
    ['another port of this computer', { ADDIN_URL: 'https://localhost:8443' }],
    ['a public demonstration', { ...deployment, ALLOW_DEMONSTRATION: '1' }],
  ])('is warned of for %s', async (_case, environment) => {
    const { status, message } = await host(environment);
    expect(status).toBe(0);
    expect(message).toMatch(/^WARNING: config\.json has the demonstration sign-in: .*$/);
  });
});

test('no page loads office.js: one line', async () => {
  write('taskpane.html', '<p>Hello</p>');
  expectOneLine(await host(), 'asks for office.js.');
});

test.each([
  ['<OfficeApp', 'manifest.xml:1: not well-formed XML: '],
  ['<OfficeApp/>', 'manifest.xml has no address of the pane.'],
  [Buffer.from('\uFEFF<OfficeApp/>', 'utf16le'), 'manifest.xml is not UTF-8'],
])('the manifest is %j: one line', async (content, message) => {
  write('manifest.xml', content);
  expectOneLine(await host(), message);
});

test('a file cannot be written: the command fails in one line', () => {
  mkdirSync(join(folder, '_headers'));
  expectOneLine(runCommand(), 'EISDIR: illegal operation on a directory, ');
});
