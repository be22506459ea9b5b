import type { Failure } from '../../client/failure';
import type { Mistake } from '../../config/config';
import type { Person } from '../../policy/policy';
import type { FailureMessages } from '../english/failures';
import type { Terms } from '../terms';
import { isGateway, isLong, type FailureMessage } from '../failureMessage';
import type { Formats } from '../formats';
import { durationAfterPreposition } from './plurals';
import { bidi, outlook } from './bidi';

const again = 'يُرجى إعادة المحاولة.';
const network = 'يُرجى التحقق من الشبكة ثم إعادة المحاولة.';

export const failures = (format: Formats, { crm }: Terms) => {
  const withId = (text: string, requestId: string | undefined): string =>
    requestId === undefined ? bidi`${text}` : bidi`${text} الطلب ${requestId}.`;

  const namesOf = (people: readonly Person[]): string => format.anyOf(people.map(({ name }) => bidi`${name}`));

  const retryAdvice = (seconds: number): string => {
    if (seconds === 0) return 'يُرجى إعادة المحاولة بعد قليل.';
    return isLong(seconds)
      ? bidi`يطلب ${crm} الانتظار مدة طويلة. يُرجى إعادة المحاولة لاحقًا.`
      : bidi`يطلب ${crm} الانتظار لمدة ${durationAfterPreposition(format, Math.ceil(seconds))}.`;
  };

  const describeMistake = (mistake: Mistake): string => {
    if (mistake.kind === 'not_found') return bidi`الملف ${'config.json'} غير موجود (${format.number(mistake.status)}).`;
    if (mistake.kind === 'not_json') return bidi`الملف ${'config.json'} ليس بتنسيق ${'JSON'}.`;
    const whats: Record<typeof mistake.kind, string> = {
      missing: 'غير موجود',
      unknown: 'غير معروف لهذه الوظيفة الإضافية',
      empty: 'فارغ',
      not_object: 'ليس كائنًا',
      not_text: 'ليس نصًا',
      not_address: bidi`ليس عنوانًا يبدأ بـ ${'http'} أو ${'https'}`,
      not_secure: bidi`يجب أن يبدأ بـ ${'https'} مثل عنوان هذا الجزء`,
      not_client_id: 'ليس معرّف عميل',
      not_one_scope: bidi`ليس نطاقًا واحدًا (${'scope'})`,
      not_sign_in: 'لا يسمّي تسجيل دخول متاحًا في هذه الوظيفة الإضافية',
    };
    const what = whats[mistake.kind];
    return mistake.place === ''
      ? bidi`الملف ${'config.json'}: ${what}.`
      : bidi`${mistake.place} في ${'config.json'}: ${what}.`;
  };

  return {
    changesPreserved: 'تم الاحتفاظ بتغييراتك.',
    config: {
      unreachable: { title: 'يتعذر الوصول إلى خادم هذه الوظيفة الإضافية', next: network },
      timeout: { title: 'لم يستجب خادم هذه الوظيفة الإضافية في الوقت المناسب', next: again },
      mistake: (mistake) => ({
        title: 'هذه الوظيفة الإضافية غير معدّة بشكل صحيح',
        next: `${describeMistake(mistake)} يمكن لمسؤول الوظيفة الإضافية إصلاح ذلك.`,
      }),
    },
    signIn: {
      asked: 'يُرجى تسجيل الدخول في النافذة التي فُتحت.',
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
              ? 'رُفض تسجيل الدخول. يُرجى سؤال أحد المسؤولين.'
              : bidi`رُفض تسجيل الدخول (${code}). يُرجى سؤال أحد المسؤولين.`;
          case 'unavailable':
            return 'يتعذر الوصول إلى خدمة تسجيل الدخول. يُرجى التحقق من الشبكة ثم تسجيل الدخول.';
        }
      },
    },
    broken: { title: 'حدث خطأ ما في هذه الوظيفة الإضافية', next: again },
    moduleNotLoaded: { title: 'تعذر تحميل عناصر التحكم', next: network },
    notAllowed: (contacts) => ({
      title: 'لا يُسمح لك بتغيير هذه الإعدادات',
      next:
        contacts.length === 0
          ? 'سُحبت صلاحية تغييرها أو هي لشخص آخر.'
          : bidi`يُرجى طلب الصلاحية، أو إجراء التغييرات نيابة عنك، من ${namesOf(contacts)}.`,
    }),
    of: (failure: Failure): FailureMessage => {
      switch (failure.kind) {
        case 'offline':
          return { title: 'أنت غير متصل بالإنترنت', next: 'يُرجى الاتصال بشبكة ثم إعادة المحاولة.' };
        case 'unreachable':
          return { title: bidi`يتعذر الوصول إلى ${crm}`, next: network };
        case 'timeout':
          return { title: bidi`لم يستجب ${crm} في الوقت المناسب`, next: again };
        case 'signed_out':
          return failure.refused
            ? {
                title: 'تم تسجيل خروجك',
                next: bidi`لم يعد ${crm} يقبل تسجيل دخولك. يُرجى تسجيل الدخول مرة أخرى.`,
              }
            : { title: 'لم يتم تسجيل دخولك', next: bidi`يجب أن يعرف ${crm} من أنت. يُرجى تسجيل الدخول.` };
        case 'forbidden':
          return {
            title: 'لا يُسمح لك بعرض نهج المزامنة هذا',
            next:
              failure.contacts.length === 0
                ? bidi`يُرجى طلب الوصول من مسؤول ${crm}.`
                : bidi`يُرجى طلب الوصول من ${namesOf(failure.contacts)}.`,
          };
        case 'not_found':
          return {
            title: bidi`لا يوجد نهج مزامنة كهذا في ${crm}`,
            next: bidi`يُرجى سؤال أحد المسؤولين عما إذا كان التكامل مع ${outlook} معدًّا.`,
          };
        case 'switched_off':
          return { title: bidi`تم إيقاف واجهة API في ${crm}`, next: 'يُرجى طلب تشغيلها من أحد المسؤولين.' };
        case 'read_only':
          return {
            title: bidi`لا يقبل ${crm} تغييرات من هنا`,
            next: bidi`يُرجى نسخ تغييراتك وإجراؤها في ${crm}.`,
          };
        case 'stale':
          return {
            title: 'حفظ شخص آخر تغييرات في هذه الأثناء',
            next: 'يُرجى مراجعة التغييرات ثم الحفظ مرة أخرى.',
          };
        case 'in_progress':
          return { title: 'ما زال حفظ تغييراتك جاريًا', next: 'يُرجى إعادة المحاولة بعد قليل.' };
        case 'invalid':
          return {
            title: bidi`لم يقبل ${crm} التغييرات`,
            next: failure.errors.every(({ id }) => id !== undefined)
              ? 'يُرجى تصحيح الإعدادات المحددة ثم الحفظ مرة أخرى.'
              : failure.errors.map(({ detail }) => bidi`${detail}`).join(' '),
          };
        case 'busy':
          return { title: bidi`${crm} مشغول`, next: retryAdvice(failure.retryAfter ?? 0) };
        case 'server_error': {
          const status = format.number(failure.status);
          return {
            title: isGateway(failure.status)
              ? bidi`حدث عطل في الطريق إلى ${crm} (${status})`
              : bidi`حدث خطأ داخلي في ${crm} (${status})`,
            next: withId(again, failure.requestId),
          };
        }
        case 'rejected':
          return {
            title: bidi`رفض ${crm} الطلب (${format.number(failure.status)})`,
            next: withId(failure.detail, failure.requestId),
          };
        case 'unreadable':
          return {
            title: bidi`وصلت من ${crm} استجابة تتعذر قراءتها`,
            next: withId('يُرجى إعادة المحاولة؛ وإذا استمرت المشكلة، يُرجى إبلاغ أحد المسؤولين.', failure.requestId),
          };
        case 'captive_portal':
          return {
            title: 'تطلب شبكتك تسجيل الدخول',
            next: 'يُرجى فتح صفحة ويب في مستعرض وتسجيل الدخول إلى الشبكة، ثم إعادة المحاولة.',
          };
      }
    },
  } satisfies FailureMessages;
};
