import type { Failure } from '../../client/failure';
import type { Mistake } from '../../config/config';
import type { Person } from '../../policy/policy';
import type { FailureMessages } from '../english/failures';
import type { Terms } from '../terms';
import { isGateway, isLong, unbroken, type FailureMessage } from '../failureMessage';
import type { Formats } from '../formats';
import { durationAfterPreposition } from './plurals';
import { bidi, isolateAll, outlook } from './bidi';

const again = 'يُرجى إعادة المحاولة بعد قليل.';
const network = 'يُرجى التحقق من الشبكة ثم إعادة المحاولة.';

export const failures = (format: Formats, { crm }: Terms) => {
  const namesOf = (people: readonly Person[]): string =>
    format.anyOf(isolateAll(people.map(({ name }) => unbroken(name))));
  const askForAccess = bidi`يُرجى طلب حق الوصول من أحد مسؤولي ${crm}.`;

  const retryAdvice = (seconds: number): string => {
    if (seconds === 0) return 'يُرجى إعادة المحاولة بعد قليل.';
    return isLong(seconds)
      ? 'يُرجى إعادة المحاولة لاحقًا.'
      : bidi`يمكنك إعادة المحاولة بعد ${durationAfterPreposition(format, Math.ceil(seconds))}.`;
  };

  const describeMistake = (mistake: Mistake): string => {
    if (mistake.kind === 'not_found') return bidi`لم يتم العثور عليه (${format.number(mistake.status)})`;
    if (mistake.kind === 'not_json') return bidi`ليس بتنسيق ${'JSON'}`;
    const whats: Record<typeof mistake.kind, string> = {
      missing: 'غير موجود',
      unknown: 'غير معروف لهذه الوظيفة الإضافية',
      empty: 'فارغ',
      not_object: 'ليس كائنًا',
      not_text: 'ليس نصًا',
      not_address: bidi`ليس عنوانًا يبدأ بـ ${'http'} أو ${'https'}`,
      not_secure: bidi`يجب أن يبدأ بـ ${'https'} مثل عنوان هذا الجزء`,
      not_client_id: 'ليس معرّف عميل',
      not_id: 'يحتوي على أحرف غير مسموح بها في المعرّف',
      not_one_scope: bidi`ليس نطاقًا واحدًا (${'scope'})`,
      not_sign_in: 'ليس من طرق تسجيل الدخول في هذه الوظيفة الإضافية',
      not_list: 'ليس قائمة',
      not_capability: 'ليس من صلاحيات هذه الوظيفة الإضافية',
    };
    return bidi`${mistake.place === '' ? 'الملف' : mistake.place} ${whats[mistake.kind]}`;
  };

  return {
    changesPreserved: 'تم الاحتفاظ بتغييراتك.',
    details: {
      show: 'التفاصيل',
      request: (id) => bidi`الطلب ${id}`,
      status: (code) => `رمز الحالة ${format.number(code)}`,
    },
    config: {
      unreachable: { title: 'يتعذر الوصول إلى خادم الوظيفة الإضافية', next: network },
      timeout: { title: 'خادم الوظيفة الإضافية لا يستجيب', next: again },
      mistake: (mistake) => ({
        title: 'هذه الوظيفة الإضافية غير معدّة بشكل صحيح',
        next: bidi`يُرجى الطلب من أحد المسؤولين التحقق من الملف ${'config.json'}: ${describeMistake(mistake)}.`,
      }),
    },
    signIn: {
      asked: 'يُرجى المتابعة في نافذة تسجيل الدخول.',
      problem: (problem, code) => {
        switch (problem) {
          case 'closed':
            return 'أُغلقت نافذة تسجيل الدخول قبل اكتماله.';
          case 'blocked':
            return bidi`تم حظر نافذة تسجيل الدخول. يُرجى السماح بالنوافذ المنبثقة لـ ${outlook} ثم تسجيل الدخول.`;
          case 'late':
            return 'استغرق تسجيل الدخول وقتًا طويلاً.';
          case 'refused':
            return code === undefined
              ? 'رُفض تسجيل الدخول. يُرجى الاتصال بأحد المسؤولين.'
              : bidi`رُفض تسجيل الدخول (${code}). يُرجى الاتصال بأحد المسؤولين.`;
          case 'unavailable':
            return 'يتعذر الوصول إلى خدمة تسجيل الدخول. يُرجى التحقق من الشبكة ثم تسجيل الدخول.';
          case 'no_storage':
            return 'يحظر المتصفح ملفات تعريف الارتباط وبيانات الموقع التي تحتاج إليها نافذة تسجيل الدخول. يُرجى السماح بها لموقع الوظيفة الإضافية على الويب ثم تسجيل الدخول.';
          case 'outdated':
            return 'تم تحديث هذه الوظيفة الإضافية. يُرجى إغلاق الجزء وفتحه مرة أخرى ثم تسجيل الدخول.';
        }
      },
    },
    broken: { title: 'حدث خطأ ما في هذه الوظيفة الإضافية', next: again },
    notAllowed: (contacts) => ({
      title: 'لا يمكنك تغيير هذه الإعدادات',
      next:
        contacts.length === 0
          ? askForAccess
          : bidi`بإمكان ${namesOf(contacts)} منحك حق الوصول أو إجراء التغييرات نيابةً عنك.`,
    }),
    of: (failure: Failure): FailureMessage => {
      switch (failure.kind) {
        case 'offline':
          return { title: 'لا يوجد اتصال بالإنترنت', next: 'يُرجى الاتصال بشبكة ثم إعادة المحاولة.' };
        case 'unreachable':
          return { title: bidi`يتعذر الوصول إلى ${crm}`, next: network };
        case 'timeout':
          return { title: bidi`لا يستجيب ${crm}`, next: again };
        case 'signed_out':
          return failure.refused
            ? { title: bidi`انتهت صلاحية جلستك في ${crm}`, next: 'يُرجى تسجيل الدخول مرة أخرى.' }
            : { title: 'لم يتم تسجيل دخولك', next: 'يُرجى تسجيل الدخول للمتابعة.' };
        case 'forbidden':
          return {
            title: 'ليس لديك حق الوصول إلى نهج المزامنة هذا',
            next:
              failure.contacts.length === 0 ? askForAccess : bidi`بإمكان ${namesOf(failure.contacts)} منحك حق الوصول.`,
          };
        case 'not_found':
          return {
            title: 'لم يتم العثور على نهج المزامنة',
            next: bidi`يُرجى سؤال أحد المسؤولين عما إذا كان التكامل مع ${outlook} معدًّا.`,
          };
        case 'switched_off':
          return { title: bidi`واجهة API متوقفة في ${crm}`, next: 'يُرجى طلب تشغيلها من أحد المسؤولين.' };
        case 'read_only':
          return {
            title: bidi`لا يقبل ${crm} تغييرات من هنا`,
            next: bidi`يُرجى نسخ تغييراتك وإجراؤها في ${crm}.`,
          };
        case 'stale':
          return { title: 'تم حفظ تغييرات بواسطة شخص آخر', next: 'يُرجى مراجعتها ثم الحفظ مرة أخرى.' };
        case 'in_progress':
          return { title: 'ما زال حفظ تغييراتك جاريًا', next: 'يُرجى إعادة المحاولة بعد قليل.' };
        case 'invalid':
          return {
            title: bidi`لم يقبل ${crm} تغييراتك`,
            next: failure.errors.every(({ id }) => id !== undefined)
              ? 'يُرجى تصحيح الإعدادات المشار إليها ثم الحفظ مرة أخرى.'
              : isolateAll(failure.errors.map(({ detail }) => detail)).join(' '),
          };
        case 'busy':
          return { title: bidi`${crm} مشغول جدًا`, next: retryAdvice(failure.retryAfter ?? 0) };
        case 'server_error':
          return {
            title: isGateway(failure.status) ? bidi`فشل الاتصال مع ${crm}` : bidi`حدث خطأ ما في ${crm}`,
            next: again,
          };
        case 'rejected':
          return { title: bidi`رفض ${crm} الطلب`, next: bidi`${failure.detail}` };
        case 'unreadable':
          return {
            title: bidi`استجابة غير متوقعة من ${crm}`,
            next: 'يُرجى إعادة المحاولة أو إبلاغ أحد المسؤولين.',
          };
        case 'captive_portal':
          return {
            title: 'تطلب شبكتك تسجيل الدخول',
            next: 'يُرجى فتح صفحة ويب في المتصفح وتسجيل الدخول إلى الشبكة، ثم إعادة المحاولة.',
          };
      }
    },
  } satisfies FailureMessages;
};
