import type { Role } from '../../policy/role';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type DemonstrationMessages = ReturnType<typeof demonstration>;

export const demonstration = (_format: Formats, _terms: Terms) => {
  const roles: Record<Role, string> = {
    none: 'No access',
    reader: 'View only',
    own: 'Own settings',
    organization: 'Administrator',
    system: 'System administrator',
  };
  return {
    title: 'Demonstration',
    notice: 'Demo without sign-in.',
    youAre: 'You are',
    roles,
    person: (name: string, organization: string, role: Role) => bidi`${name} · ${organization} · ${roles[role]}`,
  };
};
