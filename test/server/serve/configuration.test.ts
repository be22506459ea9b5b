import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration, type Environment } from '../../../src/server/serve/configuration';
import { newFolder } from './serving';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const organization = { id: '1', name: 'Acme', tenant: '11111111-1111-4111-8111-111111111111' };
const signIn = {
  clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
  scope: 'api://crm.example.com/Policy.Access',
  audiences: ['api://crm.example.com'],
};
const complete = { organizations: [organization], signIn };

const file = join(folder, 'server.json');

/** @param content of the file, as JSON unless it is a text */
const read = (content: unknown, environment: Environment = {}, demonstration = false) => {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readConfiguration({ CONFIG: file, ...environment }, demonstration);
};

const mistakesIn = (...args: Parameters<typeof read>): string[] => {
  try {
    read(...args);
    return [];
  } catch (error) {
    return (error as Error).message.replaceAll(file, 'server.json').split('\n');
  }
};

it('has a default for everything but the sign-in', () => {
  expect(read(complete)).toEqual({
    ...complete,
    host: '127.0.0.1',
    port: 3000,
    dataDir: 'data',
    productName: 'OroCRM',
    trustedProxies: [],
    allowedOrigins: [],
    monitoringHost: '127.0.0.1',
    logLevel: 'info',
    readsPerMinute: 600,
    changesPerMinute: 60,
    requestsPerMinute: 300,
    maxConnections: 2000,
    signIn: { ...signIn, authority: 'https://login.microsoftonline.com/organizations' },
  });
});

it('lets the environment win over the file', () => {
  const environment = {
    PORT: '4000',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    DATABASE_URL: 'postgres://db/crm',
    HOST: ' ',
  };
  expect(read({ ...complete, port: 5000, host: '0.0.0.0' }, environment)).toMatchObject({
    port: 4000,
    host: '0.0.0.0',
    trustedProxies: ['10.0.0.0/8', '::1'],
    databaseUrl: 'postgres://db/crm',
  });
});

it('accepts a byte order mark', () => {
  expect(read(`\ufeff${JSON.stringify(complete)}`).signIn?.clientId).toBe(signIn.clientId);
});

it('needs no file for the demonstration', () => {
  expect(readConfiguration({}, true).port).toBe(3000);
});

it('names every mistake, in a line of its own', () => {
  const members = {
    ...{ colour: 'red', port: 70000, historyDays: 0.5, logLevel: 'loud', tlsKey: 'key.pem' },
    trustedProxies: ['10.0.0.0/33'],
    allowedOrigins: ['https://addin.example.com/'],
    organizations: [{ id: 'a b', name: ' ', tenant: 'acme.example' }, { id: '2' }],
    signIn: { ...signIn, scope: 'Policy.Access', audiences: [], authority: 'http://login.example.com' },
    links: { support: 'mailto:it@acme.example', privacy: 'http://acme.example', terms: '', imprint: 'imprint.html' },
  };
  expect(mistakesIn(members, { PORT: 'http', DATABASE_URL: 'mysql://db' })).toEqual([
    'PORT is "http", but must be a whole number from 0 to 65535.',
    'DATABASE_URL must be like "postgres://crm@db.example.com/sync_policy".',
    'server.json: historyDays is 0.5, but must be a whole number from 1 to 36500.',
    'server.json: trustedProxies.0 is "10.0.0.0/33", but must be an address or a network like "10.0.0.0/8".',
    'server.json: allowedOrigins.0 is "https://addin.example.com/", but must be an origin like "https://addin.example.com".',
    'server.json: logLevel is "loud", but must be one of fatal, error, warn, info, debug, trace, silent.',
    'server.json: organizations.0.id is "a b", but must have letters, digits, ".", "_" and "-" only.',
    'server.json: organizations.0.name is " ", but must not be empty.',
    'server.json: organizations.0.tenant is "acme.example", but must be a GUID.',
    'server.json: organizations.1.name is missing.',
    'server.json: organizations.1.tenant is missing.',
    'server.json: signIn.scope is "Policy.Access", but must be like "api://crm.example.com/Policy.Access".',
    'server.json: signIn.authority is "http://login.example.com", but must be an address of https.',
    'server.json: signIn.audiences must not be empty.',
    'server.json: links.support is "mailto:it@acme.example", but must be an address of https, or relative to the pane.',
    'server.json: links.privacy is "http://acme.example", but must be an address of https, or relative to the pane.',
    'server.json: links.terms is "", but must be an address of https, or relative to the pane.',
    'server.json: links.imprint is unknown.',
    'server.json: colour is unknown.',
    'TLS_CERT and TLS_KEY are needed together.',
  ]);
});

it.each([
  ['no sign-in', {}, false, /^Nobody could sign in: configure signIn .* npm run serve -- --demo$/],
  ['a sign-in with --demo', { signIn }, true, /^signIn is configured, and --demo would let anybody be anybody/],
  ['organizations with --demo', { organizations: [organization] }, true, /^organizations are configured, and --demo/],
  ['a sign-in without organizations', { signIn }, false, /^organizations are missing/],
  [
    'a sign-in with no organization',
    { signIn, organizations: [] },
    false,
    /^server.json: organizations must not be empty/,
  ],
  [
    'an organization twice',
    { signIn, organizations: [organization, { ...organization, tenant: '22222222-2222-4222-8222-222222222222' }] },
    false,
    /organizations must not have an id twice/,
  ],
  [
    'a tenant of two organizations',
    { signIn, organizations: [organization, { ...organization, id: '2' }] },
    false,
    /organizations must not have a tenant twice/,
  ],
  ['no JSON', '{"port":', false, /^server.json is not JSON: /],
  ['a list', [], false, /^server.json must be an object/],
  [
    'no object for the sign-in',
    { ...complete, signIn: 'microsoft' },
    false,
    /^server.json: signIn must be an object\.$/,
  ],
])('rejects %s', (_name, content, demonstration, sentence) => {
  expect(mistakesIn(content, {}, demonstration)).toEqual([expect.stringMatching(sentence)]);
});

it('rejects another encoding', () => {
  writeFileSync(file, Buffer.from([0x7b, 0xfc, 0x7d]));
  expect(() => readConfiguration({ CONFIG: file }, true)).toThrow(`${file} is not UTF-8`);
});

it('rejects a file of CONFIG that is not there', () => {
  expect(() => readConfiguration({ CONFIG: join(folder, 'absent.json') }, true)).toThrow('cannot be read: ENOENT');
});
