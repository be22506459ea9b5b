// deploy/entra: the registrations in Microsoft Entra, with a stand-in for Microsoft's service.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import { parseConfig } from '../../src/config/config';
import { capabilities } from '../../src/policy/permission';
import { configurationSchema } from '../../src/server/serve/configurationSchema';

type Application = {
  id: string;
  appId: string;
  uniqueName: string;
  identifierUris: string[];
  api: { requestedAccessTokenVersion: number; oauth2PermissionScopes: { id: string; value: string }[] };
  appRoles: { id: string; value: string }[];
  spa: { redirectUris: string[] };
  requiredResourceAccess: { resourceAppId: string; resourceAccess: { id: string }[] }[];
};
type Principal = { id: string; appId: string };
type Graph = {
  applications: Application[];
  servicePrincipals: Principal[];
  oauth2PermissionGrants: { clientId: string; resourceId: string; consentType: string; scope: string }[];
  appRoleAssignedTo: { principalId: string; resourceId: string; appRoleId: string }[];
};

const folder = join(__dirname, '..', '..', 'deploy', 'entra');
const address = 'https://addin.example.com:8443/outlook';
const [api, addIn] = ['api', 'add-in'].map((kind) => `sync-policy-${kind}-addin-example-com-8443-outlook`) as [
  string,
  string,
];
const group = '22223333-cccc-4444-dddd-5555eeee6666';
const tenant = '11112222-aaaa-3333-bbbb-4444cccc5555';

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'sync-policy-entra-'));
  const az = `#!/bin/sh\nexec "${process.execPath}" "${join(__dirname, 'az.mjs')}" "$@"\n`;
  writeFileSync(join(temporary, 'az'), az, { mode: 0o755 });
});
afterAll(() => rmSync(temporary, { recursive: true }));

const register = (args: readonly string[], state = 'graph.json') => {
  const env = { PATH: `${temporary}${delimiter}${process.env.PATH}`, GRAPH_STATE: join(temporary, state) };
  const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'register.sh'), ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const graph = () => JSON.parse(readFileSync(join(temporary, 'graph.json'), 'utf8')) as Graph;
const application = ({ applications }: Pick<Graph, 'applications'>, name: string): Application => {
  const found = applications.find(({ uniqueName }) => uniqueName === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

/** On Windows, register.ps1 is the script. */
const isPosix = process.platform !== 'win32';
const onPosix = isPosix ? test : test.skip;

onPosix.each([
  [[], 'Give the address of the add-in: '],
  [['http://addin.example.com'], 'Give the address of the add-in: '],
  [[address, group], `"${group}" is no role and object id`],
  [[address, `administrator=${group}`], `"administrator=${group}" is no role`],
  [[address, `Policy.Access=${group}`], `"Policy.Access=${group}" is no role`],
  [[address, 'reader='], '"reader=" is no role and object id'],
  [['https://addin.example.com?a'], 'Give the address of the add-in: '],
  [['https://addin.example.com/a&b'], 'Give the address of the add-in: '],
])('rejects %j in one line, and registers nothing', (args, message) => {
  const { status, stdout, stderr } = register(args, 'rejected.json');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr.trim()).not.toContain('\n');
  expect(existsSync(join(temporary, 'rejected.json'))).toBe(false);
});

(isPosix ? describe : describe.skip)('a registration', () => {
  const args = [address, ...capabilities.map((role) => `${role}=${group}`)];
  let outcome: ReturnType<typeof register>;
  beforeAll(() => {
    outcome = register(args);
  });

  test('has no error', () => {
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  test('gives the API a scope, and a role for each capability', () => {
    const { appId, identifierUris, api: settings, appRoles } = application(graph(), api);
    expect(identifierUris).toEqual([`api://${appId}`]);
    expect(settings).toMatchObject({
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [{ value: 'Policy.Access' }],
    });
    expect(appRoles.map(({ value }) => value)).toEqual([...capabilities]);
  });

  test('gives the add-in a redirect URI for each kind of sign-in, and the scope', () => {
    const { spa, requiredResourceAccess } = application(graph(), addIn);
    const { appId, api: settings } = application(graph(), api);
    expect(spa.redirectUris).toEqual([
      'brk-multihub://addin.example.com:8443',
      'https://addin.example.com:8443/outlook/signin.html',
    ]);
    expect(requiredResourceAccess[0]).toMatchObject({
      resourceAppId: appId,
      resourceAccess: [{ id: settings.oauth2PermissionScopes[0]?.id }],
    });
  });

  test('consents for everybody', () => {
    const { servicePrincipals, oauth2PermissionGrants, ...state } = graph();
    const appIdOf = (id: string) => servicePrincipals.find((each) => each.id === id)?.appId;
    const consents = oauth2PermissionGrants.map(({ clientId, resourceId, consentType, scope }) => [
      ...[appIdOf(clientId), appIdOf(resourceId), consentType, scope],
    ]);
    const [apiId, addInId] = [api, addIn].map((name) => application(state, name).appId);
    expect(consents).toEqual([
      [addInId, apiId, 'AllPrincipals', 'Policy.Access'],
      [addInId, '00000003-0000-0000-c000-000000000000', 'AllPrincipals', 'openid profile offline_access'],
    ]);
  });

  test('gives the roles to the group', () => {
    const state = graph();
    const { appId, appRoles } = application(state, api);
    const resource = state.servicePrincipals.find((each) => each.appId === appId)?.id;
    const roleOf = (id: string) => appRoles.find((each) => each.id === id)?.value;
    expect(state.appRoleAssignedTo.map((each) => ({ ...each, appRoleId: roleOf(each.appRoleId) }))).toMatchObject(
      capabilities.map((role) => ({ principalId: group, resourceId: resource, appRoleId: role })),
    );
  });

  test('prints what the pane and the server accept', () => {
    const { stdout } = outcome;
    const [pane, server] = Array.from(
      stdout.matchAll(/"signIn": (\{[^}]*\})/g),
      ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
    );
    const clientId = application(graph(), addIn).appId;
    expect(stdout).toContain(`ENTRA_CLIENT_ID=${clientId}:\n`);
    const expected = { clientId, authority: `https://login.microsoftonline.com/${tenant}` };
    Object.assign(globalThis, { document: { baseURI: `${address}/` } });
    const config = parseConfig({ crm: { url: '/api', productName: 'OroCRM' }, signIn: pane });
    expect(config.signIn).toMatchObject({ kind: 'microsoft', ...expected });
    const organizations = [{ id: 'acme', name: 'Acme', tenant }];
    const configuration = v.parse(configurationSchema, { organizations, signIn: server });
    expect(configuration.signIn).toMatchObject({ ...expected, audiences: [application(graph(), api).appId] });
  });

  test('leaves what is registered for another address as it is', () => {
    const before = graph();
    expect(register(['https://Test.example.com:443/taskpane.html'])).toMatchObject({ status: 0, stderr: '' });
    const after = graph();
    expect(after.applications).toEqual(expect.arrayContaining(before.applications));
    expect(after.oauth2PermissionGrants).toEqual(expect.arrayContaining(before.oauth2PermissionGrants));
    expect(application(after, 'sync-policy-add-in-test-example-com').spa.redirectUris).toEqual([
      'brk-multihub://test.example.com',
      'https://test.example.com/signin.html',
    ]);
  });

  test('changes nothing the second time', () => {
    const before = graph();
    expect(register(args)).toMatchObject({ status: 0, stderr: '' });
    expect(graph()).toEqual(before);
  });
});

/** Method and path of each request; variables have other names there. */
const requestsIn = (file: string): string[] => {
  const calls = /\b(?:send|Send) (PATCH|POST) ["']?([^\s"']+)|\b(?:read_value|Read-Resource) "?([^\s"')]+)/g;
  const requests = Array.from(
    readFileSync(join(folder, file), 'utf8').matchAll(calls),
    ([, method = 'GET', written, read]) => `${method} ${written ?? read}`,
  );
  const withoutNames = requests.map((request) =>
    request
      .replaceAll('$($grants[0].id)', '$grant')
      .replaceAll(/[\\`]\$/g, '')
      .replaceAll(/\$\w+/g, '$'),
  );
  return [...new Set(withoutNames)].sort();
};

test('both scripts send the same requests', () => {
  expect(requestsIn('register.ps1')).toEqual(requestsIn('register.sh'));
  expect(requestsIn('register.sh')).toHaveLength(9);
});
