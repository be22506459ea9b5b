// ETag and If-None-Match.
import { atAcme, crm } from './crm';

it.each([
  ['/api/configuration/outlook?scope=global', '2', '"g2-a1"'],
  ['/api/configuration/outlook?scope=organization', '2', '"g2-o4-a1"'],
  ['/api/configuration/outlook?scope=organization&scopeId=2', '2', '"g2-o2-a1"'],
  ['/api/configuration/outlook?scope=user', '2', '"g2-o4-u0-a1"'],
  ['/api/configuration/outlook?scope=user', '10', '"g2-o2-u0-a1"'],
])('of %s for person %s is %s', async (path, as, etag) => {
  expect((await crm().ask(path, { as })).headers.get('ETag')).toBe(etag);
});

it.each(['"g2-o4-a1"', 'W/"g2-o4-a1"', '"other", W/"g2-o4-a1"', '"g1-o4-a1","g2-o4-a1"', '*'])(
  'causes a 304 with If-None-Match: %s',
  async (tag) => {
    const response = await crm().ask(atAcme, { headers: { 'If-None-Match': tag } });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('ETag')).toBe('"g2-o4-a1"');
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache, no-transform');
  },
);

it.each(['"g2-o3-a1"', '"g2-o4-a2"', 'g2-o4-a1', '"g2-o4"', ''])('causes a 200 with If-None-Match: %s', async (tag) => {
  expect((await crm().ask(atAcme, { headers: { 'If-None-Match': tag } })).status).toBe(200);
});

it('is part of the response to HEAD, which has the headers of GET', async () => {
  const { ask } = crm();
  const [get, head] = [await ask(atAcme), await ask(atAcme, { method: 'HEAD' })];
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect([...head.headers]).toEqual([...get.headers]);
});

it("changes with the actor's access", async () => {
  const { ask, state } = crm();
  for (const person of state.people) if (person.id === '7') person.accessRevision = 2;
  expect((await ask(atAcme)).headers.get('ETag')).toBe('"g2-o4-a2"');
});
