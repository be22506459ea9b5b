import { isSafeFrom } from '../../src/config/address';
import { parseConfig } from '../../src/config/config';

const valid = {
  crm: { url: '/api', productName: 'OroCRM' },
  signIn: { kind: 'demonstration', person: '7' },
};

it('accepts a valid file', () => {
  expect(parseConfig(valid)).toEqual(valid);
});

it.each(['/admin/api', 'https://crm.example/api', 'https://crm.example:8443/admin/api/', 'api'])(
  'accepts the CRM at %s',
  (url) => {
    expect(parseConfig({ ...valid, crm: { url, productName: 'Another CRM' } }).crm.url).toBe(url);
  },
);

it('has no control characters in the product name', () => {
  const productName = '\u202eAcme\u0000 CRM\n\u200f';
  expect(parseConfig({ ...valid, crm: { url: '/api', productName } }).crm.productName).toBe('Acme CRM');
});

it('accepts links to pages of the organization, each of them optional', () => {
  const links = { support: 'https://help.example/outlook', terms: 'terms.html' };
  expect(parseConfig({ ...valid, links }).links).toEqual(links);
  expect(parseConfig({ ...valid, links: {} }).links).toEqual({});
});

const grace = { id: '7', name: 'Grace Weber', organization: 'Acme', capabilities: ['reader', 'own_configuration'] };
const offering = (people: unknown) => ({ ...valid, signIn: { ...valid.signIn, people } });

it('accepts the people of a demonstration, without control characters in their names', () => {
  const tom = { id: '3', name: 'Tom\u202e Okafor', organization: 'Ac\u0000me', capabilities: [] };
  expect(parseConfig(offering([grace, tom])).signIn).toEqual({
    ...valid.signIn,
    people: [grace, { ...tom, name: 'Tom Okafor', organization: 'Acme' }],
  });
});

const entra = { kind: 'microsoft', clientId: '26dada22-64c9-488e-9e44-196728c1ddc2', scope: 'api://crm/policy' };

it('defaults to any work account at Microsoft', () => {
  expect(parseConfig({ ...valid, signIn: entra }).signIn).toEqual({
    ...entra,
    authority: 'https://login.microsoftonline.com/organizations',
  });
});

it('accepts another authority', () => {
  const authority = 'https://login.microsoftonline.us/contoso.example';
  expect(parseConfig({ ...valid, signIn: { ...entra, authority } }).signIn).toEqual({ ...entra, authority });
});

const crm = (changed: object) => ({ ...valid, crm: { ...valid.crm, ...changed } });
const without = (member: string, all: object) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== member));

it.each([
  ['no crm', without('crm', valid), 'missing', 'crm'],
  ['a crm that is a string', { ...valid, crm: 'OroCRM' }, 'not_object', 'crm'],
  ['no url', { ...valid, crm: { productName: 'OroCRM' } }, 'missing', 'crm.url'],
  ['an empty url', crm({ url: '' }), 'empty', 'crm.url'],
  ['half a url', crm({ url: 'https://' }), 'not_address', 'crm.url'],
  ['a url with an invalid host name', crm({ url: 'https://crm example/api' }), 'not_address', 'crm.url'],
  ['a url with another protocol', crm({ url: 'ftp://crm.example/api' }), 'not_address', 'crm.url'],
  ['a number for the url', crm({ url: 8080 }), 'not_text', 'crm.url'],
  ['no product name', { ...valid, crm: { url: '/api' } }, 'missing', 'crm.productName'],
  ['an empty product name', crm({ productName: '' }), 'empty', 'crm.productName'],
  ['a product name of control characters', crm({ productName: '\u202e\n' }), 'empty', 'crm.productName'],
  ['null for the product name', crm({ productName: null }), 'not_text', 'crm.productName'],
  ['an unknown member', crm({ adress: '/api' }), 'unknown', 'crm.adress'],
  ['no sign-in', without('signIn', valid), 'missing', 'signIn'],
  ['a sign-in without a kind', { ...valid, signIn: {} }, 'missing', 'signIn.kind'],
  ['an unknown kind of sign-in', { ...valid, signIn: { kind: 'password' } }, 'not_sign_in', 'signIn.kind'],
  ['a demonstration without a person', { ...valid, signIn: { kind: 'demonstration' } }, 'missing', 'signIn.person'],
  ['no client ID', { ...valid, signIn: without('clientId', entra) }, 'missing', 'signIn.clientId'],
  [
    'a name for the client ID',
    { ...valid, signIn: { ...entra, clientId: 'Acme' } },
    'not_client_id',
    'signIn.clientId',
  ],
  ['no scope', { ...valid, signIn: without('scope', entra) }, 'missing', 'signIn.scope'],
  [
    'a person with a line break',
    { ...valid, signIn: { kind: 'demonstration', person: '7\n' } },
    'not_id',
    'signIn.person',
  ],
  ['an object for the people', offering({ grace }), 'not_list', 'signIn.people'],
  ['no people', offering([]), 'empty', 'signIn.people'],
  ['a person that is a string', offering(['Grace Weber']), 'not_object', 'signIn.people.0'],
  ['a person without a name', offering([grace, without('name', grace)]), 'missing', 'signIn.people.1.name'],
  ['a person with a blank in the id', offering([{ ...grace, id: '7 8' }]), 'not_id', 'signIn.people.0.id'],
  ['an empty organization', offering([{ ...grace, organization: '' }]), 'empty', 'signIn.people.0.organization'],
  ['an unknown member of a person', offering([{ ...grace, email: 'g@acme' }]), 'unknown', 'signIn.people.0.email'],
  [
    'a capability for the capabilities',
    offering([{ ...grace, capabilities: 'reader' }]),
    'not_list',
    'signIn.people.0.capabilities',
  ],
  [
    'an unknown capability',
    offering([{ ...grace, capabilities: ['reader', 'all'] }]),
    'not_capability',
    'signIn.people.0.capabilities.1',
  ],
  ['people for another sign-in', { ...valid, signIn: { ...entra, people: [grace] } }, 'unknown', 'signIn.people'],
  ['two scopes', { ...valid, signIn: { ...entra, scope: 'openid api://crm/policy' } }, 'not_one_scope', 'signIn.scope'],
  [
    'a name for the authority',
    { ...valid, signIn: { ...entra, authority: 'ftp://acme' } },
    'not_address',
    'signIn.authority',
  ],
  [
    'a secret, which no add-in can protect',
    { ...valid, signIn: { ...entra, secret: 'x' } },
    'unknown',
    'signIn.secret',
  ],
  ['a string for the links', { ...valid, links: 'https://help.example' }, 'not_object', 'links'],
  ['an unknown link', { ...valid, links: { imprint: 'https://help.example' } }, 'unknown', 'links.imprint'],
  [
    'a mail address for a link',
    { ...valid, links: { support: 'mailto:it@acme.example' } },
    'not_address',
    'links.support',
  ],
  ['an empty link', { ...valid, links: { privacy: '' } }, 'empty', 'links.privacy'],
  ['a string', 'OroCRM', 'not_object', ''],
  ['null', null, 'not_object', ''],
])('reports the mistake and its place: %s', (_name, document, kind, place) => {
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
])('allows a pane on https to request %s: %s', (url, safe) => {
  expect(isSafeFrom(url, 'https://addin.example/taskpane.html')).toBe(safe);
  expect(isSafeFrom(url, 'http://addin.example/taskpane.html')).toBe(true);
});

it('rejects a CRM and links on http for a pane on https', () => {
  const base = Object.assign(document.createElement('base'), { href: 'https://addin.example/' });
  document.head.append(base);
  const why = { kind: 'not_secure', place: 'crm.url' };
  expect(() => parseConfig(crm({ url: 'http://crm.example/api' }))).toThrow(expect.objectContaining({ why }) as Error);
  const links = { terms: 'http://acme.example/terms' };
  expect(() => parseConfig({ ...valid, links })).toThrow(
    expect.objectContaining({ why: { kind: 'not_secure', place: 'links.terms' } }) as Error,
  );
  base.remove();
});
