// config.json as people write it: what is right, and the first mistake named with its place.
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

it.each([
  ['no crm', { signIn: right.signIn }, 'crm'],
  ['no url', { ...right, crm: { productName: 'OroCRM' } }, 'crm.url'],
  ['an empty url', { ...right, crm: { url: '', productName: 'OroCRM' } }, 'crm.url'],
  ['half a url', { ...right, crm: { url: 'https://', productName: 'OroCRM' } }, 'crm.url'],
  [
    'a url without a name that could be looked up',
    { ...right, crm: { url: 'https://crm example/api', productName: 'OroCRM' } },
    'crm.url',
  ],
  ['a url of another kind', { ...right, crm: { url: 'ftp://crm.example/api', productName: 'OroCRM' } }, 'crm.url'],
  ['a number for the url', { ...right, crm: { url: 8080, productName: 'OroCRM' } }, 'crm.url'],
  ['no product name', { ...right, crm: { url: '/api' } }, 'crm.productName'],
  ['an empty product name', { ...right, crm: { url: '/api', productName: '' } }, 'crm.productName'],
  ['null for the product name', { ...right, crm: { url: '/api', productName: null } }, 'crm.productName'],
  ['no sign-in', { crm: right.crm }, 'signIn'],
  ['a sign-in that this build does not have', { ...right, signIn: { kind: 'password' } }, 'signIn.kind'],
  ['a demonstration without a person', { ...right, signIn: { kind: 'demonstration' } }, 'signIn.person'],
])('names the place of the mistake: %s', (_name, document, place) => {
  expect(() => parseConfig(document)).toThrow(`config.json, ${place}: `);
});

it.each([undefined, null, 'OroCRM', 42])('says that the whole file is wrong: %j', (document) => {
  expect(() => parseConfig(document)).toThrow(/^config\.json, the whole file: /);
});

it('names the mistake in a class of its own', () => {
  expect(() => parseConfig({})).toThrow(expect.objectContaining({ name: 'ConfigError' }) as Error);
});
