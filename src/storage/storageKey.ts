// The keys under which this device stores a person's data about a scope.
import type { Policy } from '../policy/policy';
import type { Key } from './deviceStorage';

export const storageKinds = ['policy', 'seen', 'draft'] as const;

export const storageKey = (
  kind: (typeof storageKinds)[number],
  crmUrl: string,
  { actor, scope, scopeId = '' }: Policy,
): Key => [kind, crmUrl, actor.id, scope, scopeId];
