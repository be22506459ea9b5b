// What changed at a level, who did it and why: `configurationchanges`, also told by a refused change (412).
import * as v from 'valibot';
import type { Person } from '../policy/policy';
import { scopes, type Scope } from '../policy/scopes';
import { authorSchema } from './person';
import { linksSchema, linksTo, pageAfter } from './page';
import { read } from './contractError';

/** Oro's audit words: an option gets an own value, changes it, goes back to the parent's. What is not enforced does not say so. */
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
  /** ISO 8601, the CRM's clock: for display, the order is by version. */
  at: string;
  /** `null` is the CRM itself. */
  actor: Person | null;
  scope: Scope;
  scopeName: string;
  version: string;
  reason?: string | undefined;
  entries: readonly HistoryEntry[];
};

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

const attributesSchema = v.object({
  at: v.string(),
  actor: authorSchema,
  scope: v.picklist(scopes),
  scopeName: v.string(),
  version: v.string(),
  reason: v.optional(v.string()),
  entries: entriesSchema,
});

export const writeHistoryAttributes = ({ id: _id, ...attributes }: HistoryChange) => attributes;

export const writeHistory = (changes: readonly HistoryChange[], next: string | undefined) => ({
  data: changes.map((change) => ({
    type: 'configurationchanges',
    id: change.id,
    attributes: writeHistoryAttributes(change),
  })),
  links: linksTo(next),
});

const staleSchema = v.object({ meta: v.object({ version: v.string(), changes: v.array(attributesSchema) }) });

const historySchema = v.object({
  data: v.array(v.object({ type: v.literal('configurationchanges'), id: v.string(), attributes: attributesSchema })),
  links: linksSchema,
});

/** One page of changes, newest first, and where the next one begins, if there is one. @throws Unreadable */
export const readHistory = (document: unknown): { changes: readonly HistoryChange[]; after: string | undefined } => {
  const { data, links } = read(historySchema, document);
  return { changes: data.map(({ id, attributes }) => ({ id, ...attributes })), after: pageAfter(links.next) };
};

/** What a 412 tells: the version now and the changes since the one that was sent, oldest first. @throws Unreadable */
export const readStale = (document: unknown): v.InferOutput<typeof staleSchema>['meta'] =>
  read(staleSchema, document).meta;
