// The URLs of the API with their methods, parameters and responses.
import type { HeaderName, parameters } from './parameters';

/** `parameters`, `headers`: names in parameters.ts. `schema`: of the document of a 200. */
export type Operation = {
  operationId: string;
  summary: string;
  description: string;
  parameters: readonly (keyof typeof parameters)[];
  schema: string;
  /** Has `fields[...]`, and then the document Sparse... */
  sparse?: true;
  /** Of a 200. */
  headers: readonly HeaderName[];
  /** Further statuses. */
  statuses: readonly number[];
};

/** Apart from OPTIONS, any request may have these responses. */
const always = [401, 403, 404, 406, 429, 500, 503];

export type Path = {
  get: Operation;
  patch?: Operation;
};

const scope = ['scope', 'scopeId'] as const;
const fields = ['fieldsConfiguration', 'fieldsOptions'] as const;
const page = ['pageSize', 'pageAfter'] as const;

export const paths: Readonly<Record<string, Path>> = {
  '/configuration/outlook': {
    get: {
      operationId: 'readConfiguration',
      summary: 'Read the policy of a scope',
      description:
        'Every option with the chain of values that it comes from. The ETag is the version of the scope, of those that it inherits from, and of the access of the person.',
      parameters: [...scope, 'includeOptions', ...fields, 'ReadIfMatch', 'IfNoneMatch'],
      schema: 'Configuration',
      sparse: true,
      headers: ['ETag', 'Allow'],
      statuses: [304, 400, 412, ...always],
    },
    patch: {
      operationId: 'changeConfiguration',
      summary: 'Change options of a scope, or validate a change',
      description:
        'Only options that change, each once in both lists. Everything is stored or nothing. With `data.meta.validate` nothing is stored: then Idempotency-Key must be missing, and the response has the impact and no ETag.',
      parameters: [...scope, 'includeOptions', 'IfMatch', 'ChangeIfNoneMatch', 'IdempotencyKey'],
      schema: 'ChangedConfiguration',
      headers: ['OptionalETag', 'Allow'],
      statuses: [400, 405, 409, 412, 413, 415, 422, 428, ...always],
    },
  },
  '/configuration': {
    get: {
      operationId: 'listConfigurations',
      summary: 'List the one section',
      description: 'For other clients than the pane. Without pages.',
      parameters: [...scope, 'includeOptions', 'filterId', ...fields, 'ReadIfMatch', 'IfNoneMatch'],
      schema: 'ConfigurationList',
      sparse: true,
      headers: ['ETag', 'Allow'],
      statuses: [304, 400, 412, ...always],
    },
  },
  '/configurationoptions': {
    get: {
      operationId: 'listOptions',
      summary: 'List the options of a scope',
      description: 'For other clients than the pane. Without pages.',
      parameters: [...scope, 'filterId', 'fieldsOptions', 'ReadIfMatch', 'IfNoneMatch'],
      schema: 'OptionList',
      sparse: true,
      headers: ['ETag', 'Allow'],
      statuses: [304, 400, 412, ...always],
    },
  },
  '/configurationoptions/{option}': {
    get: {
      operationId: 'readOption',
      summary: 'Read one option of a scope',
      description: 'For other clients than the pane.',
      parameters: ['pathOption', ...scope, 'fieldsOptions', 'ReadIfMatch', 'IfNoneMatch'],
      schema: 'SingleOption',
      sparse: true,
      headers: ['ETag', 'Allow'],
      statuses: [304, 400, 412, ...always],
    },
  },
  '/configurationchanges': {
    get: {
      operationId: 'readHistory',
      summary: 'Read the history of a scope',
      description: 'The changes of one scope, newest first; with `include=parents` also those of the scopes above.',
      parameters: ['section', 'option', ...scope, 'includeParents', 'pageSize', 'pageAfterChange'],
      schema: 'History',
      headers: [],
      statuses: [400, ...always],
    },
  },
  '/organizations': {
    get: {
      operationId: 'listOrganizations',
      summary: 'List the organizations that the person may read',
      description: 'By name.',
      parameters: [],
      schema: 'Organizations',
      headers: [],
      statuses: [400, ...always],
    },
  },
  '/configurationreach': {
    get: {
      operationId: 'countAudience',
      summary: 'Count the people below a scope',
      description:
        'For each option, how many people inherit its value and how many override it. `relationships` are present for those who may change the scope.',
      parameters: ['section', 'requiredScope', 'scopeId'],
      schema: 'Reach',
      headers: [],
      statuses: [400, ...always],
    },
  },
  '/configurationreach/{option}/{side}': {
    get: {
      operationId: 'listAudience',
      summary: 'List the people below a scope who inherit or override an option',
      description: 'By name, for those who may change the scope.',
      parameters: ['pathOption', 'pathSide', 'requiredScope', 'scopeId', ...page],
      schema: 'ReachMembers',
      headers: [],
      statuses: [400, ...always],
    },
  },
  '/configurationoverview': {
    get: {
      operationId: 'readOverview',
      summary: 'List what organizations and their people set themselves',
      description: 'By name, for people with `system_configuration`.',
      parameters: ['section', ...page],
      schema: 'Overview',
      headers: [],
      statuses: [400, ...always],
    },
  },
};
