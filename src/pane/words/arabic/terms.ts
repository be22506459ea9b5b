// The terms in Arabic: labels, values, levels, types. `crm` is the CRM's product name, where it is known.
import type { Level, Scope } from '../../../policy/levels';
import type { ConflictResolution, Direction, SettingId, SyncType } from '../../../policy/settings';
import type { Terms } from '../english/terms';
import type { Formats } from '../formats';
import { durationAfter } from './counts';
import { outlook, say } from './say';

export const arabicTerms = (format: Formats, crm = 'نظام CRM') => {
  const labels: Record<SettingId, string> = {
    contacts: 'جهات الاتصال',
    tasks: 'المهام',
    calendarEvents: 'أحداث التقويم',
    direction: 'اتجاه المزامنة',
    conflictResolution: 'حل التعارضات',
    crmSyncInterval: 'الفاصل الزمني لمزامنة CRM (بالثواني)',
    outlookSyncInterval: 'الفاصل الزمني لمزامنة Outlook (بالثواني)',
  };
  const directions: Record<Direction, string> = {
    crm_to_outlook: say`من ${crm} إلى ${outlook}`,
    outlook_to_crm: say`من ${outlook} إلى ${crm}`,
    bidirectional: 'ثنائي الاتجاه',
  };
  const rules: Record<ConflictResolution, string> = {
    crm_wins: say`الأولوية دائمًا لبيانات ${crm}`,
    outlook_wins: say`الأولوية دائمًا لبيانات ${outlook}`,
  };
  const choices: Readonly<Record<string, string>> = { ...directions, ...rules };
  const types: Record<SyncType, string> = {
    contacts: 'جهات الاتصال',
    tasks: 'المهام',
    calendarEvents: 'أحداث التقويم',
  };
  const levels: Record<Level, string> = {
    default: 'القيمة الافتراضية',
    global: 'النظام',
    organization: 'المؤسسة',
    user: 'أنت',
  };
  const useParent: Record<Scope, string> = {
    global: 'استخدام القيمة الافتراضية',
    organization: 'استخدام قيمة النظام',
    user: 'استخدام قيمة المؤسسة',
  };
  const choice = (value: string): string => choices[value] ?? value;

  return {
    crm,
    labels,
    directions,
    levels,
    useParent,
    choice,
    types: (which) => format.list(which.map((type) => types[type])),

    value: (value) => {
      if (typeof value === 'boolean') return value ? 'تشغيل' : 'إيقاف';
      if (typeof value === 'number') return format.number(value);
      if (typeof value === 'string') return choice(value);
      return value === undefined ? 'بلا قيمة' : JSON.stringify(value);
    },

    /** "كل دقيقة", "كل دقيقتين", "كل ٣ دقائق". */
    every: (seconds) => `كل ${durationAfter(format, seconds)}`,

    source: (level, name) =>
      level === 'organization' && name !== undefined ? say`${levels.organization}: ${name}` : levels[level],
  } satisfies Terms;
};
