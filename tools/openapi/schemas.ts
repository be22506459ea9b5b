// The schemas of every document on the wire. Where those of src/contract have every member, they are used as they are; the
// others leave out what the pane does not use, and are extended here.
import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { audienceGroups, audienceSchema, membersSchema } from '../../src/contract/audience';
import { changeSchema } from '../../src/contract/changeSchema';
import { documentSchema, sourceSchema } from '../../src/contract/configuration';
import { historyAttributesSchema, historySchema, preconditionFailedSchema } from '../../src/contract/history';
import { impactSchema } from '../../src/contract/impact';
import { organizationsSchema } from '../../src/contract/organizations';
import { overviewSchema } from '../../src/contract/overview';
import { authorSchema, organizationSchema, personSchema } from '../../src/contract/person';
import { scopes } from '../../src/policy/scopes';
import { errorTypes } from '../../src/server/problem';

/** Anything but `null`, which stands for no value. */
const value = v.unknown();
const valueTypes: JsonSchema = { type: ['boolean', 'string', 'number', 'object', 'array'] };

const identifier = v.object({ type: v.literal('configurationoptions'), id: v.string() });

const optionSchema = v.object({
  ...identifier.entries,
  attributes: v.object({
    scope: v.picklist(scopes),
    dataType: v.picklist(['boolean', 'string', 'integer']),
    value,
    createdAt: v.nullish(v.string()),
    updatedAt: v.nullish(v.string()),
    ...sourceSchema.entries,
    constraints: v.optional(v.object({ min: v.number(), max: v.number() })),
  }),
});

const configurationSchema = v.object({
  data: v.object({
    ...documentSchema.entries.data.entries,
    relationships: v.object({ options: v.object({ data: v.array(identifier) }) }),
  }),
  included: v.optional(v.array(optionSchema)),
});

/** With `fields[configurationoptions]`: only the attributes that it names. */
const sparseOptionSchema = v.object({
  ...identifier.entries,
  attributes: v.partial(optionSchema.entries.attributes),
});

/** With `fields[configuration]`, and in the list, it may have no relationships. */
const sparseSectionSchema = v.object({
  ...configurationSchema.entries.data.entries,
  relationships: v.optional(configurationSchema.entries.data.entries.relationships),
});

/** The document of a list, or of one resource, and the same with sparse fieldsets. */
const readSchemas = {
  Configuration: configurationSchema,
  SparseConfiguration: v.object({ data: sparseSectionSchema, included: v.optional(v.array(sparseOptionSchema)) }),
  ConfigurationList: v.object({ data: v.array(sparseSectionSchema), included: v.optional(v.array(optionSchema)) }),
  SparseConfigurationList: v.object({
    data: v.array(sparseSectionSchema),
    included: v.optional(v.array(sparseOptionSchema)),
  }),
  OptionList: v.object({ data: v.array(optionSchema) }),
  SparseOptionList: v.object({ data: v.array(sparseOptionSchema) }),
  SingleOption: v.object({ data: optionSchema }),
  SparseSingleOption: v.object({ data: sparseOptionSchema }),
};

const changedSchema = v.object({
  data: configurationSchema.entries.data,
  included: v.array(optionSchema),
  meta: v.optional(v.object({ impact: impactSchema })),
});

const related = v.object({ links: v.object({ related: v.string() }) });
const audienceOfOption = audienceSchema.entries.data.item;

const reachSchema = v.object({
  data: v.array(
    v.object({
      ...audienceOfOption.entries,
      relationships: v.optional(v.object(v.entriesFromList(audienceGroups, related))),
    }),
  ),
});

const sourceOfError = v.union([
  v.strictObject({ pointer: v.string() }),
  v.strictObject({ parameter: v.string() }),
  v.strictObject({ header: v.string() }),
]);

const codes = (status: number): string[] =>
  Object.entries(errorTypes).flatMap(([code, error]) => (error.status === status ? [code] : []));

const errorSchema = (status: number) =>
  v.object({
    status: v.literal(String(status)),
    code: v.picklist(codes(status)),
    title: v.string(),
    detail: v.string(),
    source: v.optional(sourceOfError),
    meta: v.optional(v.object({ contacts: v.array(personSchema) })),
  });

const requestId = { requestId: v.string() };

const errorsSchema = (status: number, meta: v.ObjectEntries = {}) =>
  v.object({
    errors: v.pipe(v.array(errorSchema(status)), v.minLength(1)),
    meta: v.object({ ...requestId, ...meta }),
  });

/** Every status of an error document. */
export const errorStatuses = [...new Set(Object.values(errorTypes).map(({ status }): number => status))].sort();

export const errorsName = (status: number): string => `Errors${status}`;

const errorDefinitions = Object.fromEntries(
  errorStatuses.map((status) => [
    errorsName(status),
    errorsSchema(status, status === 412 ? preconditionFailedSchema.entries.meta.entries : {}),
  ]),
);

const definitions = {
  ...readSchemas,
  ChangedConfiguration: changedSchema,
  History: v.object({ ...historySchema.entries, meta: v.optional(v.object({ since: v.string() })) }),
  Organizations: organizationsSchema,
  Reach: reachSchema,
  ReachMembers: membersSchema,
  Overview: overviewSchema,
  Option: optionSchema,
  SparseOption: sparseOptionSchema,
  Impact: impactSchema,
  HistoryAttributes: historyAttributesSchema,
  Organization: organizationSchema,
  Person: personSchema,
  Author: authorSchema,
  ...errorDefinitions,
};

const config = { target: 'draft-2020-12', errorMode: 'throw' } as const satisfies ConversionConfig;

/** The schemas of `components`, by name. */
export const componentSchemas = (): Record<string, JsonSchema> => {
  const { $schema: _, ...change } = toJsonSchema(changeSchema, { ...config, typeMode: 'output' });
  const documents = toJsonSchemaDefs(definitions, {
    ...config,
    typeMode: 'input',
    overrideSchema: ({ valibotSchema }) => (valibotSchema === value ? valueTypes : undefined),
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  return { Change: change, ...documents };
};
