// The files of the pane, and the config.json that the server makes.
import { request as httpRequest } from 'node:http';
import { script, startServing, type Serving } from './serving';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
  await serving.server.compressed;
});
afterAll(() => serving.stop());

/** Exactly this path and these headers, and the body as it is sent. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; bytes: number }>(
    (resolve, reject) =>
      httpRequest({ port: serving.port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
        let bytes = 0;
        response
          .on('data', (chunk: Buffer) => (bytes += chunk.length))
          .on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes }));
      })
        .on('error', reject)
        .end(),
  );

it.each([
  ['/taskpane.html', 'text/html; charset=utf-8'],
  [`/${script}`, 'text/javascript; charset=utf-8'],
  ['/config.json', 'application/json'],
  ['/assets/icon-16.png', 'image/png'],
  ['/licenses.txt', 'text/plain; charset=utf-8'],
])('%s has its type, its caching and the policy of the pane', async (path, type) => {
  const { status, headers } = await get(path);
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, `rule of ${path.slice(1)}`]);
  expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'");
});

it('are in the encoding that is accepted, each with its ETag', async () => {
  const answers = [];
  for (const accepted of ['', 'gzip', 'gzip, br;q=0.9', 'br;q=0, gzip', 'br;q=0.0', 'identity'])
    answers.push(await get('/taskpane.html', { 'Accept-Encoding': accepted }));
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([
    ...[undefined, 'gzip', 'br', 'gzip', undefined, undefined],
  ]);
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  expect(new Set(answers.map(({ headers }) => headers.vary))).toEqual(new Set(['Accept-Encoding']));
  expect(answers.map(({ bytes }) => bytes < 500)).toEqual([false, true, true, true, false, false]);
});

it('are revalidated', async () => {
  const { headers } = await get('/taskpane.html', { 'Accept-Encoding': 'br' });
  const etag = String(headers.etag);
  for (const [tag, status] of [
    [etag, 304],
    [`W/${etag}`, 304],
    [`"other", ${etag}`, 304],
    ['*', 304],
    ['"other"', 200],
  ] as const)
    expect([tag, (await get('/taskpane.html', { 'If-None-Match': tag })).status]).toEqual([tag, status]);
});

it('have their headers without a body for HEAD', async () => {
  const [read, head] = [await get('/taskpane.html'), await get('/taskpane.html', {}, 'HEAD')];
  expect([head.status, head.bytes, head.headers.etag]).toEqual([200, 0, read.headers.etag]);
  expect(head.headers['content-length']).toBe(String(read.bytes));
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('do not accept %s', async (method) => {
  const { status, headers } = await get('/taskpane.html', {}, method);
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

it.each([
  ...['/server.json', '/_headers', '/../server.json', '/assets/../../server.json', '/%2e%2e/server.json', '/assets'],
  ...['/assets/', '//taskpane.html', '/taskpane.html/', '/nothing.html', '/toString', '/api2', '*'],
])('do not include %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

it('begin at taskpane.html', async () => {
  const { status, headers } = await get('/?person=7');
  expect([status, headers.location]).toEqual([302, 'taskpane.html']);
});

describe('config.json', () => {
  it('lets people of the demonstration choose who they are', async () => {
    const config = (await (await serving.request('/config.json')).json()) as object;
    expect(config).toMatchObject({
      crm: { url: 'api', productName: 'OroCRM' },
      signIn: { kind: 'demonstration', person: '7' },
    });
    const { people } = (config as { signIn: { people: unknown[] } }).signIn;
    expect(people).toHaveLength(8);
    expect(people).toContainEqual({
      ...{ id: '7', name: 'Grace Weber', organization: 'Acme' },
      capabilities: ['reader', 'organization_configuration'],
    });
  });

  it('signs in with Microsoft, and has the links of the organization', async () => {
    const signIn = {
      clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
      scope: 'api://crm.example.com/Policy.Access',
      authority: 'https://login.microsoftonline.com/organizations',
    };
    const links = { support: 'https://help.example.com/', terms: 'terms.html' };
    const members = {
      productName: 'Acme CRM',
      organizations: [{ id: '1', name: 'Acme', tenant: '11111111-1111-4111-8111-111111111111' }],
      signIn: { ...signIn, audiences: ['api://crm.example.com'] },
      links,
    };
    const other = await startServing({ members });
    const config = JSON.parse(await (await other.request('/config.json')).text()) as unknown;
    await other.stop();
    expect(config).toEqual({
      crm: { url: 'api', productName: 'Acme CRM' },
      signIn: { kind: 'microsoft', ...signIn },
      links,
    });
  });
});
