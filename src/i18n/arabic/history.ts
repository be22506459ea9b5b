import type { Filter } from '../../policy/filters';
import type { HistoryMessages } from '../english/history';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll } from './bidi';
import { formatCount } from './plurals';

export const history = (format: Formats, terms: Terms) => {
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
        const ofAll = formatCount(format, total, {
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
      open: 'سجل التغييرات',
      title: (source) => bidi`سجل التغييرات، ${source}`,
      level: 'المستوى',
      setting: 'الإعداد',
      allSettings: 'كل الإعدادات',
      loading: 'جارٍ تحميل سجل التغييرات…',
      none: 'لا توجد تغييرات هنا بعد.',
      by: (who, at) => bidi`${terms.author(who)}، ${format.dateTime(at)}`,
      // Isolated together with its quotation marks.
      reason: (reason) => bidi`${`«${reason}»`}`,
      unknownOption: (id) => bidi`${id} (غير معروف لهذه الوظيفة الإضافية)`,
      restoreValue: 'استعادة هذه القيمة',
      restoreValueOf: (label, value) => bidi`استعادة هذه القيمة، ${label}: ${value}`,
      restoreVersion: 'استعادة هذا الإصدار',
      restoreVersionOf: (at) => bidi`استعادة هذا الإصدار، ${format.dateTime(at)}`,
      asNow: 'كما هي الآن',
      unsaved: 'يُرجى حفظ تغييراتك أو تجاهلها أولاً.',
      lost: (labels) => `لا يمكن استعادتها هنا: ${format.list(isolateAll(labels))}.`,
      restored: (at) => bidi`استعادة ما كان في ${format.dateTime(at)}`,
      older: 'عرض التغييرات الأقدم',
      close: 'إغلاق',
    },

    copy: {
      text: 'نسخ النهج كنص',
      json: bidi`نسخ النهج بتنسيق ${'JSON'}`,
      done: 'تم النسخ',
      byHand: 'يتعذر النسخ هنا. يُرجى نسخ النص يدويًا:',
      title: (name, at) => bidi`نهج مزامنة ${name}، ${format.dateTime(at)}`,
      line: ({ label, value, source, level, who, at, enforced }) =>
        [
          bidi`${label}: ${value}`,
          level === 'default' ? bidi`القيمة الأصلية في ${crm}` : bidi`${source}`,
          ...(who === undefined ? [] : [bidi`${terms.author(who)}`]),
          ...(at === undefined ? [] : [bidi`${format.dateTime(at)}`]),
          ...(enforced ? ['مفروضة'] : []),
        ].join('، '),
    },
  } satisfies HistoryMessages;
};
