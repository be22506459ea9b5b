// The policies that an account has read on this device, what of them it has seen, and the scope that it looked at last. No token.
import * as v from 'valibot';
import { parseConfiguration } from '../contract/configuration';
import type { Policy } from '../policy/policy';
import { isScope, type ScopeRef } from '../policy/scopes';
import { keysUnder, readText, removeText, writeText, type Key } from './deviceStorage';
import { storageKey, storageKinds } from './storageKey';

/** `readAt`: milliseconds since the epoch, by this device's clock. */
export type CachedPolicy = { policy: Policy; document: unknown; readAt: number };

const pointerSchema = v.object({
  actor: v.string(),
  view: v.object({ scope: v.custom<ScopeRef['scope']>(isScope), scopeId: v.optional(v.string()) }),
});
const policySchema = v.object({ readAt: v.pipe(v.string(), v.isoTimestamp()), document: v.unknown() });

export type PolicyCache = ReturnType<typeof createPolicyCache>;

/** @param account identifies the account on this device, which can change */
export const createPolicyCache = (crmUrl: string, account: () => string) => {
  const pointer = (): Key => ['last', crmUrl, account()];
  const lastPointer = () => parse(pointerSchema, readText(pointer()));

  return {
    /** The scope that was looked at last: the pane opens there. */
    lastScope: (): ScopeRef | undefined => lastPointer()?.view,

    /** The policy of `lastScope`. */
    lastPolicy: (): CachedPolicy | undefined => {
      const last = lastPointer();
      const stored =
        last && parse(policySchema, readText(['policy', crmUrl, last.actor, last.view.scope, last.view.scopeId ?? '']));
      if (!stored) return undefined;
      try {
        const { document, readAt } = stored;
        return { policy: parseConfiguration(document), document, readAt: Date.parse(readAt) };
      } catch {
        return undefined;
      }
    },

    rememberScope: ({ actor, scope, scopeId }: Policy): void =>
      writeText(pointer(), JSON.stringify({ actor: actor.id, view: { scope, scopeId } })),

    savePolicy: ({ policy, document, readAt }: CachedPolicy): void =>
      writeText(storageKey('policy', crmUrl, policy), JSON.stringify({ readAt: new Date(readAt), document })),

    /** What the person has seen of a scope, as `saveLastSeen` wrote it. */
    lastSeen: (policy: Policy): unknown => parse(v.unknown(), readText(storageKey('seen', crmUrl, policy))),

    saveLastSeen: (policy: Policy, lastSeen: object): void =>
      writeText(storageKey('seen', crmUrl, policy), JSON.stringify(lastSeen)),

    /** Whether a person has left unsaved edits at some scope. */
    hasDrafts: (actorId: string): boolean => keysUnder(['draft', crmUrl, actorId]).length > 0,

    /** Removes everything of a person who is signed in no longer, their drafts too. */
    forget: (actorId: string): void => {
      for (const kind of storageKinds) for (const key of keysUnder([kind, crmUrl, actorId])) removeText(key);
    },
  };
};

const parse = <Schema extends v.GenericSchema>(
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
