// The doctor on a deployment without a fault, with certificates, manifests of files, and as a command.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { join } from 'node:path';
import { checkSignIn } from '../../tools/doctor/checks/config';
import { createClient } from '../../tools/doctor/client';
import type { Examination } from '../../tools/doctor/deployment';
import { createReport } from '../../tools/doctor/report';
import { closed, listening } from '../server/listening';
import { runScript } from '../runScript';
import type { Certificates } from './certificates';
import { all, header, json, on, respond } from './changes';
import { createDeployment, type Change, type Deployment } from './deployment';

const root = join(__dirname, '..', '..');

let deployment: Deployment;
beforeAll(async () => {
  deployment = await createDeployment();
});
afterEach(() => {
  for (const name of ['addin', 'crm'] as const) deployment.useCertificate(deployment.certificates.good, name);
});
afterAll(() => deployment.stop());

const withoutManifest = on(/^addin GET \/manifest\.xml$/, respond(404));
const withToken = async () => ({ environment: { DOCTOR_TOKEN: await deployment.token() } });

describe('a deployment without a fault', () => {
  test('has no finding, and everything was checked', async () => {
    const { findings, notChecked, summary } = await deployment.diagnose(undefined, await withToken());
    expect([findings, notChecked]).toEqual([[], []]);
    expect(summary).toMatch(/^Checked 19 files and 2\d\d facts: nothing is wrong\.$/);
  });

  test('is only read', async () => {
    const methods = new Set<string>();
    const watch: Change = (reply, { method }) => {
      methods.add(method);
      return reply;
    };
    await deployment.diagnose(all(withoutManifest, watch), await withToken());
    expect([...methods].sort()).toEqual(['GET', 'OPTIONS']);
  });

  test('what could not be checked is listed', async () => {
    const away = on(/^addin GET \/manifest\./, respond(404));
    expect(await deployment.diagnose(away)).toMatchObject({
      findings: [],
      notChecked: [
        'NOT CHECKED The policy that a person reads: it needs an access token in DOCTOR_TOKEN.',
        expect.stringMatching(/^NOT CHECKED The manifest: there is none at the address: name yours with --manifest/),
      ],
      summary: expect.stringMatching(/: nothing is wrong, 2 not checked\.$/) as string,
    });
  });

  test('the address may be that of the page', async () => {
    const args = [`${deployment.addin}/taskpane.html`];
    expect((await deployment.diagnose(withoutManifest, { args })).findings).toEqual([]);
  });
});

describe('the token', () => {
  /** The servers that it was sent to. */
  const receivers = async (token: string, change: Change = (reply) => reply) => {
    const servers = new Set<string>();
    const watch: Change = (reply, { server, headers }) => {
      if (JSON.stringify(headers).includes(token)) servers.add(server);
      return reply;
    };
    const diagnosis = await deployment.diagnose(all(withoutManifest, change, watch), {
      environment: { DOCTOR_TOKEN: token },
    });
    expect(JSON.stringify(diagnosis)).not.toContain(token.slice(0, 30));
    return { ...diagnosis, servers: [...servers] };
  };

  test('is sent to the CRM only, and never printed', async () => {
    expect((await receivers(await deployment.token())).servers).toEqual(['crm']);
  });

  test('is not printed when the CRM repeats it', async () => {
    const repeat = on(/^crm /, (reply, asked) =>
      asked.headers.authorization?.startsWith('Bearer ey') === true
        ? header('WWW-Authenticate', asked.headers.authorization)({ ...reply, status: 401 }, asked)
        : reply,
    );
    const { findings } = await receivers(await deployment.token(), repeat);
    expect(findings).toEqual([expect.stringMatching(/: 401: the CRM rejects the token \("Bearer DOCTOR_TOKEN…"\)/)]);
  });

  test.each([
    ['permission', { scp: 'openid User.Read' }],
    ['address', { aud: 'api://other.example' }],
  ])('is not sent when it is for another %s', async (_what, claims) => {
    const { servers, findings, notChecked } = await receivers(await deployment.token(claims));
    expect([servers, findings]).toEqual([[], []]);
    expect(notChecked).toEqual([
      expect.stringMatching(/: DOCTOR_TOKEN is not sent to .*: it is not for signIn\.scope/),
    ]);
  });

  test('is not sent where the sign-in is a demonstration', async () => {
    const signIn = { kind: 'demonstration', person: '7' };
    const demonstration = on(
      /\/config\.json/,
      json(({ crm }: { crm: object }) => ({ crm, signIn })),
    );
    expect((await receivers(await deployment.token(), demonstration)).servers).toEqual([]);
  });

  test('is not sent to a CRM with a wrong certificate', async () => {
    const { certificates, useCertificate, token } = deployment;
    useCertificate(certificates.selfSigned, 'crm');
    const { servers, findings, notChecked } = await receivers(await token());
    expect(servers).toEqual([]);
    expect(findings).toEqual([expect.stringMatching(/: the certificate is self-signed/)]);
    expect(notChecked).toEqual([
      expect.stringMatching(/DOCTOR_TOKEN is not sent to .* while its certificate is wrong/),
    ]);
  });

  test('is not sent when it has expired', async () => {
    const { servers, findings, notChecked } = await receivers(await deployment.token({ exp: 1_750_000_000 }));
    expect([servers, findings]).toEqual([[], []]);
    expect(notChecked).toEqual([expect.stringMatching(/: DOCTOR_TOKEN expired at 2025-06-15T15:06:40\.000Z\.$/)]);
  });

  test('is not sent when it has a line break', async () => {
    const { notChecked } = await receivers('two\nlines');
    expect(notChecked).toEqual([expect.stringMatching(/: DOCTOR_TOKEN is not an access token\.$/)]);
  });
});

describe('the certificate', () => {
  test.each<[keyof Certificates, ...RegExp[]]>([
    [
      'withoutIntermediate',
      /^WRONG .*: the server sends its own certificate only, and the one of its issuer "Test Intermediate" is missing/,
    ],
    ['selfSigned', /^WRONG .*: the certificate is self-signed/],
    [
      'ofUnknownAuthority',
      /^WRONG .*: the certificate is of an authority that this computer does not know \(issuer "Unknown Root"\)/,
    ],
    ['expired', /^WRONG .*: the certificate expired on \d{4}-\d\d-\d\d\. Renew it/],
    ['notYetValid', /^WRONG .*: the certificate is valid only from \d{4}-\d\d-\d\d/],
    ['expiresInDays', /^WRONG .*: the certificate expires on /],
    ['expiresSoon', /^ADVICE .*: the certificate expires on \d{4}-\d\d-\d\d\. Renew it in time/],
    ['withoutNames', /^WRONG .*: the certificate has no subject alternative name/],
    ['forAnotherName', /^WRONG .*: the certificate is for other\.example, not for localhost/],
    ['forAnotherNameAndExpired', /is for other\.example, not for localhost/, /expired on/],
  ])('%s: a line for each cause, and the rest is checked', async (name, ...expected) => {
    deployment.useCertificate(deployment.certificates[name] as Certificates['good']);
    const { findings, summary } = await deployment.diagnose(withoutManifest);
    expect(findings).toEqual(expected.map((part) => expect.stringMatching(part) as unknown));
    expect(summary).toMatch(/^Checked 19 files/);
  });

  test('an old version of TLS is one line', async () => {
    deployment.useCertificate({ ...deployment.certificates.good, maxVersion: 'TLSv1.1' });
    const { findings } = await deployment.diagnose(withoutManifest);
    expect(findings).toEqual([expect.stringMatching(/^WRONG .*: the server offers only versions of TLS before 1\.2/)]);
  });
});

describe('a server that is no web server of https', () => {
  test('http at the address is one line', async () => {
    const server = createPlainServer((_request, response) => response.end());
    const origin = await listening(server);
    const { findings } = await deployment.diagnose(undefined, { args: [origin.replace('http:', 'https:')] });
    await closed(server);
    expect(findings).toEqual([expect.stringMatching(/^WRONG .*: the server does not speak https at this port/)]);
  });

  test('nothing at the address is one line', async () => {
    const server = createPlainServer();
    const origin = await listening(server);
    await closed(server);
    const { findings, summary } = await deployment.diagnose(undefined, { args: [origin.replace('http:', 'https:')] });
    expect(findings).toEqual([expect.stringMatching(/^WRONG .*: nothing listens there \(ECONNREFUSED\)/)]);
    expect(summary).toBe('Checked 0 files and 1 fact: 1 wrong.');
  });

  test('http is for trying out', async () => {
    const server = createPlainServer((_request, response) => response.writeHead(404).end());
    const args = [await listening(server)];
    const { findings } = await deployment.diagnose(undefined, { args });
    await closed(server);
    expect(findings).toEqual([
      expect.stringMatching(/: 404: nothing of the add-in is there/),
      expect.stringMatching(/^ADVICE .*: http is for trying out: Outlook loads a pane by https only/),
    ]);
  });
});

describe('a connection that the server kept', () => {
  test('is replaced when the server closes it at the next request', async () => {
    const known = new Set<unknown>();
    const server = createPlainServer(({ socket }, response) => {
      if (known.has(socket)) socket.destroy();
      else response.end('here');
      known.add(socket);
    });
    const url = await listening(server);
    const client = createClient(8000);
    const statuses = [(await client.send(url)).status, (await client.send(url)).status];
    client.close();
    await closed(server);
    expect([statuses, known.size]).toEqual([[200, 200], 2]);
  });
});

describe('the demonstration sign-in', () => {
  const crm = { url: '/api', productName: 'OroCRM' };
  const findingsAt = async (addin: string, allowDemonstration: boolean) => {
    const report = createReport();
    const examination = { addin, report, inputs: { frameAncestors: [], allowDemonstration } } as unknown as Examination;
    await checkSignIn(examination, { crm, signIn: { kind: 'demonstration', person: '7' } });
    return report.lines().slice(0, -1);
  };

  test('is wrong at a public address, unless it is allowed', async () => {
    expect(await findingsAt('https://addin.example.com', false)).toEqual([
      expect.stringMatching(/^WRONG .*\/config\.json: it has the demonstration sign-in, with which whoever opens/),
    ]);
    expect(await findingsAt('https://addin.example.com', true)).toEqual([]);
    expect(await findingsAt('https://localhost:3000', false)).toEqual([]);
  });
});

describe('--manifest', () => {
  const file = (name: string) => join(deployment.build, name);

  test.each(['manifest.xml', 'manifest.json'])('%s of the build is right', async (name) => {
    const args = [deployment.addin, '--manifest', file(name)];
    expect((await deployment.diagnose(withoutManifest, { args })).findings).toEqual([]);
  });

  test('the app package is read, with the domains that it was made with', async () => {
    const args = [deployment.addin, '--manifest', file('app-package.zip')];
    const { findings } = await deployment.diagnose(withoutManifest, { args });
    expect(findings).toEqual([
      expect.stringMatching(/^WRONG .*app-package\.zip: its AppDomains lack .*, where people sign in/),
    ]);
  });

  test('that of the development server is for another address: one line', async () => {
    const args = [deployment.addin, '--manifest', join(root, 'manifest.xml')];
    const { findings } = await deployment.diagnose(withoutManifest, { args });
    expect(findings).toEqual([
      expect.stringMatching(/^WRONG .*manifest\.xml: it has "https:\/\/localhost:3443\/.*elsewhere than below/),
    ]);
  });
});

describe('the command', () => {
  const run = (args: string[], environment: Record<string, string> = {}) => {
    const { status, stdout, stderr } = runScript(root, [join('scripts', 'doctor.mjs'), ...args], environment);
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  };

  test('prints what is wrong, and fails', async () => {
    const server = createPlainServer();
    const origin = await listening(server);
    await closed(server);
    const { status, stdout } = run([origin]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^WRONG .*ECONNREFUSED.*\nChecked 0 files and 1 fact: 1 wrong\.$/);
  });

  test.each([
    ['no address', [], /^The address of the add-in is missing or wrong\. Use it like this: npm run doctor -- https/],
    ['two addresses', ['https://a.example', 'https://b.example'], /^The address of the add-in is missing or wrong/],
    ['no https', ['http://addin.example.com'], /^The address must begin with https: Outlook loads nothing else/],
    ['a query', ['https://a.example/?a=1'], /^The address of the add-in is missing or wrong/],
    ['an unknown option', ['https://a.example', '--fix'], /^Unknown option '--fix'\. Use it like this/],
    ['no such manifest', ['https://a.example', '--manifest', 'absent.xml'], /^absent\.xml does not exist\.$/],
  ])('%s: one line', async (_name, args, message) => {
    const { problem = '' } = await deployment.diagnose(undefined, { args });
    expect(problem).toMatch(message);
    expect(problem).not.toContain('\n');
  });

  test('a wrong input fails in one line', () => {
    const { status, stderr } = run(['https://a.example'], { FRAME_ANCESTORS: 'mail.example.com' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^FRAME_ANCESTORS has "mail\.example\.com", but must be origins like .*$/);
  });

  test('a file that is no app package: one line', async () => {
    const path = join(deployment.build, 'other.zip');
    writeFileSync(path, readFileSync(join(deployment.build, 'manifest.xml')));
    const { problem } = await deployment.diagnose(undefined, { args: ['https://a.example', '--manifest', path] });
    expect(problem).toMatch(/other\.zip is no app package\.$/);
  });
});
