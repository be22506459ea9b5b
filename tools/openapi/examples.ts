// The examples of the document: responses of the endpoint to these requests, with the demonstration data.
import { mediaType } from '../../src/contract/mediaType';
import { createEndpoint, type EndpointOptions } from '../../src/server/app';
import { acmeAndGlobex, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { Problem, wireError } from '../../src/server/problem';

type Change = { options: Record<string, object>; meta?: object };

type ExampleRequest = {
  name: string;
  summary: string;
  /** Id of a person of the demonstration. */
  as: string;
  path: string;
  headers?: Record<string, string>;
  method?: string;
  change?: Change;
  /** A body as it is sent, in place of `change`. */
  body?: string;
  crm?: Partial<EndpointOptions>;
};

export type Example = { name: string; summary: string; method: string; path: string; status: number; value: unknown };

const configuration = '/configuration/outlook';
const atAcme = `${configuration}?scope=organization`;
const history = '/configurationchanges?filter[section]=outlook';
const reach = '/configurationreach';

const interval = (value: unknown): Change['options'] => ({
  'outlook.crm_sync_interval': { useParentScopeValue: false, value },
});
const ifMatch = { 'If-Match': '"g2-o4-a1"' };
const key = { 'Idempotency-Key': '3f2c8a52-2f1d-4b7e-9a55-0d6a4c1b7e90' };
const precondition = { ...ifMatch, ...key };

/** The examples of request bodies. */
export const changes = {
  change: {
    summary: 'Sets one value and follows the parent in another',
    options: { ...interval(900), 'outlook.tasks_enabled': { useParentScopeValue: true } },
    meta: { reason: 'fewer calls' },
  },
  enforcement: {
    summary: 'Enforces a value for everybody below the scope',
    options: { 'outlook.sync_direction': { useParentScopeValue: false, value: 'crm_to_outlook', enforced: true } },
  },
  validation: {
    summary: 'Only validates: stores nothing',
    options: { 'outlook.sync_direction': { useParentScopeValue: false, value: 'outlook_to_crm' } },
    meta: { validate: true },
  },
} as const satisfies Record<string, Change & { summary: string }>;

export const bodyOf = ({ options, meta }: Change): object => ({
  data: {
    type: 'configuration',
    id: 'outlook',
    ...(meta && { meta }),
    relationships: { options: { data: Object.keys(options).map((id) => ({ type: 'configurationoptions', id })) } },
  },
  included: Object.entries(options).map(([id, attributes]) => ({
    type: 'configurationoptions',
    id,
    meta: { update: true },
    attributes,
  })),
});

const patch = { as: '7', path: atAcme, method: 'PATCH', headers: precondition };

const insufficientScope = () =>
  Promise.reject(
    new Problem(403, [wireError('insufficient_scope', 'The token lacks the permission "Policy.ReadWrite".')]),
  );

const requests: readonly ExampleRequest[] = [
  { name: 'read', summary: 'The policy of an organization', as: '7', path: `${atAcme}&include=options` },
  { name: 'names', summary: 'Without `include` the options are only named', as: '3', path: configuration },
  { name: 'section', summary: 'The one section', as: '7', path: '/configuration?scope=organization' },
  {
    name: 'options',
    summary: 'Of one option, only its value',
    as: '7',
    path: '/configurationoptions?filter[id]=outlook.tasks_enabled&fields[configurationoptions]=value',
  },
  {
    name: 'option',
    summary: 'An option of the own scope',
    as: '7',
    path: '/configurationoptions/outlook.tasks_enabled',
  },
  { name: 'change', summary: 'After the change', ...patch, change: changes.change },
  {
    name: 'validation',
    summary: 'The document that would result, with the impact',
    ...patch,
    headers: ifMatch,
    change: changes.validation,
  },
  { name: 'history', summary: 'The first page', as: '7', path: `${history}&scope=organization&page[size]=2` },
  { name: 'organizations', summary: 'Of a system administrator', as: '2', path: '/organizations' },
  {
    name: 'counts',
    summary: 'For those who may change the scope',
    as: '7',
    path: `${reach}?filter[section]=outlook&scope=organization`,
  },
  {
    name: 'people',
    summary: 'The first page of those who inherit a value',
    as: '7',
    path: `${reach}/outlook.crm_sync_interval/inheriting?scope=organization&page[size]=2`,
  },
  {
    name: 'overview',
    summary: 'The first page',
    as: '2',
    path: '/configurationoverview?filter[section]=outlook&page[size]=1',
  },
  {
    name: 'switched_off',
    summary: 'The API is switched off',
    as: '7',
    path: configuration,
    crm: { availability: () => ({ state: 'switched_off' }) },
  },
  {
    name: 'too_many_requests',
    summary: 'Too many requests',
    as: '7',
    path: configuration,
    crm: { availability: () => ({ state: 'too_many_requests', retryAfter: '20' }) },
  },
  {
    name: 'not_available',
    summary: 'The CRM is not available',
    as: '7',
    path: configuration,
    crm: { availability: () => ({ state: 'unavailable', retryAfter: '20' }) },
  },
  {
    name: 'not_found',
    summary: 'What does not exist, or what the person may not know of',
    as: '7',
    path: `${atAcme}&scopeId=2`,
  },
  { name: 'access_denied', summary: 'No capability for this, with contacts', as: '4', path: configuration },
  {
    name: 'insufficient_scope',
    summary: 'A valid token without the permission',
    as: '7',
    path: configuration,
    crm: { identify: insufficientScope },
  },
  {
    name: 'not_acceptable',
    summary: 'Accept excludes the media type',
    as: '7',
    path: configuration,
    headers: { Accept: `${mediaType}; ext="x"` },
  },
  {
    name: 'method_not_allowed',
    summary: 'A CRM that accepts no changes',
    ...patch,
    change: changes.change,
    crm: { readOnly: true },
  },
  {
    name: 'unsupported_media_type',
    summary: 'Another media type',
    ...patch,
    headers: { ...precondition, 'Content-Type': 'application/json' },
    change: changes.change,
  },
  { name: 'too_large', summary: 'More than 16 KiB', ...patch, body: ' '.repeat(16 * 1024 + 1) },
  {
    name: 'parameters',
    summary: 'All wrong parameters together',
    as: '7',
    path: `${configuration}?scope=team&include=all`,
  },
  { name: 'shape', summary: 'All errors of the shape together', ...patch, body: '{"data":null}' },
  {
    name: 'values',
    summary: 'All wrong values together',
    ...patch,
    change: {
      options: { ...interval(0), 'outlook.sync_direction': { useParentScopeValue: false, value: 'sideways' } },
    },
  },
  {
    name: 'conflict',
    summary: 'Another resource than that of the URL',
    ...patch,
    body: JSON.stringify(bodyOf(changes.change)).replace('"id":"outlook"', '"id":"other"'),
  },
  {
    name: 'precondition_required',
    summary: 'Without If-Match',
    ...patch,
    headers: key,
    change: changes.change,
  },
  {
    name: 'precondition_failed',
    summary: 'Another version, with the changes since',
    ...patch,
    headers: { ...key, 'If-Match': '"g2-o3-a1"' },
    change: changes.change,
  },
  {
    name: 'internal',
    summary: 'Anything unexpected',
    as: '7',
    path: configuration,
    crm: { identify: () => Promise.reject(new Error('planned')) },
  },
];

const headersOf = ({ as, headers }: ExampleRequest) => ({
  Authorization: `Bearer demo.${as}`,
  'Content-Type': mediaType,
  ...headers,
});

const newCrm = (options: Partial<EndpointOptions> = {}) =>
  createEndpoint({
    store: createMemoryStore(acmeAndGlobex),
    identify: identifyDemonstration,
    now: () => new Date('2026-11-24T10:00:00Z'),
    newId: () => '7d1f0c6e-52e0-4c58-8f0b-5a4f3c2d1e00',
    report: () => undefined,
    ...options,
  });

type Crm = ReturnType<typeof newCrm>;

const exampleOf = async (request: ExampleRequest, crm: Crm = newCrm(request.crm)): Promise<Example> => {
  const { name, summary, method = 'GET', path, change, body = change && JSON.stringify(bodyOf(change)) } = request;
  const init = { method, headers: headersOf(request), ...(body !== undefined && { body }) };
  const response = await crm.request(`/api${path}`, init);
  return { name, summary, method, path, status: response.status, value: await response.json() };
};

/** A key that belongs to another change. */
const reusedKey = async (): Promise<Example> => {
  const crm = newCrm();
  await exampleOf({ name: '', summary: '', ...patch, change: changes.change }, crm);
  const request = { name: 'key_reused', summary: 'The key of another change', ...patch };
  return exampleOf({ ...request, change: { options: interval(600) } }, crm);
};

const enforcedBySystem = async (): Promise<Example> => {
  const crm = newCrm();
  const bySystem = { as: '2', path: `${configuration}?scope=global`, method: 'PATCH' };
  const headers = { ...key, 'If-Match': '"g2-a1"' };
  await exampleOf({ name: '', summary: '', ...bySystem, headers, change: changes.enforcement }, crm);
  const request = { name: 'enforced', summary: 'An option that a scope above enforces', ...patch };
  return exampleOf({ ...request, headers: { ...key, 'If-Match': '"g3-o4-a1"' }, change: changes.enforcement }, crm);
};

/** In the order of the document. */
export const examples = async (): Promise<readonly Example[]> => [
  ...(await Promise.all(requests.map((request) => exampleOf(request)))),
  await reusedKey(),
  await enforcedBySystem(),
];
