// Under which key the device keeps what it knows of a level, for each person who looks at it.
import type { Policy } from '../policy/policy';
import type { Key } from './deviceStorage';

/** What the CRM told last, what of it was seen, and what is unsaved. */
export const keptKinds = ['policy', 'seen', 'draft'] as const;

export const levelKey = (
  kind: (typeof keptKinds)[number],
  crmUrl: string,
  { actor, scope, scopeId = '' }: Policy,
): Key => [kind, crmUrl, actor.id, scope, scopeId];
