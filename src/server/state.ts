// Everything that the memory store holds, as one JSON-able object: its schema, because a saved one may be anything.
import * as v from 'valibot';
import { entriesSchema } from '../contract/history';
import { authorSchema, personSchema as namedSchema } from '../contract/person';
import { scopes } from '../policy/scopes';
import { capabilities, type Target } from '../policy/permission';
import { settingIds } from '../policy/settings';

const scopeSchema = v.picklist(scopes);

const personSchema = v.object({
  ...namedSchema.entries,
  organizationId: v.string(),
  capabilities: v.array(v.picklist(capabilities)),
  accessRevision: v.number(),
  /** Of somebody whom a directory describes: see `DirectoryPerson`. */
  asOf: v.optional(v.number()),
});

const ownValueSchema = v.object({
  value: v.unknown(),
  enforced: v.boolean(),
  createdAt: v.string(),
  updatedAt: v.string(),
  updatedBy: authorSchema,
  reason: v.optional(v.string()),
});

const levelSchema = v.object({ version: v.number(), values: v.record(v.picklist(settingIds), ownValueSchema) });

const changeSchema = v.object({
  level: v.string(),
  id: v.number(),
  version: v.number(),
  at: v.string(),
  actor: authorSchema,
  scope: scopeSchema,
  scopeName: v.string(),
  reason: v.optional(v.string()),
  entries: entriesSchema,
});

const keySchema = v.object({
  fingerprint: v.string(),
  begunAt: v.string(),
  answer: v.optional(v.object({ status: v.literal(200), etag: v.string(), body: v.string() })),
});

export const stateSchema = v.object({
  organizations: v.array(namedSchema),
  people: v.array(personSchema),
  /** By `levelKey`; a level that never said anything is missing. */
  levels: v.record(v.string(), levelSchema),
  /** Oldest first. */
  history: v.array(changeSchema),
  /** Idempotency keys, in the order in which they were begun. */
  keys: v.record(v.string(), keySchema),
});

export type State = v.InferOutput<typeof stateSchema>;

/** "global", "organization:1", "user:5" */
export const levelKey = (target: Target): string => {
  switch (target.scope) {
    case 'global':
      return 'global';
    case 'organization':
      return `organization:${target.organizationId}`;
    case 'user':
      return `user:${target.userId}`;
  }
};

/** The levels that the target inherits from, and itself last. */
export const targetsUpTo = (target: Target): readonly Target[] => {
  if (target.scope === 'global') return [target];
  const organization = { scope: 'organization', organizationId: target.organizationId } as const;
  return target.scope === 'organization' ? [{ scope: 'global' }, target] : [{ scope: 'global' }, organization, target];
};
