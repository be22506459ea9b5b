// Accepted and rejected Microsoft tokens. A pane on another origin can read every response.
import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { atAcme } from '../crm';
import * as entra from './entra';
import { pane, startServer, type CrmServer } from './server';

const { acme, globex, stranger } = entra.tenants;
let key: entra.SigningKey;
let otherKey: entra.SigningKey;
let personalKey: entra.SigningKey;
let tenantsKey: entra.SigningKey;
let keyServer: entra.KeyServer;
let crm: CrmServer;

beforeAll(async () => {
  key = await entra.newKey('first');
  tenantsKey = await entra.newKey('tenants', { issuer: `${entra.issuerBase}/{tenantid}/v2.0` });
  personalKey = await entra.newKey('personal', { issuer: entra.issuerOf(stranger) });
  otherKey = await entra.newKey('unpublished');
  keyServer = await entra.startKeyServer(key, tenantsKey, personalKey);
  crm = await startServer(keyServer.url);
});
afterAll(async () => {
  await Promise.all([crm.stop(), keyServer.stop()]);
  expect(crm.reports).toEqual([]);
});

const token = (changes?: entra.Claims, header?: object) => entra.sign(key, changes, header);
const without = (...names: string[]) => token(Object.fromEntries(names.map((name) => [name, undefined])));
const hmac = (secret: string) =>
  new SignJWT(entra.claimsOf()).setProtectedHeader({ alg: 'HS256', kid: key.kid }).sign(Buffer.from(secret));
const altered = async (part: 0 | 1 | 2, alter: (text: string) => string) =>
  (await token())
    .split('.')
    .map((text, index) => (index === part ? alter(text) : text))
    .join('.');
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('accepts', () => {
  it.each<[string, () => Promise<string>]>([
    ['with the client id as audience', () => token()],
    ['with the URI of the API as audience', () => token({ aud: `api://${entra.clientId}` })],
    ['of another accepted tenant', () => token({ tid: globex })],
    ['expired half a minute ago by this clock', () => token({ exp: entra.secondsFromNow(-30) })],
    ['valid in half a minute by this clock', () => token({ nbf: entra.secondsFromNow(30) })],
    // Of another person: the newest token decides for all others.
    [
      'issued in half a minute by this clock',
      () => token({ iat: entra.secondsFromNow(30), oid: acme, roles: ['reader'] }),
    ],
    ['with another role too', () => token({ roles: ['Mail.Read', 'reader'] })],
    ['signed by a key for every tenant', () => entra.sign(tenantsKey)],
  ])('a token %s', async (_name, make) => {
    const response = await crm.askWith(await make())('/api/configuration/outlook');
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([200, pane]);
  });
});

/** The response must contain nothing of the token or the person. */
const expectNothingRevealed = (text: string, rejectedToken: string) => {
  const parts = rejectedToken.split(/[\s.]/).filter((part) => part.length > 8);
  for (const secret of [...parts, 'Ada', 'ada@', entra.ada, acme]) expect(text).not.toContain(secret);
};

const rejection = async (rejectedToken: string) => {
  const response = await crm.askWith(rejectedToken)(atAcme);
  const text = await response.text();
  const headers = [...response.headers].filter(([name]) => name !== 'www-authenticate');
  expectNothingRevealed(`${text} ${JSON.stringify(headers)}`, rejectedToken);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(pane);
  return { status: response.status, challenge: response.headers.get('WWW-Authenticate'), text };
};

describe('rejects with an empty 401', () => {
  const invalid = 'Bearer error="invalid_token"';
  it.each<[string, () => string | Promise<string>, string]>([
    ['for another API', () => token({ aud: 'api://another' }), invalid],
    ['for Microsoft Graph', () => token({ aud: '00000003-0000-0000-c000-000000000000' }), invalid],
    ['for nobody', () => without('aud'), invalid],
    ['issued in two minutes', () => token({ iat: entra.secondsFromNow(120) }), invalid],
    ['of another issuer', () => token({ iss: `https://login.example.org/${acme}/v2.0` }), invalid],
    ['of the issuer of version 1.0', () => token({ iss: `https://sts.windows.net/${acme}/`, ver: '1.0' }), invalid],
    ['of version 1.0', () => token({ ver: '1.0' }), invalid],
    ['of an unknown tenant', () => token({ tid: stranger }), invalid],
    ['of a tenant with the id of another', () => token({ tid: acme, iss: entra.issuerOf(globex) }), invalid],
    [
      'of an unknown issuer with the id of an accepted tenant',
      () => token({ tid: acme, iss: entra.issuerOf(stranger) }),
      invalid,
    ],
    ['without a tenant', () => without('tid'), invalid],
    ['without a person', () => without('oid'), invalid],
    ['of a person whose id is no GUID', () => token({ oid: '7' }), invalid],
    ['expired', () => token({ exp: entra.secondsFromNow(-120) }), invalid],
    ['that never expires', () => without('exp'), invalid],
    ['that was never issued', () => without('iat'), invalid],
    ['not yet valid', () => token({ nbf: entra.secondsFromNow(120) }), invalid],
    ['without a signature', () => new UnsecuredJWT(entra.claimsOf()).encode(), invalid],
    [
      'without a signature, in other letter case',
      () => altered(0, () => base64({ alg: 'nOnE', kid: key.kid })),
      invalid,
    ],
    ['HS256, signed with the public key as PEM', async () => hmac(await exportSPKI(key.public)), invalid],
    ['HS256, signed with the public key as JWK', () => hmac(JSON.stringify(key.jwk)), invalid],
    ['HS256, signed with the modulus', () => hmac(key.jwk.n ?? ''), invalid],
    ['of an unknown key', () => entra.sign(otherKey), invalid],
    ['of an unknown key with a known key id', () => entra.sign(otherKey, {}, { kid: key.kid }), invalid],
    ['of a key of another issuer', () => entra.sign(personalKey), invalid],
    ['without a key id', () => token({}, {}), invalid],
    ['that contains its own key', () => entra.sign(otherKey, {}, { kid: key.kid, jwk: otherKey.jwk }), invalid],
    ['with another payload', () => altered(1, () => base64(entra.claimsOf({ name: 'Eve' }))), invalid],
    [
      'with an invalid signature',
      () => altered(2, (text) => text.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))),
      invalid,
    ],
    ['without the signature part', () => altered(2, () => ''), invalid],
    ['of the demonstration', () => 'demo.7', invalid],
    ['of garbage', () => 'a.b.c', invalid],
    ['of other garbage', () => 'x'.repeat(4000), invalid],
    [
      'that is an id token for the pane',
      () => token({ aud: 'dddddddd-dddd-4ddd-8ddd-dddddddddddd', scp: undefined }),
      invalid,
    ],
    ['that is empty', () => '', 'Bearer'],
    ['and another beside it', async () => `${await token()} ${await token()}`, 'Bearer'],
    ['and another after a comma', async () => `${await token()}, Bearer ${await token()}`, 'Bearer'],
  ])('a token %s', async (_name, make, challenge) => {
    expect(await rejection(await make())).toEqual({ status: 401, challenge, text: '' });
  });

  it('a request without a token', async () => {
    const response = await crm.request(atAcme, { headers: { Origin: pane } });
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(pane);
  });
});

describe('rejects with 403', () => {
  const challenge = 'Bearer error="insufficient_scope", scope="policy.access"';
  it.each<[string, () => Promise<string>]>([
    ['without any scope', () => without('scp')],
    ['with another scope', () => token({ scp: 'User.Read' })],
    [
      'with scopes that contain the required one as a part',
      () => token({ scp: 'policy.access.all no.policy.access policy' }),
    ],
    ['with the scope in other letter case', () => token({ scp: 'Policy.Access' })],
    ['with an array of scopes', () => token({ scp: [entra.scope] })],
    ['with the scope as a role', () => token({ scp: undefined, roles: [entra.scope] })],
    ['issued to an app itself', () => token({ scp: undefined, idtyp: 'app', roles: ['system_configuration'] })],
    ['that is an id token for the API itself', () => token({ scp: undefined, nonce: 'n' })],
  ])('a token %s: insufficient scope', async (_name, make) => {
    const { text, ...rest } = await rejection(await make());
    expect(rest).toEqual({ status: 403, challenge });
    expect(JSON.parse(text)).toMatchObject({ errors: [{ status: '403', code: 'insufficient_scope' }] });
  });

  it.each<[string, () => Promise<string>]>([
    ['without roles', () => without('roles')],
    ['with no role', () => token({ roles: [] })],
    ['with unknown roles', () => token({ roles: ['admin', 'Reader', 'system_configuration '] })],
    ['with a role that is no list', () => token({ roles: 'system_configuration' })],
    [
      'with email addresses instead of roles',
      () => token({ roles: [], preferred_username: 'ines@acme.example', email: '2' }),
    ],
  ])('a token %s: no access, with contacts', async (_name, make) => {
    const { text, status, challenge: none } = await rejection(await make());
    expect([status, none]).toEqual([403, null]);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ code: 'access_denied', meta: { contacts: [{ name: 'Grace Weber' }, { name: 'Yusuf Demir' }] } }],
    });
  });
});
