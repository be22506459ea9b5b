// Shared by the server and the pane, so that both always decide the same.
import type { Scope } from './scopes';

export const capabilities = [
  'reader',
  'own_configuration',
  'organization_configuration',
  'system_configuration',
] as const;

export type Capability = (typeof capabilities)[number];

/** A `ScopeRef` with every id filled in. */
export type ScopeTarget =
  | { scope: 'global' }
  | { scope: 'organization'; organizationId: string }
  | { scope: 'user'; organizationId: string; userId: string };

export type Subject = { id: string; organizationId: string; capabilities: readonly Capability[] };

/**
 * `no_access`: none of the capabilities. `unknown`: the subject may not even learn whether it exists. `other_person`:
 * only that person may change it.
 */
export type DenialReason = 'no_access' | 'unknown' | 'other_person' | { needs: Exclude<Capability, 'reader'> };

export type Permission = { allowed: true } | { allowed: false; reason: DenialReason };

const allowed: Permission = { allowed: true };
const denied = (reason: DenialReason): Permission => ({ allowed: false, reason });

/** Each capability implies `reader`, so having any is enough to read. */
export const mayReadAnything = (subject: Subject): Permission =>
  subject.capabilities.length > 0 ? allowed : denied('no_access');

/**
 * A reader reads the scopes that apply to them; `system_configuration` also reads every organization. Nobody reads
 * another person's.
 */
export const mayRead = (subject: Subject, target: ScopeTarget): Permission => {
  const access = mayReadAnything(subject);
  if (!access.allowed) return access;
  switch (target.scope) {
    case 'global':
      return allowed;
    case 'organization':
      return target.organizationId === subject.organizationId || subject.capabilities.includes('system_configuration')
        ? allowed
        : denied('unknown');
    case 'user':
      return target.userId === subject.id ? allowed : denied('unknown');
  }
};

/** The audience of the system spans all organizations, so only those who may change the system may count it. */
export const mayCountAudience = (subject: Subject, target: ScopeTarget): Permission =>
  target.scope === 'global' ? mayChange(subject, target) : mayRead(subject, target);

const capabilityFor: Record<Scope, Exclude<Capability, 'reader'>> = {
  global: 'system_configuration',
  organization: 'organization_configuration',
  user: 'own_configuration',
};

/** No capability implies another, except that `system_configuration` may change every organization. */
export const mayChange = (subject: Subject, target: ScopeTarget): Permission => {
  if (target.scope === 'user' && target.userId !== subject.id) return denied('other_person');
  const access = mayRead(subject, target);
  if (!access.allowed) return access;
  const needs = capabilityFor[target.scope];
  const everyOrganization = target.scope === 'organization' && subject.capabilities.includes('system_configuration');
  return everyOrganization || subject.capabilities.includes(needs) ? allowed : denied({ needs });
};
