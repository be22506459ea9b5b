// The endpoint mounted in msw and on a Node server.
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { demonstrationListener } from '../../src/server/mount/node';
import { handlersOf } from '../../src/server/mount/msw';
import { askOf, bodyOf, crm, documentOf, patch, readOption, setTo, verdict, type Ask } from './crm';
import { closed, listening } from './listening';

const ifMatch = '"g2-o4-a1"';
/** As they are before any listener is created. */
const globals = [globalThis.Request, globalThis.Response];
const tooLarge = (size: number) => bodyOf({ 'outlook.sync_direction': setTo('x'.repeat(size)) });

const describeEndpoint = (ask: () => Ask) => {
  it('reads a configuration', async () => {
    expect(await readOption(ask(), 'outlook.crm_sync_interval')).toMatchObject({ value: 300 });
  });

  it('responds with 304 without a body', async () => {
    const path = '/api/configuration/outlook?scope=organization';
    const response = await ask()(path, { headers: { 'If-None-Match': ifMatch } });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  it('responds to HEAD', async () => {
    const response = await ask()('/api/configuration/outlook?scope=organization', { method: 'HEAD' });
    expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([200, ifMatch, '']);
  });

  it('rejects an invalid token with an empty 401', async () => {
    const response = await ask()('/api/organizations', { as: 'nobody' });
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
  });

  it('responds with its own 404', async () => {
    const response = await ask()('/api/somewhere/else');
    expect((await documentOf(response)).errors[0]?.code).toBe('not_found');
  });

  it.each([17, 900])('rejects a body of %i KiB and stays available', async (size) => {
    expect(await verdict(await patch(ask(), { ifMatch, body: tooLarge(size * 1024) }))).toBe('413 too_large');
    expect((await ask()('/api/organizations')).status).toBe(200);
  });

  it('saves a change', async () => {
    const response = await patch(ask(), { ifMatch });
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g2-o5-a1"']);
    expect(await readOption(ask(), 'outlook.crm_sync_interval')).toMatchObject({ value: 900 });
  });
};

const fetchFrom = (origin: string) => askOf({ request: (path, init) => fetch(`${origin}${path}`, init) });

describe('msw', () => {
  const server = setupServer(...handlersOf(crm().app));
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());

  describeEndpoint(() => fetchFrom('http://crm.example.org'));

  it('responds to a body that is not read to the end', async () => {
    const body = tooLarge(2 * 1024 * 1024);
    expect(await verdict(await patch(fetchFrom('http://crm.example.org'), { ifMatch, body }))).toBe('413 too_large');
  });
});

describe.each(['/admin/api', '/crm+v2/api', '/größe (1)/api'])('msw at %s', (basePath) => {
  const ask = (url: string) =>
    getResponse(
      handlersOf(crm({ basePath }).app, basePath),
      new Request(url, { headers: { Authorization: 'Bearer demo.7' } }),
    );

  it('reads a configuration', async () => {
    expect((await ask(`http://crm.example.org${basePath}/organizations`))?.status).toBe(200);
  });

  it.each([`/other${basePath}/organizations`, `${basePath}x/organizations`, `/?from=${basePath}/organizations`])(
    'leaves %s to others',
    async (path) => {
      expect(await ask(`http://crm.example.org${path}`)).toBeUndefined();
    },
  );
});

describe('a Node server', () => {
  const server = createServer(demonstrationListener());
  let origin = '';
  beforeAll(async () => (origin = await listening(server)));
  afterAll(() => closed(server));

  describeEndpoint(() => fetchFrom(origin));

  it('lets a client send 20 MB and then read why they are rejected', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (body: Uint8Array) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const headers = { Authorization: 'Bearer demo.7', 'Content-Type': 'application/vnd.api+json' };
        const outgoing = request(`${origin}/api/configuration/outlook?scope=organization`, {
          method: 'PATCH',
          agent,
          headers,
        });
        outgoing.on('error', reject);
        // A client that reads the response only once it has sent everything.
        outgoing.end(body, () => outgoing.on('response', resolve));
      });
    const response = await send(new Uint8Array(20_000_000).fill(32));
    const { port } = response.socket.address() as AddressInfo;
    expect([response.statusCode, await text(response)]).toEqual([413, expect.stringContaining('"too_large"')]);
    const next = await send(new Uint8Array(1));
    expect([next.statusCode, (next.socket.address() as AddressInfo).port]).toEqual([400, port]);
    agent.destroy();
  });

  it.each(['', 'Host:\r\n'])('responds to HTTP/1.0 without a host (%j)', async (host) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(`GET /api/organizations HTTP/1.0\r\n${host}Authorization: Bearer demo.7\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a Node server on another origin than the pane', () => {
  const pane = 'https://pane.example.org';
  const server = createServer(demonstrationListener({ origins: [pane] }));
  let origin = '';
  beforeAll(async () => (origin = await listening(server)));
  afterAll(() => closed(server));

  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Origin', pane);
    return fetch(`${origin}${path}`, { ...init, headers });
  };

  it.each([
    [204, '/api/organizations', { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'PATCH' } }],
    [401, '/api/organizations', {}],
    [403, '/api/organizations', { headers: { Authorization: 'Bearer demo.4' } }],
    [404, '/api/nowhere', { headers: { Authorization: 'Bearer demo.7' } }],
    [405, '/api/organizations', { method: 'POST', headers: { Authorization: 'Bearer demo.7' } }],
  ])('allows the pane to read a %i', async (status, path, init: RequestInit) => {
    const response = await ask(path, init);
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([status, pane]);
  });

  it('allows the pane to save and to read the new ETag', async () => {
    const response = await patch(askOf({ request: ask }), { ifMatch });
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g2-o5-a1"']);
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('etag');
  });

  it('allows no other origin', async () => {
    const response = await fetch(`${origin}/api/organizations`, { headers: { Origin: 'https://pane.example.com' } });
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
  });
});

describe('a middleware mounted under a path', () => {
  const listener = demonstrationListener();
  const server = createServer((request, response) => {
    const originalUrl = request.url ?? '';
    request.url = originalUrl.replace(/^\/api/, '');
    listener(Object.assign(request, { originalUrl }), response);
  });
  let origin = '';
  beforeAll(async () => (origin = await listening(server)));
  afterAll(() => closed(server));

  it('uses the whole URL', async () => {
    expect((await fetchFrom(origin)('/api/organizations')).status).toBe(200);
  });

  it('has its own store', async () => {
    expect((await patch(fetchFrom(origin), { ifMatch })).status).toBe(200);
    expect(
      await readOption(askOf({ request: (path, init) => crm().app.request(path, init) }), 'outlook.crm_sync_interval'),
    ).toMatchObject({ value: 300 });
  });
});

it('does not replace the global Request and Response', () => {
  demonstrationListener();
  expect(globalThis.Request).toBe(globals[0]);
  expect(globalThis.Response).toBe(globals[1]);
});
