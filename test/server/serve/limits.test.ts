// How many requests a minute are accepted, and from whom.
import { atAcme, documentOf, patch } from '../crm';
import { startServing, type Serving } from './serving';

const pane = 'https://pane.example.org';
let serving: Serving;
const start = async (environment: Record<string, string>) => {
  serving = await startServing({ environment: { ALLOWED_ORIGINS: pane, ...environment } });
};
afterEach(() => serving.stop());

const statuses = async (count: number, request: () => Promise<Response>): Promise<number[]> => {
  const all = [];
  for (let index = 0; index < count; index += 1) all.push((await request()).status);
  return all;
};
const read = (as: string) => () => serving.ask('/api/organizations', { as, headers: { Origin: pane } });

describe('an actor', () => {
  it('has a limit of their own for reads, and reads why', async () => {
    await start({ READS_PER_MINUTE: '2' });
    expect(await statuses(3, read('7'))).toEqual([200, 200, 429]);
    expect(await statuses(1, read('5'))).toEqual([200]);
    const response = await read('7')();
    const seconds = Number(response.headers.get('Retry-After'));
    expect([seconds > 50, seconds <= 60]).toEqual([true, true]);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(pane);
    expect((await documentOf(response)).errors[0]).toMatchObject({ status: '429', code: 'too_many_requests' });
  });

  it('has another limit for changes', async () => {
    await start({ READS_PER_MINUTE: '1', CHANGES_PER_MINUTE: '2' });
    const change = () => patch(serving.ask, { ifMatch: '"g0-o0-a0"' });
    expect(await statuses(3, change)).toEqual([412, 412, 429]);
    expect(await statuses(1, read('7'))).toEqual([200]);
  });
});

describe('an address', () => {
  const anonymous = (forwardedFor?: string) => () =>
    serving.request(atAcme, forwardedFor === undefined ? {} : { headers: { 'X-Forwarded-For': forwardedFor } });

  it('has a limit for requests without a sign-in', async () => {
    await start({ REQUESTS_PER_MINUTE: '2' });
    expect(await statuses(3, anonymous())).toEqual([401, 401, 429]);
    expect(await statuses(1, read('nobody'))).toEqual([429]);
  });

  it('has none for those of people who are signed in', async () => {
    await start({ REQUESTS_PER_MINUTE: '2' });
    expect(await statuses(5, read('7'))).toEqual([200, 200, 200, 200, 200]);
    expect(await statuses(3, anonymous())).toEqual([401, 401, 429]);
  });

  it('shares it with its network, where it is of IPv6', async () => {
    await start({ REQUESTS_PER_MINUTE: '2', TRUSTED_PROXIES: '127.0.0.1' });
    expect(await statuses(2, anonymous('2001:db8::1'))).toEqual([401, 401]);
    expect(await statuses(1, anonymous('2001:db8:0:0:ffff::2'))).toEqual([429]);
    expect(await statuses(1, anonymous('2001:db8:0:1::1'))).toEqual([401]);
  });

  it('has none for preflights and the pane', async () => {
    await start({ REQUESTS_PER_MINUTE: '1' });
    await statuses(2, anonymous());
    const preflight = () =>
      serving.request(atAcme, {
        method: 'OPTIONS',
        headers: { Origin: pane, 'Access-Control-Request-Method': 'PATCH' },
      });
    expect(await statuses(2, preflight)).toEqual([204, 204]);
    expect(await statuses(2, () => serving.request('/taskpane.html'))).toEqual([200, 200]);
  });

  it('is not one that anybody invents', async () => {
    await start({ REQUESTS_PER_MINUTE: '1' });
    expect([await statuses(1, anonymous('192.0.2.1')), await statuses(1, anonymous('192.0.2.2'))]).toEqual([
      [401],
      [429],
    ]);
  });

  it('is the one that a trusted proxy adds', async () => {
    await start({ REQUESTS_PER_MINUTE: '1', TRUSTED_PROXIES: '127.0.0.1' });
    expect(await statuses(2, anonymous('192.0.2.1'))).toEqual([401, 429]);
    expect(await statuses(2, anonymous('192.0.2.1, 192.0.2.2'))).toEqual([401, 429]);
  });
});
