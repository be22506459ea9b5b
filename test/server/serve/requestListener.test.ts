// What every response of the process has, and its line in the log.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { StoreUnavailable } from '../../../src/server/store';
import { atAcme, documentOf } from '../crm';
import { startServing, type Serving } from './serving';

const pane = 'https://pane.example.org';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let serving: Serving;
let isAway: boolean;
let onRead: () => void;
let mayGoOn: Promise<void>;
beforeAll(async () => {
  serving = await startServing({
    environment: { ALLOWED_ORIGINS: pane },
    change: ({ readScopeChain }) => ({
      readScopeChain: async (target) => {
        onRead();
        await mayGoOn;
        if (isAway) throw new StoreUnavailable('The database is away.');
        return readScopeChain(target);
      },
    }),
  });
});
afterAll(() => serving.stop());
beforeEach(() => {
  [isAway, onRead, mayGoOn] = [false, () => undefined, Promise.resolve()];
  serving.lines.length = 0;
});

const raw = async (request: string): Promise<string> => {
  const socket = connect(serving.port, '127.0.0.1');
  socket.write(request);
  return text(socket);
};

describe('a response', () => {
  it.each(['/', '/taskpane.html', '/nothing', '/healthz', '/readyz', atAcme, '/api', '/api/nothing', '/api/../x'])(
    'to %s has an id, and no type is guessed',
    async (path) => {
      const { headers } = await serving.request(path, { headers: { Authorization: 'Bearer demo.7' } });
      expect(headers.get('X-Request-Id')).toMatch(uuid);
      expect([headers.get('X-Content-Type-Options'), headers.get('Referrer-Policy')]).toEqual([
        'nosniff',
        'no-referrer',
      ]);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    },
  );

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['headers over 16 KiB', `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
    ['an invalid host', 'GET /api/organizations HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ])('to %s has them too', async (_name, request, status) => {
    const response = (await raw(request)).toLowerCase();
    expect(response).toMatch(new RegExp(`^http/1.1 ${status} `));
    expect(response).toMatch(/\r\nx-content-type-options: nosniff\r\n/);
    expect(response).toMatch(/\r\nx-request-id: [\da-f-]{36}\r\n/);
  });

  it('has the id of its error document', async () => {
    const response = await serving.ask('/api/nothing');
    expect((await documentOf(response)).meta.requestId).toBe(response.headers.get('X-Request-Id'));
  });

  it('can be read by the origins that are allowed', async () => {
    const from = async (origin: string) =>
      (await serving.ask(atAcme, { headers: { Origin: origin } })).headers.get('Access-Control-Allow-Origin');
    expect([await from(pane), await from('https://pane.example.com')]).toEqual([pane, null]);
  });

  it('has an id of its own, whatever the request has', async () => {
    const response = await serving.ask(atAcme, { headers: { 'X-Request-Id': 'invented' } });
    expect(response.headers.get('X-Request-Id')).toMatch(uuid);
  });
});

describe('the log', () => {
  it('has a line for a request, without query and token', async () => {
    const response = await serving.ask('/api/configuration/outlook?scope=user&scopeId=5', { as: '5' });
    const [line] = await serving.requestLines(1);
    expect(line).toEqual({
      ...{ level: 'info', msg: 'request', time: expect.any(String) as string },
      ...{ requestId: response.headers.get('X-Request-Id'), method: 'GET', path: '/api/configuration/outlook' },
      ...{ status: 200, milliseconds: expect.any(Number) as number, actor: '5', address: '127.0.0.1' },
    });
    expect(JSON.stringify(serving.lines)).not.toMatch(/demo\.5|scopeId/);
  });

  it('has no actor for a token that is not valid, and not the token', async () => {
    await serving.ask(atAcme, { as: 'nobody-knows' });
    const [line] = await serving.requestLines(1);
    expect(line).toMatchObject({ status: 401 });
    expect(line).not.toHaveProperty('actor');
    expect(JSON.stringify(serving.lines)).not.toContain('nobody-knows');
  });

  it('has an unexpected error with the id that the client receives', async () => {
    isAway = true;
    const response = await serving.ask(atAcme);
    expect(response.status).toBeGreaterThanOrEqual(500);
    await serving.requestLines(1);
    const requestId = response.headers.get('X-Request-Id');
    expect(serving.lines.filter((line) => line.requestId === requestId)).toEqual([
      expect.objectContaining({ level: 'error', msg: 'request failed' }),
      expect.objectContaining({ level: 'error', msg: 'request', status: response.status }),
    ]);
  });

  it('has the requests of probes only where it is asked for details', async () => {
    await serving.request('/healthz');
    expect(await serving.requestLines(1)).toMatchObject([{ level: 'debug', path: '/healthz' }]);
  });

  it('says that a client has gone', async () => {
    let goOn: () => void = () => undefined;
    mayGoOn = new Promise((resolve) => (goOn = resolve));
    const socket = connect(serving.port, '127.0.0.1');
    socket.write(`GET ${atAcme} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer demo.7\r\n\r\n`);
    await new Promise<void>((resolve) => (onRead = resolve));
    socket.destroy();
    expect(await serving.requestLines(1)).toMatchObject([{ path: '/api/configuration/outlook', aborted: true }]);
    goOn();
  });
});
