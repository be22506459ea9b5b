// People who sign in with Microsoft: created by their first request, with the rights of their newest token.
import { atAcme, documentOf, etagNow, historyNow, patch, verdict, type Ask } from '../crm';
import * as entra from './entra';
import { startServer, type CrmServer } from './server';

const { globex } = entra.tenants;
const own = '/api/configuration/outlook';
const bob = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
let key: entra.SigningKey;
let keyServer: entra.KeyServer;
let crm: CrmServer;

beforeAll(async () => {
  key = await entra.newKey('first');
  keyServer = await entra.startKeyServer(key);
});
beforeEach(async () => (crm = await startServer(keyServer.url)));
afterEach(async () => {
  await crm.stop();
  expect(crm.reports).toEqual([]);
});
afterAll(() => keyServer.stop());

/** @param changes claims that differ from Ada's */
const withToken = async (changes?: entra.Claims): Promise<Ask> => crm.askWith(await entra.sign(key, changes));
const issued = (secondsAgo: number, changes: entra.Claims = {}) =>
  withToken({ iat: entra.secondsFromNow(-secondsAgo), ...changes });
const metaOf = async (ask: Ask, path = own) => (await documentOf(await ask(path))).data.meta;

it('have the organization of their tenant and the capabilities of their roles', async () => {
  expect(await metaOf(await withToken({ roles: ['organization_configuration', 'Mail.Read', 'reader'] }))).toMatchObject(
    {
      actor: {
        id: `${entra.tenants.acme}.${entra.ada}`,
        name: 'Ada Moreau',
        capabilities: ['reader', 'organization_configuration'],
      },
      organization: { id: '1', name: 'Acme' },
      editableScopes: ['organization'],
    },
  );
});

it('have their id as a name where the token has none', async () => {
  expect(await metaOf(await withToken({ name: undefined }))).toMatchObject({ actor: { name: entra.ada } });
});

it('are different people where two tenants use the same id', async () => {
  const roles = ['own_configuration'];
  const [here, there] = [await withToken({ roles }), await withToken({ roles, tid: globex, name: 'Ada Other' })];
  expect(await verdict(await patch(here, { path: own, ifMatch: await etagNow(here, own) }))).toBe('200');
  expect([await etagNow(here, own), await etagNow(there, own)]).toEqual(['"g2-o4-u1-a1"', '"g2-o2-u0-a1"']);
  expect(await metaOf(there)).toMatchObject({ actor: { name: 'Ada Other' }, organization: { name: 'Globex' } });
  expect(await historyNow(there, '')).toEqual([]);
});

it('are identified regardless of letter case', async () => {
  await etagNow(await withToken());
  const written = await withToken({ oid: entra.ada.toUpperCase() });
  expect(await metaOf(written)).toMatchObject({ actor: { id: `${entra.tenants.acme}.${entra.ada}` } });
});

it('are named in the history', async () => {
  const ask = await withToken();
  expect(await verdict(await patch(ask, { ifMatch: await etagNow(ask) }))).toBe('200');
  const [latest] = await historyNow(ask);
  expect(latest?.attributes).toMatchObject({
    actor: { id: `${entra.tenants.acme}.${entra.ada}`, name: 'Ada Moreau' },
    version: 'o5',
  });
});

it('are contacts for people without access', async () => {
  await etagNow(await withToken());
  const response = await (await withToken({ oid: bob, name: 'Bob Stranger', roles: [] }))(atAcme);
  const contacts = expect.arrayContaining([
    { id: `${entra.tenants.acme}.${entra.ada}`, name: 'Ada Moreau' },
  ]) as unknown;
  expect(await documentOf(response)).toMatchObject({ errors: [{ code: 'access_denied', meta: { contacts } }] });
});

describe('their address', () => {
  const email = 'ada@acme.example';
  const actorAfterChange = async (changes: entra.Claims) => {
    const ask = await withToken(changes);
    expect(await verdict(await patch(ask, { ifMatch: await etagNow(ask) }))).toBe('200');
    return (await historyNow(ask))[0]?.attributes.actor;
  };
  const adaWith = (members: object) => ({ id: `${entra.tenants.acme}.${entra.ada}`, name: 'Ada Moreau', ...members });

  it('is the claim `email`', async () => {
    expect(await actorAfterChange({ email })).toEqual(adaWith({ email }));
  });

  it.each([undefined, null, 5, [email], '', 'Ada <ada@acme.example>', 'ada@acme.example?bcc=all@acme.example'])(
    'is none where the claim is %j, and another claim does not replace it',
    async (claim) => {
      expect(await actorAfterChange({ email: claim, preferred_username: email, upn: email })).toEqual(adaWith({}));
    },
  );

  it('is not their name, nor any part of their identity', async () => {
    expect(await actorAfterChange({ name: undefined, email })).toEqual(adaWith({ name: entra.ada, email }));
    const other = await withToken({ oid: bob, name: 'Bob Stranger', email, roles: ['reader'] });
    expect(await metaOf(other)).toMatchObject({
      actor: { id: `${entra.tenants.acme}.${bob}`, name: 'Bob Stranger', capabilities: ['reader'] },
    });
  });

  it('is that of their newest token, and gone with the claim', async () => {
    const emailsOfNewest = async (secondsAgo: number, claim?: string) => {
      const ask = await issued(secondsAgo, { email: claim });
      return [(await historyNow(ask))[0]?.attributes.actor, await etagNow(ask)];
    };
    const ask = await issued(90, { email });
    await patch(ask, { ifMatch: await etagNow(ask) });
    expect(await emailsOfNewest(60, 'moreau@acme.example')).toEqual([
      adaWith({ email: 'moreau@acme.example' }),
      '"g2-o6-a1"',
    ]);
    expect(await emailsOfNewest(30)).toEqual([adaWith({}), '"g2-o7-a1"']);
    expect(await emailsOfNewest(80, email)).toEqual([adaWith({}), '"g2-o7-a1"']);
  });
});

describe('their access revision', () => {
  it('stays the same with a new token with equal claims', async () => {
    expect(await etagNow(await issued(60))).toBe('"g2-o4-a1"');
    expect(await etagNow(await issued(30, { roles: ['organization_configuration', 'unknown'] }))).toBe('"g2-o4-a1"');
  });

  it.each<[string, entra.Claims]>([
    ['a role', { roles: ['reader'] }],
    ['a name', { name: 'Ada Moreau-Weber' }],
  ])('rises with %s', async (_name, changes) => {
    await etagNow(await issued(60));
    expect(await etagNow(await issued(30, changes))).toBe('"g2-o4-a2"');
  });

  it('stays the same with another address', async () => {
    await etagNow(await issued(60, { email: 'ada@acme.example' }));
    expect(await etagNow(await issued(30, { email: 'moreau@acme.example' }))).toBe('"g2-o4-a1"');
  });

  it('causes a 412 for a change that was made before it', async () => {
    const before = await etagNow(await issued(60));
    const ask = await issued(30, { roles: ['organization_configuration', 'own_configuration'] });
    expect(await verdict(await patch(ask, { ifMatch: before }))).toBe('412 precondition_failed');
    expect(await verdict(await patch(ask, { ifMatch: await etagNow(ask) }))).toBe('200');
  });
});

describe('of two tokens in use at once', () => {
  it('the newer one decides for both', async () => {
    const older = await issued(60);
    await etagNow(older);
    const newer = await issued(30, { roles: ['reader'] });
    const tags = [];
    for (const ask of [newer, older, newer, older]) tags.push(await etagNow(ask));
    expect(tags).toEqual(Array.from({ length: 4 }, () => '"g2-o4-a2"'));
  });

  it('the older one does not restore a removed right', async () => {
    const older = await issued(60);
    await etagNow(await issued(30, { roles: ['reader'] }));
    expect(await verdict(await patch(older, { ifMatch: await etagNow(older) }))).toBe('403 access_denied');
  });

  it('one with equal claims can be the newer one too', async () => {
    const [oldest, between, newest] = [await issued(90), await issued(60, { roles: ['reader'] }), await issued(30)];
    const tags = [];
    for (const ask of [oldest, newest, between]) tags.push(await etagNow(ask));
    expect(tags).toEqual(['"g2-o4-a1"', '"g2-o4-a1"', '"g2-o4-a1"']);
  });
});
