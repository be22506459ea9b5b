import type { HistoryMessages } from '../english/history';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll } from './bidi';

export const history = (format: Formats, terms: Terms) => {
  return {
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
    lost: (labels) => `لا يمكن هنا استعادة ما يلي: ${format.list(isolateAll(labels))}.`,
    restored: (at) => bidi`استعادة القيم كما كانت في ${format.dateTime(at)}`,
    older: 'عرض التغييرات الأقدم',
    close: 'إغلاق',
  } satisfies HistoryMessages;
};
