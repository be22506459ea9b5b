// config.json as people write it: what is right, and the first mistake named with its place.
import { isSafeFrom } from '../../src/config/address';
import { parseConfig } from '../../src/config/config';

const right = {
  crm: { url: '/api', productName: 'OroCRM' },
  signIn: { kind: 'demonstration', person: '7' },
};

it('is taken as it is where it is right', () => {
  expect(parseConfig(right)).toEqual(right);
});

it.each(['/admin/api', 'https://crm.example/api', 'https://crm.example:8443/admin/api/', 'api'])(
  'may put the CRM at %s',
  (url) => {
    expect(parseConfig({ ...right, crm: { url, productName: 'Another CRM' } }).crm.url).toBe(url);
  },
);

const entra = { kind: 'microsoft', clientId: '26dada22-64c9-488e-9e44-196728c1ddc2', scope: 'api://crm/policy' };

it('signs in any work account at Microsoft where no authority is named', () => {
  expect(parseConfig({ ...right, signIn: entra }).signIn).toEqual({
    ...entra,
    authority: 'https://login.microsoftonline.com/organizations',
  });
});

it('takes the authority that is named', () => {
  const authority = 'https://login.microsoftonline.us/contoso.example';
  expect(parseConfig({ ...right, signIn: { ...entra, authority } }).signIn).toEqual({ ...entra, authority });
});

const crm = (changed: object) => ({ ...right, crm: { ...right.crm, ...changed } });
const without = (member: string, all: object) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== member));

it.each([
  ['no crm', without('crm', right), 'missing', 'crm'],
  ['a crm that is a text', { ...right, crm: 'OroCRM' }, 'not_object', 'crm'],
  ['no url', { ...right, crm: { productName: 'OroCRM' } }, 'missing', 'crm.url'],
  ['an empty url', crm({ url: '' }), 'empty', 'crm.url'],
  ['half a url', crm({ url: 'https://' }), 'not_address', 'crm.url'],
  ['a url without a name that could be looked up', crm({ url: 'https://crm example/api' }), 'not_address', 'crm.url'],
  ['a url of another kind', crm({ url: 'ftp://crm.example/api' }), 'not_address', 'crm.url'],
  ['a number for the url', crm({ url: 8080 }), 'not_text', 'crm.url'],
  ['no product name', { ...right, crm: { url: '/api' } }, 'missing', 'crm.productName'],
  ['an empty product name', crm({ productName: '' }), 'empty', 'crm.productName'],
  ['null for the product name', crm({ productName: null }), 'not_text', 'crm.productName'],
  ['a member that nobody knows', crm({ adress: '/api' }), 'unknown', 'crm.adress'],
  ['no sign-in', without('signIn', right), 'missing', 'signIn'],
  ['a sign-in without a kind', { ...right, signIn: {} }, 'missing', 'signIn.kind'],
  ['a sign-in that this build does not have', { ...right, signIn: { kind: 'password' } }, 'not_sign_in', 'signIn.kind'],
  ['a demonstration without a person', { ...right, signIn: { kind: 'demonstration' } }, 'missing', 'signIn.person'],
  ['no client ID', { ...right, signIn: without('clientId', entra) }, 'missing', 'signIn.clientId'],
  [
    'a name for the client ID',
    { ...right, signIn: { ...entra, clientId: 'Acme' } },
    'not_client_id',
    'signIn.clientId',
  ],
  ['no scope', { ...right, signIn: without('scope', entra) }, 'missing', 'signIn.scope'],
  ['two scopes', { ...right, signIn: { ...entra, scope: 'openid api://crm/policy' } }, 'not_one_scope', 'signIn.scope'],
  [
    'a name for the authority',
    { ...right, signIn: { ...entra, authority: 'ftp://acme' } },
    'not_address',
    'signIn.authority',
  ],
  ['a secret, which no add-in can keep', { ...right, signIn: { ...entra, secret: 'x' } }, 'unknown', 'signIn.secret'],
  ['a text', 'OroCRM', 'not_object', ''],
  ['null', null, 'not_object', ''],
])('names the mistake and its place: %s', (_name, document, kind, place) => {
  expect(() => parseConfig(document)).toThrow(
    expect.objectContaining({ name: 'ConfigError', why: { kind, place } }) as Error,
  );
});

it.each([
  ['https://crm.example/api', true],
  ['http://crm.example/api', false],
  ['http://localhost:3000/api', true],
  ['http://127.0.0.1/api', true],
  ['http://localhost.example/api', false],
])('lets a pane that came by https ask %s: %s', (url, safe) => {
  expect(isSafeFrom(url, 'https://addin.example/taskpane.html')).toBe(safe);
  expect(isSafeFrom(url, 'http://addin.example/taskpane.html')).toBe(true);
});

it('is refused where it would have a pane that came by https ask by http', () => {
  const base = Object.assign(document.createElement('base'), { href: 'https://addin.example/' });
  document.head.append(base);
  const why = { kind: 'not_secure', place: 'crm.url' };
  expect(() => parseConfig(crm({ url: 'http://crm.example/api' }))).toThrow(expect.objectContaining({ why }) as Error);
  base.remove();
});
