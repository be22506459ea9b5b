// docs/openapi.json: the API of docs/contract.md as an OpenAPI 3.1 document.
import { mediaType } from '../../src/contract/mediaType';
import { optionIdOf } from '../../src/contract/options';
import { settingIds, settings, type SettingId } from '../../src/policy/settings';
import { bodyOf, changes, examples, type Example } from './examples';
import { paths, type Operation, type Path } from './operations';
import { headers, httpNames, parameters, type HeaderName } from './parameters';
import { componentSchemas, errorsName, errorStatuses } from './schemas';

export type Json = { readonly [name: string]: unknown };

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

const headersOf = (names: readonly HeaderName[]) => ({
  headers: Object.fromEntries(names.map((name) => [httpNames[name], reference('headers', name)])),
});

/** Of every response but that to OPTIONS. */
const common = ['CacheControl', 'Vary'] as const;

const examplesOf = (found: readonly Example[]) =>
  found.length === 0
    ? {}
    : { examples: Object.fromEntries(found.map(({ name, summary, value }) => [name, { summary, value }])) };

const content = (schema: string, found: readonly Example[], sparse = false) => ({
  content: {
    [mediaType]: {
      schema: sparse
        ? { anyOf: [reference('schemas', schema), reference('schemas', `Sparse${schema}`)] }
        : reference('schemas', schema),
      ...examplesOf(found),
    },
  },
});

/** What the statuses without a document of their own mean, and their further headers. */
const statuses: Readonly<Record<number, readonly [description: string, ...names: HeaderName[]]>> = {
  304: ['Not modified.', 'ETag', 'Allow'],
  400: ['A bad request, or wrong values: all that are wrong together.'],
  401: ['No token or a bad one. Without a body.', 'WWWAuthenticate'],
  403: ['No capability for this, with contacts; or an option that cannot be changed here.', 'InsufficientScope'],
  404: ['What does not exist, and what the person may not know of; or the API is switched off.'],
  405: ['Another method, also for every method that is not listed here; or a CRM that accepts no changes.', 'Allow'],
  406: ['Accept excludes the media type.'],
  409: ['Another resource than that of the URL, or the first request with the key is still running.'],
  412: ['Another version, with the changes since.'],
  413: ['More than 16 KiB.'],
  415: [
    'Another media type, or a parameter other than `profile`; or an encoded body.',
    'AcceptPatch',
    'AcceptEncoding',
  ],
  422: ['The key of another change.'],
  428: ['Without If-Match.'],
  429: ['Too many requests, or too many keys of a person.', 'RetryAfter'],
  500: ['Anything unexpected.'],
  503: ['The CRM is not available.', 'RetryAfter'],
};

const statusResponses = (found: readonly Example[]) =>
  Object.fromEntries(
    Object.entries(statuses).map(([text, [description, ...names]]) => {
      const status = Number(text);
      const body = errorStatuses.includes(status)
        ? content(
            errorsName(status),
            found.filter((example) => example.status === status),
          )
        : {};
      return [text, { description, ...headersOf([...common, ...names]), ...body }];
    }),
  );

/** `with`: an example response of the operation. */
const isExampleOf =
  (url: string, method: string) =>
  (example: Example): boolean => {
    const pattern = new RegExp(`^${url.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return example.status === 200 && example.method === method && pattern.test(example.path.replace(/\?.*/, ''));
  };

type Body = (schema: string, sparse: boolean | undefined) => object;

const operation = ({ operationId, summary, description, ...rest }: Operation, body: Body) => ({
  operationId,
  summary,
  description,
  parameters: [...rest.parameters, 'Accept' as const].map((name) => reference('parameters', name)),
  responses: {
    200: { description: summary, ...headersOf([...common, ...rest.headers]), ...body(rest.schema, rest.sparse) },
    ...Object.fromEntries(rest.statuses.map((status) => [status, reference('responses', String(status))])),
  },
});

const typeOf = (id: SettingId): string => {
  const setting = settings[id];
  switch (setting.kind) {
    case 'toggle':
      return 'boolean';
    case 'choice':
      return setting.choices.map((choice) => `"${choice}"`).join(', ');
    case 'interval':
      return `seconds, ${setting.min} to ${setting.max}`;
  }
};

const optionList = settingIds.map((id) => `\`${optionIdOf(id)}\` (${typeOf(id)})`).join(', ');

const requestBody = {
  required: true,
  description: `At most 16 KiB. Members that begin with \`@\`, and \`jsonapi\`, are ignored. The options and their values: ${optionList}.`,
  content: {
    [mediaType]: {
      schema: reference('schemas', 'Change'),
      examples: Object.fromEntries(
        Object.entries(changes).map(([name, { summary, ...change }]) => [name, { summary, value: bodyOf(change) }]),
      ),
    },
  },
};

const options = (operationId: string, allowed: string) => ({
  operationId,
  summary: 'Ask which methods and headers other origins may use',
  description: `Before any check, without a token. Methods: ${allowed}.`,
  security: [],
  responses: { 204: reference('responses', '204') },
});

const pathItem = (url: string, { get, patch }: Path, found: readonly Example[]) => {
  const withExamples =
    (method: string): Body =>
    (schema, sparse) =>
      content(schema, found.filter(isExampleOf(url, method)), sparse);
  const head = {
    ...get,
    operationId: `${get.operationId}Head`,
    summary: `${get.summary}: only the headers`,
    description: 'As GET, without a body.',
  };
  return {
    get: operation(get, withExamples('GET')),
    head: operation(head, () => ({})),
    options: options(`${get.operationId}Options`, patch ? 'GET, HEAD, PATCH' : 'GET, HEAD'),
    ...(patch && { patch: { ...operation(patch, withExamples('PATCH')), requestBody } }),
  };
};

const preflight = {
  description: 'Without a body.',
  ...headersOf(['Allow', 'AcceptPatch', 'AllowOrigin', 'AllowMethods', 'AllowHeaders', 'ExposeHeaders', 'MaxAge']),
};

export const openApiDocument = async (version: string): Promise<Json> => {
  const found = await examples();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Outlook sync policy of a CRM',
      version,
      description: 'Generated from the schemas of the product. The rules are in docs/contract.md.',
    },
    servers: [{ url: '/api', description: "The CRM's own base path may differ." }],
    security: [{ bearer: [] }],
    paths: Object.fromEntries(Object.entries(paths).map(([url, item]) => [url, pathItem(url, item, found)])),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      parameters,
      headers,
      responses: { 204: preflight, ...statusResponses(found) },
      schemas: componentSchemas(),
    },
  };
};
