// Compares responses with docs/openapi.json.
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020';

/** `path`: without the base path, with the query. `header`: undefined for one that is missing. */
type Exchange = {
  method: string;
  path: string;
  status: number;
  header: (name: string) => string | undefined;
  body: string;
};

/** @returns a sentence for each mismatch, such as "200 /data/meta/version: must be string" */
export type ResponseValidator = (exchange: Exchange) => readonly string[];

type Reference = { $ref: string };
type HeaderObject = { required?: boolean; schema: AnySchemaObject };
type ResponseObject = {
  headers?: Record<string, Reference>;
  content?: Record<string, { schema: Reference | { anyOf: [whole: Reference, sparse: Reference] } }>;
};
type OperationObject = { responses: Record<string, ResponseObject | Reference> };
export type OpenApiDocument = {
  paths: Record<string, Record<string, OperationObject>>;
  components: {
    headers: Record<string, HeaderObject>;
    responses: Record<string, ResponseObject>;
    schemas: Record<string, AnySchemaObject>;
  };
};

const id = 'openapi.json';

/** Every object has only the members that the document lists. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const isOpenObject = copy.type === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isOpenObject && Object.keys(copy.properties as object).length > 0
    ? { ...copy, additionalProperties: false }
    : copy;
};

const pathPattern = (template: string): RegExp => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

const nameIn = ({ $ref }: Reference): string => $ref.slice($ref.lastIndexOf('/') + 1);

type ContentSchema = NonNullable<ResponseObject['content']>[string]['schema'];

/** Only a response to `fields[...]` may leave out members. */
const referenceIn = (schema: ContentSchema, sparse: boolean): string =>
  '$ref' in schema ? schema.$ref : schema.anyOf[sparse ? 1 : 0].$ref;

const parsed = (body: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
};

/** What one status of a method and URL has to be like. */
type Expectation = {
  headers: readonly { name: string; required: boolean; pattern: RegExp | undefined }[];
  /** Undefined for an empty body. */
  body: { type: string; validate: ValidateFunction } | undefined;
};

const headerMismatches = ({ status, header }: Exchange, { headers }: Expectation): string[] =>
  headers.flatMap(({ name, required, pattern }) => {
    const value = header(name);
    if (value === undefined) return required ? [`${status} has no header ${name}`] : [];
    return pattern?.test(value) === false ? [`${status} ${name}: "${value}" does not match ${pattern.source}`] : [];
  });

const bodyMismatches = ({ status, header, body }: Exchange, expected: Expectation['body']): string[] => {
  if (!expected) return body === '' ? [] : [`${status} must have no body`];
  const document = parsed(body);
  if (!document) return [`${status} has a body that is not JSON`];
  const { type, validate } = expected;
  const sent = header('Content-Type') ?? '';
  const wrongType = sent.split(';')[0]?.trim() === type ? [] : [`${status} Content-Type: "${sent}", not ${type}`];
  if (validate(document.value)) return wrongType;
  const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const name = 'additionalProperty' in params ? ` "${String(params.additionalProperty)}"` : '';
    return `${status} ${instancePath}: ${message ?? 'is wrong'}${name}`;
  });
  return [...wrongType, ...errors];
};

/** @param strict a member that the document does not list is a mismatch; others may send more */
export const createResponseValidator = (
  { paths, components }: OpenApiDocument,
  { strict }: { strict: boolean },
): ResponseValidator => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  ajv.addSchema({ components: { schemas: strict ? closed(components.schemas) : components.schemas } }, id);
  const templates = Object.keys(paths).map((template) => ({ template, pattern: pathPattern(template) }));

  /** For a URL or a method that is not in the document: what any error has. */
  const responseTo = (template: string | undefined, method: string, status: number): ResponseObject | undefined => {
    const operation = paths[template ?? '']?.[method.toLowerCase()];
    if (!operation) return status < 400 && method !== 'OPTIONS' ? undefined : components.responses[String(status)];
    const response = operation.responses[String(status)];
    return response && '$ref' in response ? components.responses[nameIn(response)] : response;
  };

  const expectationOf = (
    method: string,
    sparse: boolean,
    { headers = {}, content = {} }: ResponseObject,
  ): Expectation => {
    const [body] = Object.entries(content);
    return {
      headers: Object.entries(headers).map(([name, reference]) => {
        const { required = false, schema = {} } = components.headers[nameIn(reference)] ?? {};
        const pattern = typeof schema.pattern === 'string' ? new RegExp(schema.pattern) : undefined;
        return { name, required, pattern };
      }),
      body:
        body && method !== 'HEAD'
          ? { type: body[0], validate: ajv.compile({ $ref: `${id}${referenceIn(body[1].schema, sparse)}` }) }
          : undefined,
    };
  };

  const known = new Map<string, Expectation | undefined>();
  const expectation = ({ method, path, status }: Exchange): Expectation | undefined => {
    const pathname = path.replace(/\?.*/, '');
    const template = templates.find(({ pattern }) => pattern.test(pathname))?.template;
    const sparse = /[?&]fields(?:\[|%5B)/i.test(path);
    const key = `${method} ${template ?? ''} ${status} ${String(sparse)}`;
    if (!known.has(key)) {
      const response = responseTo(template, method, status);
      known.set(key, response && expectationOf(method, sparse, response));
    }
    return known.get(key);
  };

  return (exchange) => {
    const expected = expectation(exchange);
    if (!expected) return [`${exchange.status} is not a status of this URL and method`];
    return [...headerMismatches(exchange, expected), ...bodyMismatches(exchange, expected.body)];
  };
};
