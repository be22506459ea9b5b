// The state of the memory store, as one JSON object. A saved state is parsed, because web storage may contain anything.
import * as v from 'valibot';
import { entriesSchema } from '../../contract/history';
import { scopes } from '../../policy/scopes';
import { capabilities } from '../../policy/permission';
import { settingIds } from '../../policy/settings';

const namedSchema = v.object({ id: v.string(), name: v.string() });
/** Without an address: the one that the person has when it is read is looked up. `null` is the CRM itself. */
const authorSchema = v.nullable(namedSchema);

const personSchema = v.object({
  ...namedSchema.entries,
  organizationId: v.string(),
  capabilities: v.array(v.picklist(capabilities)),
  accessRevision: v.number(),
  email: v.optional(v.string()),
  /** Only for a person from a directory: see `DirectoryPerson`. */
  asOf: v.optional(v.number()),
});

const scopeValueSchema = v.object({
  value: v.unknown(),
  enforced: v.boolean(),
  createdAt: v.string(),
  updatedAt: v.string(),
  updatedBy: authorSchema,
  reason: v.optional(v.string()),
});

const scopeSchema = v.object({ version: v.number(), values: v.record(v.picklist(settingIds), scopeValueSchema) });

const changeSchema = v.object({
  scopeKey: v.string(),
  id: v.number(),
  version: v.number(),
  at: v.string(),
  actor: authorSchema,
  scope: v.picklist(scopes),
  scopeName: v.string(),
  reason: v.optional(v.string()),
  entries: entriesSchema,
});

const keySchema = v.object({
  key: v.string(),
  fingerprint: v.string(),
  /** Milliseconds since 1970. */
  savedAt: v.number(),
  response: v.object({ status: v.literal(200), etag: v.string(), body: v.string() }),
});

export const stateSchema = v.object({
  organizations: v.array(namedSchema),
  people: v.array(personSchema),
  /** By `targetKey`; a scope that was never changed is missing. */
  scopes: v.record(v.string(), scopeSchema),
  /** Oldest first. */
  history: v.array(changeSchema),
  /** Idempotency keys by the actor's id, oldest first. */
  keys: v.record(v.string(), v.array(keySchema)),
});

export type State = v.InferOutput<typeof stateSchema>;
