import { bidi } from '../../../i18n/arabic/bidi';
import { durationAfterPreposition } from '../../../i18n/arabic/plurals';
import type { FaultMessages } from '../english/faults';
import type { PaneMessages } from '../paneMessages';

const save = 'يُرجى تغيير قيمة ثم الحفظ.';
const reload = 'يُرجى إعادة تحميل الجزء.';
const crm = bidi`نظام ${'CRM'}`;

export const faults = ({ reader, format }: PaneMessages): FaultMessages => {
  const press = `يُرجى الضغط على «${reader.header.refresh}» في الجزء`;
  const refresh = `${press}.`;
  const either = `${press}، أو تغيير قيمة ثم الحفظ.`;
  const after = (seconds: number): string => durationAfterPreposition(format, seconds);
  const status = (code: number): string => `(${format.number(code)})`;
  return {
    fine: { label: 'كل شيء يعمل' },

    slow: { label: `بطء: كل استجابة تتأخر مدة ${after(4)}`, hint: either },
    offline: {
      label: 'هذا الجهاز غير متصل بالإنترنت',
      hint: 'يُرجى النظر إلى الجزء، ثم إعادة تحميله أو الحفظ.',
    },
    unreachable: { label: `يتعذر الوصول إلى ${crm}`, hint: either },
    'no-answer': { label: 'لا استجابة مطلقًا', hint: either },
    stuck: { label: 'نصف استجابة ثم لا شيء', hint: either },
    'late-answer': {
      label: `استجابة واحدة تتأخر مدة ${after(6)}`,
      hint: `${press}، ثم تغيير قيمة والحفظ على الفور.`,
    },
    'reset-after-save': { label: 'تم الحفظ ثم انقطع الاتصال', hint: save },
    'bad-gateway': { label: `فشل بوابة الاتصال ${status(502)}`, hint: either },
    'gateway-timeout': { label: `انتهاء مهلة بوابة الاتصال ${status(504)}`, hint: either },
    'captive-portal': { label: 'صفحة تسجيل الدخول إلى شبكة ضيوف', hint: refresh },
    'captive-redirect': { label: `إعادة توجيه إلى صفحة كهذه ${status(302)}`, hint: refresh },

    'token-expired': { label: 'انتهت صلاحية تسجيل الدخول', hint: either },
    'signed-out': { label: 'تم تسجيل الخروج', hint: either },
    'no-access': { label: 'لا يوجد حق وصول', hint: reload },
    'right-taken-away': { label: 'سُحبت صلاحية التحرير', hint: 'يُرجى تغيير قيمة بصفة مسؤول ثم الحفظ.' },
    'person-changed': { label: 'تم تسجيل الدخول بحساب شخص آخر', hint: refresh },

    'not-found': { label: 'لم يتم العثور على شيء', hint: reload },
    'switched-off': { label: bidi`واجهة ${'API'} متوقفة`, hint: reload },
    'in-progress': { label: 'ما زال حفظ تغيير جاريًا: مرة واحدة', hint: save },
    'in-progress-for-long': { label: 'ما زال حفظ تغيير جاريًا: لمدة طويلة', hint: save },
    'refused-values': { label: 'القيم مرفوضة', hint: save },
    'read-only': { label: 'لا يقبل التغييرات ويعلن ذلك مسبقًا', hint: refresh },
    'refuses-changes': { label: 'لا يقبل التغييرات ويعلن ذلك متأخرًا', hint: save },
    'too-many': { label: `طلبات كثيرة جدًا: لمدة ${after(20)}`, hint: either },
    'too-many-for-long': { label: 'طلبات كثيرة جدًا: لسنوات', hint: either },
    'too-many-until': { label: 'طلبات كثيرة جدًا: حتى تاريخ محدد', hint: either },
    'too-many-no-time': { label: 'طلبات كثيرة جدًا: دون ذكر المدة', hint: either },
    'too-many-odd-time': { label: 'طلبات كثيرة جدًا: مدة غير مفهومة', hint: either },
    'not-available': { label: `غير متوفر: لمدة ${after(5)}`, hint: either },
    'error-after-save': { label: 'تم الحفظ ثم حدث خطأ', hint: save },
    'internal-error': { label: `خطأ داخل ${crm}`, hint: either },

    malformed: { label: 'نصف مستند', hint: refresh },
    empty: { label: `فارغة ${status(204)}`, hint: refresh },
    'empty-body': { label: `فارغة ${status(200)}`, hint: refresh },
    'wrong-type': { label: 'من نوع وسائط آخر', hint: refresh },
    huge: { label: `بحجم ${format.number(10)} ميغابايت`, hint: refresh },
    'many-options': { label: `تضم ${format.number(100)} ألف خيار`, hint: refresh },
    'newer-crm': { label: `من إصدار لاحق من ${crm}`, hint: refresh },
    'older-crm': { label: `من إصدار سابق من ${crm}`, hint: refresh },
    'out-of-range': { label: 'قيمة خارج الحدود', hint: refresh },
    'far-out-of-range': { label: 'قيم بعيدة جدًا عن الحدود', hint: refresh },
    'other-types': { label: 'قيم من أنواع أخرى', hint: refresh },

    storage: { label: 'أخطاء في تخزين المتصفح', hint: reload },
    'storage-full': {
      label: 'تخزين المتصفح ممتلئ',
      hint: 'يُرجى تغيير قيمة ثم الحفظ، وبعد ذلك إعادة تحميل الجزء.',
    },
    clock: { label: 'الساعة متقدمة يومًا واحدًا', hint: reload },
  };
};
