import type { Formats } from '../formats';
import { createTerms, type Terms } from '../terms';
import { durationAfterPreposition } from './plurals';
import { outlook, bidi } from './bidi';

export const terms = (format: Formats, crm = 'نظام CRM'): Terms =>
  createTerms(format, crm, {
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
      crm_to_outlook: bidi`من ${crm} إلى ${outlook}`,
      outlook_to_crm: bidi`من ${outlook} إلى ${crm}`,
      bidirectional: 'ثنائي الاتجاه',
    },
    rules: {
      crm_wins: bidi`الأولوية دائمًا لبيانات ${crm}`,
      outlook_wins: bidi`الأولوية دائمًا لبيانات ${outlook}`,
    },
    types: { contacts: 'جهات الاتصال', tasks: 'المهام', calendarEvents: 'أحداث التقويم' },
    levels: { default: 'القيمة الافتراضية', global: 'النظام', organization: 'المؤسسة', user: 'أنت' },
    useParent: {
      global: 'استخدام القيمة الافتراضية',
      organization: 'استخدام قيمة النظام',
      user: 'استخدام قيمة المؤسسة',
    },
    on: 'مفعّل',
    off: 'متوقف',
    noValue: 'بلا قيمة',
    /** "كل دقيقة", "كل دقيقتين", "كل ٣ دقائق". */
    every: (seconds) => `كل ${durationAfterPreposition(format, seconds)}`,
    named: (level, name) => bidi`${level}: ${name}`,
  });
