// A stand-in for the Azure CLI: `az rest` against the part of Microsoft Graph that registers applications, and
// `az account show`. The state is in the file of GRAPH_STATE.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { URLSearchParams } from 'node:url';

const file = process.env.GRAPH_STATE;
const graphClientId = '00000003-0000-0000-c000-000000000000';
const state = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {
      applications: [],
      servicePrincipals: [{ id: randomUUID(), appId: graphClientId }],
      oauth2PermissionGrants: [],
      appRoleAssignedTo: [],
    };

function fail(message) {
  console.error(`ERROR: ${message}`);
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

/** @returns {[list: string, members: object]} of "applications(uniqueName='a')", or of a path with an id */
function place(path) {
  const [, list, name, value] = /^(\w+)\((\w+)='([^']*)'\)$/.exec(path) ?? [];
  if (list !== undefined) return [list, { [name]: value }];
  const parts = path.split('/');
  return parts.length === 2 ? [parts[0], { id: parts[1] }] : [parts.at(-1), {}];
}

const matches = (members) => (each) => Object.entries(members).every(([name, value]) => each[name] === value);

/** A member with members of its own keeps those that are not sent. */
function merge(target, changes) {
  for (const [name, value] of Object.entries(changes)) {
    const isNested = typeof value === 'object' && !Array.isArray(value) && typeof target[name] === 'object';
    target[name] = isNested ? merge({ ...target[name] }, value) : value;
  }
  return target;
}

function patch(path, body, headers) {
  const [list, members] = place(path);
  const found = state[list].find(matches(members));
  if (found) return merge(found, body);
  if (!headers.includes('Prefer=create-if-missing')) fail('Request_ResourceNotFound');
  const isApplication = list === 'applications';
  if (isApplication && !body.displayName) fail('displayName is required');
  if (members.appId && !state.applications.some(matches(members))) fail('the application does not exist');
  state[list].push({ id: randomUUID(), ...(isApplication ? { appId: randomUUID() } : {}), ...members, ...body });
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function post(path, body) {
  const [list] = place(path);
  if (Object.entries(body).some(([name, value]) => name.endsWith('Id') && !guid.test(value))) fail('an id is no GUID');
  const key = Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'scope'));
  if (state[list].some(matches(key))) fail('Request_MultipleObjectsWithSameKeyValue');
  state[list].push({ id: randomUUID(), ...body });
}

function get(path) {
  const [, base, parameters = ''] = /^([^?]*)(?:\?(.*))?$/.exec(path);
  const [list, members] = place(base);
  if (Object.keys(members).length > 0) return state[list].find(matches(members)) ?? fail('Request_ResourceNotFound');
  const filter = new URLSearchParams(parameters).get('$filter') ?? '';
  const wanted = Object.fromEntries(
    [...filter.matchAll(/(\w+) eq '([^']*)'/g)].map(([, name, value]) => [name, value]),
  );
  return { value: state[list].filter(matches(wanted)) };
}

/** The queries that the script has: "appId", "value[0].id", "roles[?value=='a' && b=='c'].id | [0]". */
function select(document, query) {
  const [, list, condition, member] = /^(\w+)\[\?(.*)\]\.(\w+) \| \[0\]$/.exec(query) ?? [];
  if (list === undefined) return query.split(/[.[\]]+/).reduce((value, name) => value?.[name], document);
  const wanted = Object.fromEntries(
    [...condition.matchAll(/(\w+)=='([^']*)'/g)].map(([, name, value]) => [name, value]),
  );
  return document[list].find(matches(wanted))?.[member];
}

if (command === 'account') console.log('11112222-aaaa-3333-bbbb-4444cccc5555');
else if (command !== 'rest') fail(`unknown command ${command}`);
else {
  const path = option('--url').replace('https://graph.microsoft.com/v1.0/', '');
  const method = option('--method');
  if (method === 'GET') console.log(select(get(path), option('--query')) ?? '');
  else {
    const body = JSON.parse(option('--body'));
    if (method === 'PATCH') patch(path, body, args);
    else post(path, body);
  }
  writeFileSync(file, JSON.stringify(state));
}
