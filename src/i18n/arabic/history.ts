import type { RestoreObstacle } from '../../policy/history';
import type { HistoryMessages } from '../english/history';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll } from './bidi';

export const history = (format: Formats, terms: Terms) => {
  const notRestored = (reason: RestoreObstacle): string => {
    if (reason === 'invalid') return 'تتعذر الاستعادة: قيمة غير صالحة';
    if (reason === 'not_editable') return 'تتعذر الاستعادة: لا يمكن التعديل هنا';
    const source = terms.scopeName(reason.enforcedBy.scope, reason.enforcedBy.scopeName);
    return bidi`تتعذر الاستعادة: قيمة أخرى مفروضة من ${source}`;
  };
  return {
    title: 'سجل التغييرات',
    back: 'رجوع',
    level: 'المستوى',
    allScopes: (own): string => (own ? 'كل مستوياتي' : 'كل المستويات'),
    setting: 'الإعداد',
    allSettings: 'كل الإعدادات',
    loading: 'جارٍ تحميل سجل التغييرات…',
    none: 'لا توجد تغييرات هنا بعد.',
    noneSince: 'لا توجد تغييرات هنا.',
    since: (at) => bidi`لم تعد التغييرات قبل ${format.date(at)} معروضة هنا.`,
    inherited: 'قيمة موروثة',
    // Isolated together with its quotation marks.
    reason: (reason) => bidi`${`«${reason}»`}`,
    more: 'المزيد',
    less: 'أقل',
    moreOf: (at) => bidi`المزيد، سبب التغيير في ${format.dateTime(at)}`,
    lessOf: (at) => bidi`أقل، سبب التغيير في ${format.dateTime(at)}`,
    details: (labels, at) => bidi`تفاصيل، ${format.list(isolateAll(labels))}، ${format.dateTime(at)}`,
    unknownOption: (id) => bidi`${id} (غير معروف لهذه الوظيفة الإضافية)`,
    restoreValue: (value) => bidi`استعادة «${value}»`,
    restoreValueOf: (value, label) => bidi`استعادة «${value}»، ${label}`,
    restoreVersion: (at) => bidi`استعادة كل إعدادات ${format.day(at)}، ${format.time(at)}`,
    inEffect: 'سارية',
    asNow: 'كما هي الآن',
    unsaved: 'يُرجى حفظ تغييراتك أو تجاهلها أولاً.',
    notRestored,
    notRestoredOf: (label, reason) => bidi`${label}: ${notRestored(reason)}`,
    restored: (at) => bidi`استعادة القيم كما كانت في ${format.dateTime(at)}`,
    older: 'عرض التغييرات الأقدم',
  } satisfies HistoryMessages;
};
