import type { Role } from '../../policy/role';
import type { DemonstrationMessages } from '../english/demonstration';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi } from './bidi';

export const demonstration = (_format: Formats, _terms: Terms) => {
  const roles: Record<Role, string> = {
    none: 'لا يوجد حق وصول',
    reader: 'قراءة فقط',
    own: 'إعدادات شخصية',
    organization: 'إدارة المؤسسة',
    system: 'إدارة النظام',
  };
  return {
    title: 'عرض توضيحي',
    notice: 'عرض توضيحي دون تسجيل دخول.',
    youAre: 'أنت',
    roles,
    person: (name, organization, role) => bidi`${name} · ${organization} · ${roles[role]}`,
  } satisfies DemonstrationMessages;
};
