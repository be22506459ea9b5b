// Who may read and who may change a level: yes, or no with a reason. The endpoint and the pane ask the same functions.
import type { Scope } from './scopes';

export const capabilities = [
  'reader',
  'own_configuration',
  'organization_configuration',
  'system_configuration',
] as const;

export type Capability = (typeof capabilities)[number];

/** A level of somebody or something: a person's level lies in their organization. */
export type Target =
  | { scope: 'global' }
  | { scope: 'organization'; organizationId: string }
  | { scope: 'user'; organizationId: string; userId: string };

export type Subject = { id: string; organizationId: string; capabilities: readonly Capability[] };

/** `no_access`: none of the capabilities. `unknown`: not told even whether it exists. `other_person`: theirs alone to change. */
export type Refusal = 'no_access' | 'unknown' | 'other_person' | { needs: Exclude<Capability, 'reader'> };

export type Permission = { allowed: true } | { allowed: false; reason: Refusal };

const yes: Permission = { allowed: true };
const no = (reason: Refusal): Permission => ({ allowed: false, reason });

/** Each capability implies `reader`, so having any is enough to read. */
export const mayReadAnything = (subject: Subject): Permission =>
  subject.capabilities.length > 0 ? yes : no('no_access');

/** A reader reads the levels that apply to them; `system_configuration` every organization too. Nobody reads another person's. */
export const mayRead = (subject: Subject, target: Target): Permission => {
  const access = mayReadAnything(subject);
  if (!access.allowed) return access;
  switch (target.scope) {
    case 'global':
      return yes;
    case 'organization':
      return target.organizationId === subject.organizationId || subject.capabilities.includes('system_configuration')
        ? yes
        : no('unknown');
    case 'user':
      return target.userId === subject.id ? yes : no('unknown');
  }
};

/** How many people a level reaches. The system reaches everybody's, so that only those are told who may change it. */
export const mayCountReach = (subject: Subject, target: Target): Permission =>
  target.scope === 'global' ? mayChange(subject, target) : mayRead(subject, target);

const capabilityFor: Record<Scope, Exclude<Capability, 'reader'>> = {
  global: 'system_configuration',
  organization: 'organization_configuration',
  user: 'own_configuration',
};

/** No capability implies another, except that `system_configuration` may change every organization. */
export const mayChange = (subject: Subject, target: Target): Permission => {
  if (target.scope === 'user' && target.userId !== subject.id) return no('other_person');
  const access = mayRead(subject, target);
  if (!access.allowed) return access;
  const needs = capabilityFor[target.scope];
  const everyOrganization = target.scope === 'organization' && subject.capabilities.includes('system_configuration');
  return everyOrganization || subject.capabilities.includes(needs) ? yes : no({ needs });
};
