// docs/openapi.json is a valid document, and what the generator writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import metaSchema from '@seriousme/openapi-schema-validator/schemas/v3.1/schema.json';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020';
import { openApiDocument } from '../../tools/openapi/document';
import { version } from '../../package.json';

type Content = { schema: AnySchemaObject; examples?: Record<string, { value: unknown }> };
type Operation = {
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { content?: Record<string, Content>; $ref?: string }>;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, AnySchemaObject>; responses: Operation['responses'] };
};

const file = join(__dirname, '../../docs/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

it('is what `npm run openapi` writes', async () => {
  expect(document).toEqual(JSON.parse(JSON.stringify(await openApiDocument(version))));
});

it('is a valid OpenAPI 3.1 document', () => {
  expect(ajv.validate(metaSchema, document)).toBe(true);
});

it('is not valid without a description of a response', () => {
  const { description: _, ...response } = document.components.responses['401'] as { description?: string };
  const components = { ...document.components, responses: { ...document.components.responses, 401: response } };
  expect(ajv.validate(metaSchema, { ...document, components })).toBe(false);
});

it.each(Object.entries(document.components.schemas))('has a valid schema %s', (_name, schema) => {
  expect(ajv.validateSchema(schema)).toBe(true);
});

describe('each example matches its schema:', () => {
  ajv.addSchema({ components: document.components }, 'document');
  const operations = Object.entries(document.paths).flatMap(([url, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method} ${url}`, operation] as const),
  );
  const contents = [
    ...operations.flatMap(([name, { requestBody, responses }]) => [
      [`${name}, request`, requestBody?.content] as const,
      ...Object.entries(responses).map(([status, { content }]) => [`${name}, ${status}`, content] as const),
    ]),
    ...Object.entries(document.components.responses).map(([status, { content }]) => [status, content] as const),
  ];
  const examples = contents.flatMap(([name, content]) =>
    Object.values(content ?? {}).map(({ schema, examples: values = {} }) => [name, schema, values] as const),
  );

  it.each(examples)('%s', (_name, schema, values) => {
    expect(Object.keys(values)).not.toEqual([]);
    const located = JSON.parse(JSON.stringify(schema).replaceAll('#/', 'document#/')) as object;
    const validate = ajv.compile({ anyOf: [located] });
    for (const { value } of Object.values(values)) {
      validate(value);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
