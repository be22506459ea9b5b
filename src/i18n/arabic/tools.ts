// What is rarely needed, in Arabic: the filter, the history and the way back, the copy.
import type { Filter } from '../../policy/filters';
import type { ToolsWords } from '../english/tools';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { countOf } from './counts';
import { eachIsolated, say } from './say';

export const arabicTools = (format: Formats, terms: Terms): ToolsWords => {
  const { crm } = terms;
  const filters: Record<Filter, string> = {
    all: 'الكل',
    overridden: 'ذات قيم خاصة',
    enforced: 'المفروضة',
    changed: 'المتغيّرة',
  };

  return {
    filter: {
      label: 'عرض الإعدادات',
      filters,
      shown: (filter, count, total) => {
        const ofAll = countOf(format, total, {
          one: 'إعداد واحد',
          two: 'إعدادين',
          few: 'إعدادات',
          many: 'إعدادًا',
          other: 'إعداد',
        });
        return `${filters[filter]}: ${format.number(count)} من ${ofAll}`;
      },
      none: {
        all: 'لا توجد إعدادات.',
        overridden: 'لا يوجد إعداد ذو قيمة خاصة.',
        enforced: 'لا يوجد إعداد مفروض.',
        changed: 'لم يتغيّر شيء منذ زيارتك الأخيرة.',
      },
      clear: 'عرض كل الإعدادات',
    },

    history: {
      open: 'المحفوظات',
      title: (source) => say`المحفوظات، ${source}`,
      level: 'المستوى',
      setting: 'الإعداد',
      allSettings: 'كل الإعدادات',
      loading: 'جارٍ قراءة المحفوظات…',
      none: 'لم يتغيّر شيء هنا بعد.',
      by: (who, at) => say`${who ?? crm}، ${format.dateTime(at)}`,
      // Its quotation marks go with it, whichever way it runs.
      reason: (reason) => say`${`«${reason}»`}`,
      unknownOption: (id) => say`${id} (غير معروف لهذه الوظيفة الإضافية)`,
      restoreValue: 'استعادة هذه القيمة',
      restoreValueOf: (label, value) => say`استعادة هذه القيمة، ${label}: ${value}`,
      restoreVersion: 'استعادة هذا الإصدار',
      restoreVersionOf: (at) => say`استعادة هذا الإصدار، ${format.dateTime(at)}`,
      asNow: 'كما هي الآن',
      unsaved: 'يُرجى حفظ تغييراتك أو تجاهلها قبل الاستعادة.',
      lost: (labels) => `لا يمكن استعادتها هنا: ${format.list(eachIsolated(labels))}.`,
      restored: (at) => say`استعادة ما كان في ${format.dateTime(at)}`,
      older: 'عرض التغييرات الأقدم',
      close: 'إغلاق',
    },

    copy: {
      text: 'نسخ النهج كنص',
      json: say`نسخ النهج بتنسيق ${'JSON'}`,
      done: 'تم النسخ',
      byHand: 'لا يمكن النسخ من هذا الجزء. يُرجى نسخ النص يدويًا:',
      title: (name, at) => say`نهج مزامنة ${name}، ${format.dateTime(at)}`,
      line: ({ label, value, source, level, who, at, enforced }) =>
        [
          say`${label}: ${value}`,
          level === 'default' ? say`تأتي مع ${crm}` : say`${source}`,
          ...(who === undefined ? [] : [say`${who ?? crm}`]),
          ...(at === undefined ? [] : [say`${format.dateTime(at)}`]),
          ...(enforced ? ['مفروضة'] : []),
        ].join('، '),
    },
  };
};
