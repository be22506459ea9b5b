// The terms in Arabic: labels, values, levels, types. `crm` is the CRM's product name, where it is known.
import type { Formats } from '../formats';
import { termsOf, type Terms } from '../terms';
import { durationAfter } from './counts';
import { outlook, say } from './say';

export const arabicTerms = (format: Formats, crm = 'نظام CRM'): Terms =>
  termsOf(format, crm, {
    labels: {
      contacts: 'جهات الاتصال',
      tasks: 'المهام',
      calendarEvents: 'أحداث التقويم',
      direction: 'اتجاه المزامنة',
      conflictResolution: 'حل التعارضات',
      crmSyncInterval: 'الفاصل الزمني لمزامنة CRM (بالثواني)',
      outlookSyncInterval: 'الفاصل الزمني لمزامنة Outlook (بالثواني)',
    },
    directions: {
      crm_to_outlook: say`من ${crm} إلى ${outlook}`,
      outlook_to_crm: say`من ${outlook} إلى ${crm}`,
      bidirectional: 'ثنائي الاتجاه',
    },
    rules: {
      crm_wins: say`الأولوية دائمًا لبيانات ${crm}`,
      outlook_wins: say`الأولوية دائمًا لبيانات ${outlook}`,
    },
    types: { contacts: 'جهات الاتصال', tasks: 'المهام', calendarEvents: 'أحداث التقويم' },
    levels: { default: 'القيمة الافتراضية', global: 'النظام', organization: 'المؤسسة', user: 'أنت' },
    useParent: {
      global: 'استخدام القيمة الافتراضية',
      organization: 'استخدام قيمة النظام',
      user: 'استخدام قيمة المؤسسة',
    },
    on: 'تشغيل',
    off: 'إيقاف',
    noValue: 'بلا قيمة',
    /** "كل دقيقة", "كل دقيقتين", "كل ٣ دقائق". */
    every: (seconds) => `كل ${durationAfter(format, seconds)}`,
    named: (level, name) => say`${level}: ${name}`,
  });
