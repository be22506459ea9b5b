// What a reader meets, in Arabic: who and where, the policy in short, the rows, the sources, what happens to data.
// Acts are nouns ("تغيير بواسطة …"), so that no sentence has to know whether somebody is a man or a woman.
import type { Outcome } from '../../policy/syncEffects';
import type { Capability } from '../../policy/permission';
import { syncTypes, type ConflictResolution } from '../../policy/settings';
import type { Reading } from '../english/reading';
import type { Terms } from '../terms';
import type { Formats } from '../formats';
import { countOf, durationAfter } from './counts';
import { eachIsolated, outlook, say } from './say';

export const arabicReading = (format: Formats, terms: Terms) => {
  const { crm, directions } = terms;
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : outlook);
  const loser = (rule: ConflictResolution): string => (rule === 'crm_wins' ? outlook : crm);

  /** Each goes with "التعديل" or with "السجل", both masculine. */
  const happens: Record<Outcome, string> = {
    outlook_updated: say`يُنسخ إلى ${outlook}`,
    crm_updated: say`يُنسخ إلى ${crm}`,
    outlook_edit_stays: say`يبقى في ${outlook} ولا يُرسل إلى ${crm}`,
    crm_edit_overwritten: say`تحل محله بيانات ${outlook}`,
    created_again_in_outlook: 'يُنشأ فيه من جديد',
    stays_in_crm: say`يبقى في ${crm}`,
    stays_in_crm_and_added_to_outlook_again: say`يبقى في ${crm} ويُضاف إلى ${outlook} من جديد`,
    outlook_copy_stays: say`تبقى نسخته في ${outlook}`,
    deleted_from_outlook: say`يُحذف من ${outlook} أيضًا`,
  };

  return {
    title: 'نهج المزامنة',
    loading: say`جارٍ قراءة نهج المزامنة من ${crm}…`,
    retry: 'إعادة المحاولة',
    dismiss: 'إخفاء',
    dismissOf: (title) => say`إخفاء، ${title}`,
    signIn: 'تسجيل الدخول',
    read: (at) => say`آخر تحديث: ${format.moment(at)}`,
    lastKnown: (at) => say`هذا هو النهج كما كان في ${format.moment(at)} (${format.age(at)}).`,
    tryingAgain: (seconds) =>
      seconds > 1 ? say`ستُعاد المحاولة بعد ${durationAfter(format, seconds)}.` : 'تجري إعادة المحاولة…',
    retryIn: (seconds) => say`إعادة المحاولة بعد ${durationAfter(format, seconds)}`,
    tooSmall: 'هذا الجزء أصغر من أن يُقرأ فيه نهج المزامنة. يُرجى تكبيره.',
    former: (former, now) => ({
      title: say`الحساب الذي سُجّل الدخول به الآن: ${now}`,
      next: former.unsaved
        ? say`ما لم يُحفظ من تغييرات ${former.name} لم يعد موجودًا على هذا الجهاز. يُرجى التحقق من صاحب الإعدادات المعروضة.`
        : say`الحساب السابق: ${former.name}. يُرجى التحقق من صاحب الإعدادات المعروضة.`,
    }),
    news: {
      title: 'تغييرات منذ زيارتك الأخيرة',
      change: (who, label, [from, to], at, where) => {
        const by = who === undefined ? 'شخص آخر' : (who ?? crm);
        const details = [where, at === undefined ? undefined : format.moment(new Date(at))].filter(
          (part) => part !== undefined,
        );
        const told = details.length === 0 ? '' : ` (${eachIsolated(details).join('، ')})`;
        const changed = say`تغيير بواسطة ${by}: ${label} من «${from}» إلى «${to}»`;
        return `${changed}${told}.`;
      },
      more: (count) =>
        countOf(format, count, {
          one: 'وتغيير واحد آخر',
          two: 'وتغييران آخران',
          few: 'تغييرات أخرى',
          many: 'تغييرًا آخر',
          other: 'تغيير آخر',
        }),
    },
    said: (value, enforced) => (enforced ? say`${terms.value(value)}، مفروضة` : terms.value(value)),
    change: (from, to) => say`من «${from}» إلى «${to}»`,

    header: {
      looks: 'السمة واللغة',
      tools: 'التصفية والمحفوظات والنسخ',
      refresh: 'تحديث',
      refreshing: 'جارٍ التحديث…',
      upToDate: 'محدَّث',
      person: (name, userName, capabilities) =>
        userName === undefined ? say`${name}: ${may(capabilities)}` : say`${name} (${userName}): ${may(capabilities)}`,
    },

    summary: {
      nothingSyncs: say`لا تتم مزامنة أي شيء: أُوقفت ${terms.types(syncTypes)}.`,
      unknownTypes: (which) => say`لا يمكن لهذه الوظيفة الإضافية معرفة ما إذا كانت تتم مزامنة ${terms.types(which)}.`,
      unknownDirection: (which) => say`تتم مزامنة ${terms.types(which)} في اتجاه لا تعرفه هذه الوظيفة الإضافية.`,
      syncs: (which, direction) =>
        direction === 'bidirectional'
          ? say`تتم مزامنة ${terms.types(which)} في الاتجاهين.`
          : say`تتم مزامنة ${terms.types(which)} ${directions[direction]}.`,
      wins: (rule) => say`عند حدوث تغيير في الجانبين تكون الأولوية لبيانات ${winner(rule)}.`,
      intervals: (crmSeconds, outlookSeconds) =>
        say`يجري فحص ${crm} ${terms.every(crmSeconds)}، وفحص ${outlook} ${terms.every(outlookSeconds)}.`,
    },

    groups: {
      synchronization: 'المزامنة',
      directionAndConflicts: 'الاتجاه والتعارضات',
      intervals: 'الفواصل الزمنية',
    },

    row: {
      off: 'بلا مزامنة',
      synced: (direction) => {
        if (direction === undefined) return 'تتم المزامنة';
        return direction === 'bidirectional' ? 'تتم المزامنة في الاتجاهين' : say`تتم المزامنة ${directions[direction]}`;
      },
      direction: {
        crm_to_outlook: say`بيانات ${outlook} تتبع ${crm}`,
        outlook_to_crm: say`بيانات ${crm} تتبع ${outlook}`,
        bidirectional: 'في الاتجاهين',
      },
      rule: (rule) => say`تحل بيانات ${winner(rule)} محل بيانات ${loser(rule)}`,
      withoutEffect: {
        nothing_syncs: 'غير مستخدم: لا تتم مزامنة أي شيء',
        not_bidirectional: say`يُستخدم فقط عندما تكون المزامنة في اتجاه «${directions.bidirectional}»`,
      },
      unknownValue: 'لا تعرف هذه الوظيفة الإضافية هذه القيمة',
      notAllowed: 'قيمة لا يسمح بها هذا الإعداد',
      notOffered: say`غير متوفر في ${crm} لديك`,
      hides: (source, value) => say`قيمتك الخاصة تحجب ${source}: ${value}`,
      enforcedBy: (source, who, at) =>
        [
          say`قيمة مفروضة من ${source}`,
          ...(who === undefined ? [] : [say`${who ?? crm}`]),
          ...(at === undefined ? [] : [say`${format.day(at)}`]),
        ].join('، '),
      kept: (source, value) => say`${source}: القيمة ${value} محفوظة وغير سارية`,
      keptOwn: (value) => say`قيمتك الخاصة ${value} محفوظة وغير سارية`,
      unknownOption: (id) => say`${id} (غير معروف لهذه الوظيفة الإضافية)`,
    },

    source: {
      unknown: 'المصدر غير معروف',
      button: (source, label) => say`المصدر: ${source}، ${label}`,
      chain: (label) => say`مصدر القيمة: ${label}`,
      inEffect: 'سارية',
      inEffectEnforced: 'سارية ومفروضة',
      notInEffect: 'غير سارية',
      history: 'المحفوظات',
      historyOf: (label) => say`المحفوظات، ${label}`,
      shipped: say`تأتي مع ${crm}`,
      setBy: (who, at) =>
        [
          who === undefined ? undefined : say`تعيين بواسطة ${who ?? crm}`,
          at === undefined ? undefined : format.dateTime(at),
        ]
          .filter((part) => part !== undefined)
          .join('، '),
    },

    effects: {
      show: 'ما يحدث عند التعديل أو الحذف',
      off: (which) => say`لا تتم مزامنة ${terms.types(which)}: التعديل أو الحذف في أحد الجانبين لا يغيّر شيئًا في الآخر.`,
      unknown: 'لا تعرف هذه الوظيفة الإضافية ما يحدث مع هذه القيم.',
      sentences: (outcomes) => [
        say`التعديل في ${crm} ${happens[outcomes.edited_in_crm]}؛ والتعديل في ${outlook} ${happens[outcomes.edited_in_outlook]}.`,
        say`عند التعديل في الجانبين يحل التعديل في ${winner(outcomes.edited_in_both)} محل التعديل في ${loser(outcomes.edited_in_both)}.`,
        say`السجل المحذوف من ${crm} ${happens[outcomes.deleted_in_crm]}؛ والسجل المحذوف من ${outlook} ${happens[outcomes.deleted_in_outlook]}.`,
      ],
    },
  } satisfies Reading;

  function may(capabilities: readonly Capability[]): string {
    const can = [
      ...(capabilities.includes('system_configuration') ? ['النظام', 'كل مؤسسة'] : []),
      ...(capabilities.includes('organization_configuration') ? ['هذه المؤسسة'] : []),
      ...(capabilities.includes('own_configuration') ? ['الإعدادات الشخصية'] : []),
    ];
    return can.length === 0 ? 'إمكانية العرض دون التغيير' : `إمكانية تغيير ${format.list(can)}`;
  }
};
