// `configurationchanges`: the history of a scope. The body of a 412 contains the same attributes.
import * as v from 'valibot';
import type { Person } from '../policy/policy';
import { scopes, type Scope } from '../policy/scopes';
import { authorSchema, nameSchema, reasonSchema } from './person';
import { linksSchema, linksTo, pageAfter } from './page';
import { parse } from './contractError';

/**
 * The actions are named as in Oro's audit log. The members of a value that is not enforced are missing, not `false`.
 */
export type HistoryEntry = {
  option: string;
  action: 'create' | 'update' | 'remove';
  from?: unknown;
  fromEnforced?: boolean | undefined;
  to?: unknown;
  toEnforced?: boolean | undefined;
};

export type HistoryChange = {
  id: string;
  /** ISO 8601, the CRM's clock. For display only: the order is by version. */
  at: string;
  /** `null` is the CRM itself. */
  actor: Person | null;
  scope: Scope;
  scopeName: string;
  version: string;
  reason?: string | undefined;
  entries: readonly HistoryEntry[];
};

/** As a client parses it. `scopeName`: undefined where nothing of the name is visible. */
export type ParsedHistoryChange = Omit<HistoryChange, 'scopeName'> & { scopeName: string | undefined };

export const entriesSchema = v.array(
  v.object({
    option: v.string(),
    action: v.picklist(['create', 'update', 'remove']),
    from: v.optional(v.unknown()),
    fromEnforced: v.optional(v.boolean()),
    to: v.optional(v.unknown()),
    toEnforced: v.optional(v.boolean()),
  }),
);

export const historyAttributesSchema = v.object({
  at: v.string(),
  actor: authorSchema,
  scope: v.picklist(scopes),
  scopeName: nameSchema,
  version: v.string(),
  reason: reasonSchema,
  entries: entriesSchema,
});

export const serializeHistoryAttributes = ({ id: _id, ...attributes }: HistoryChange) => attributes;

/** @param since ISO 8601: changes before it may be gone. Undefined: the history is complete */
export const serializeHistory = (changes: readonly HistoryChange[], next: string | undefined, since?: string) => ({
  data: changes.map((change) => ({
    type: 'configurationchanges',
    id: change.id,
    attributes: serializeHistoryAttributes(change),
  })),
  links: linksTo(next),
  ...(since !== undefined && { meta: { since } }),
});

export const preconditionFailedSchema = v.object({
  meta: v.object({ version: v.string(), changes: v.array(historyAttributesSchema) }),
});

export const historySchema = v.object({
  data: v.array(
    v.object({ type: v.literal('configurationchanges'), id: v.string(), attributes: historyAttributesSchema }),
  ),
  links: linksSchema,
  /** An unusable date is ignored: it must not make the history unreadable. */
  meta: v.optional(v.object({ since: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined) }), {}),
});

export type ParsedHistory = {
  changes: readonly ParsedHistoryChange[];
  /** The cursor of the next page. */
  after: string | undefined;
  /** ISO 8601: changes before it may be deleted. Undefined where the CRM deletes none. */
  since: string | undefined;
};

/** One page of changes, newest first. @throws ContractError */
export const parseHistory = (document: unknown): ParsedHistory => {
  const { data, links, meta } = parse(historySchema, document);
  return {
    changes: data.map(({ id, attributes }) => ({ id, ...attributes })),
    after: pageAfter(links.next),
    since: meta.since,
  };
};

/** The current version and the changes since the version that was sent, oldest first. @throws ContractError */
export const parsePreconditionFailed = (document: unknown): v.InferOutput<typeof preconditionFailedSchema>['meta'] =>
  parse(preconditionFailedSchema, document).meta;
