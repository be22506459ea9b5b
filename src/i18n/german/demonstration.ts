import type { Role } from '../../policy/role';
import type { DemonstrationMessages } from '../english/demonstration';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const demonstration = (_format: Formats, _terms: Terms) => {
  const roles: Record<Role, string> = {
    none: 'Kein Zugriff',
    reader: 'Nur Lesezugriff',
    own: 'Eigene Einstellungen',
    organization: 'Administration',
    system: 'Systemadministration',
  };
  return {
    title: 'Demo',
    notice: 'Demo ohne Anmeldung.',
    youAre: 'Sie sind',
    roles,
    person: (name, organization, role) => bidi`${name} · ${organization} · ${roles[role]}`,
  } satisfies DemonstrationMessages;
};
