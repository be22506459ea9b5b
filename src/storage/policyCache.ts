// The policy that an account saw last, kept on the device as the CRM told it, what of it they have seen, and the level that they
// were looking at. No token.
import * as v from 'valibot';
import { readConfiguration } from '../contract/configuration';
import { isScope, type ScopeRef } from '../policy/scopes';
import type { Policy } from '../policy/policy';
import { keysUnder, readText, removeText, writeText, type Key } from './deviceStorage';
import { keptKinds, levelKey } from './storageKey';

/** A policy and when the CRM told it. */
export type LastKnown = { policy: Policy; readAt: Date };

const pointerSchema = v.object({
  actor: v.string(),
  view: v.object({ scope: v.custom<ScopeRef['scope']>(isScope), scopeId: v.optional(v.string()) }),
});
const keptSchema = v.object({ readAt: v.pipe(v.string(), v.isoTimestamp()), document: v.unknown() });

export type KeptPolicies = ReturnType<typeof keptPolicies>;

/** @param account tells accounts apart on this device */
export const keptPolicies = (crmUrl: string, account: string) => {
  const pointer: Key = ['last', crmUrl, account];
  /** By level: what the CRM told last, and with which version. */
  const documents = new Map<string, { version: string; document: unknown }>();
  const keptAt = new WeakMap<Policy, Date>();
  const keptSeen = new WeakMap<Policy, object>();
  const pointed = () => parsed(pointerSchema, readText(pointer));
  const read = (key: Key): LastKnown | undefined => {
    const kept = parsed(keptSchema, readText(key));
    try {
      return kept && { policy: readConfiguration(kept.document), readAt: new Date(kept.readAt) };
    } catch {
      return undefined;
    }
  };

  return {
    /** What the CRM told a policy with: kept once the pane shows it. */
    told: (policy: Policy, document: unknown): void =>
      void documents.set(String(levelKey('policy', crmUrl, policy)), { version: policy.version, document }),

    /** What the pane shows: as the CRM told it, or, where it said only that nothing has changed, with its new time. */
    keep: (policy: Policy, readAt: Date): void => {
      if (keptAt.get(policy) === readAt) return;
      keptAt.set(policy, readAt);
      const key = levelKey('policy', crmUrl, policy);
      const last = documents.get(String(key));
      const document = last?.version === policy.version ? last.document : parsed(keptSchema, readText(key))?.document;
      if (document !== undefined) writeText(key, JSON.stringify({ readAt, document }));
    },

    /** What the person has seen of a level, as it was kept. */
    seen: (policy: Policy): unknown => parsed(v.unknown(), readText(levelKey('seen', crmUrl, policy))),

    keepSeen: (policy: Policy, seen: object): void => {
      if (keptSeen.get(policy) === seen) return;
      keptSeen.set(policy, seen);
      writeText(levelKey('seen', crmUrl, policy), JSON.stringify(seen));
    },

    /** The level looked at last, at which the pane opens. */
    lastView: (): ScopeRef | undefined => pointed()?.view,

    lastKnown: (): LastKnown | undefined => {
      const last = pointed();
      return last && read(['policy', crmUrl, last.actor, last.view.scope, last.view.scopeId ?? '']);
    },

    remember: ({ actor, scope, scopeId }: Policy): void =>
      writeText(pointer, JSON.stringify({ actor: actor.id, view: { scope, scopeId } })),

    /** Whether a person has left unsaved edits at some level. */
    hasDrafts: (actorId: string): boolean => keysUnder(['draft', crmUrl, actorId]).length > 0,

    /** Everything of a person who is not the one who is signed in any more, their drafts too. */
    forget: (actorId: string): void => {
      for (const kind of keptKinds) {
        for (const key of keysUnder([kind, crmUrl, actorId])) removeText(key);
      }
    },
  };
};

const parsed = <Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | undefined,
): v.InferOutput<Schema> | undefined => {
  if (text === undefined) return undefined;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
};
