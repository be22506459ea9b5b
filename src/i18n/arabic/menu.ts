import type { Filter } from '../../policy/filters';
import type { MenuMessages } from '../english/menu';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, outlook } from './bidi';
import { formatCount } from './plurals';

export const menu = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const filters: Record<Filter, string> = {
    all: 'كل الإعدادات',
    overridden: 'ذات القيم الخاصة',
    enforced: 'المفروضة',
    changed: 'المتغيّرة',
  };

  return {
    label: 'المزيد',
    back: 'رجوع',
    close: 'إغلاق',

    filter: {
      label: 'عرض',
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

    history: 'سجل التغييرات',
    overview: 'مواضع الاختلاف',

    copy: {
      text: 'نسخ كنص',
      json: bidi`نسخ بتنسيق ${'JSON'}`,
      title: (name, at) => bidi`نهج المزامنة: ${name}، ${format.dateTime(at)}`,
      line: ({ label, value, source, level, who, at, enforced }) =>
        [
          bidi`${label}: ${value}`,
          level === 'default' ? bidi`القيمة الأصلية في ${crm}` : bidi`${source}`,
          ...(who === undefined ? [] : [bidi`${terms.author(who)}`]),
          ...(at === undefined ? [] : [bidi`${format.dateTime(at)}`]),
          ...(enforced ? ['قيمة مفروضة'] : []),
        ].join('، '),
    },

    appearance: {
      title: 'السمة واللغة',
      theme: 'السمة',
      language: 'اللغة',
      asOutlook: bidi`كما في ${outlook}`,
      themes: { light: 'فاتح', dark: 'داكن', contrast: 'تباين عالٍ' },
      notPersistent: 'يتعذر حفظ هذا الاختيار، ويسري حتى إغلاق هذا الجزء.',
      hostLimitations: {
        silent: bidi`لم يستجب ${outlook}: تُستخدم سمة المتصفح ولغته.`,
        silentTheme: bidi`لم يستجب ${outlook}: تُستخدم سمة المتصفح.`,
        silentLanguage: bidi`لم يستجب ${outlook}: تُستخدم لغة المتصفح.`,
        oldTheme: bidi`لا يتيح إصدار ${outlook} هذا معرفة سمته: تُستخدم سمة الجهاز.`,
      },
    },

    about: {
      title: 'حول',
      version: 'الإصدار',
      account: 'الحساب',
      address: bidi`عنوان ${crm}`,
      lastError: 'معرّف الطلب لآخر خطأ',
      none: 'لا يوجد',
      copy: 'نسخ بيانات التشخيص',
      links: { support: 'الدعم', privacy: 'الخصوصية', terms: 'شروط الاستخدام', licenses: 'التراخيص' },
      newWindow: 'الفتح في نافذة جديدة',
    },
  } satisfies MenuMessages;
};
