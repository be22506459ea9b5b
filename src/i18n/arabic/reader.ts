// Actions are nouns ("تغيير بواسطة …"), so that no sentence depends on a person's gender.
import type { SyncEffect } from '../../policy/syncEffects';
import type { Capability } from '../../policy/permission';
import { syncTypes, type ConflictResolution } from '../../policy/settings';
import type { ReaderMessages } from '../english/reader';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { formatCount, durationAfterPreposition } from './plurals';
import { bidi, isolateAll, outlook } from './bidi';

export const reader = (format: Formats, terms: Terms) => {
  const { crm, directions } = terms;
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : outlook);
  const loser = (rule: ConflictResolution): string => (rule === 'crm_wins' ? outlook : crm);

  /** Each follows "التعديل" or "السجل", both masculine. */
  const happens: Record<SyncEffect, string> = {
    outlook_updated: bidi`يُنسخ إلى ${outlook}`,
    crm_updated: bidi`يُنسخ إلى ${crm}`,
    outlook_edit_stays: bidi`يبقى في ${outlook} ولا يُرسل إلى ${crm}`,
    crm_edit_overwritten: bidi`تحل محله بيانات ${outlook}`,
    created_again_in_outlook: 'يُنشأ فيه من جديد',
    stays_in_crm: bidi`يبقى في ${crm}`,
    stays_in_crm_and_added_to_outlook_again: bidi`يبقى في ${crm} ويُضاف إلى ${outlook} من جديد`,
    outlook_copy_stays: bidi`تبقى نسخته في ${outlook}`,
    deleted_from_outlook: bidi`يُحذف من ${outlook} أيضًا`,
  };

  return {
    title: 'نهج المزامنة',
    loading: bidi`جارٍ قراءة نهج المزامنة من ${crm}…`,
    retry: 'إعادة المحاولة',
    dismiss: 'إخفاء',
    dismissOf: (title) => bidi`إخفاء، ${title}`,
    signIn: 'تسجيل الدخول',
    asOf: (at) => bidi`آخر تحديث: ${format.moment(at)}`,
    cached: (at) => bidi`هذا هو النهج كما كان في ${format.moment(at)} (${format.age(at)}).`,
    tryingAgain: (seconds) =>
      seconds > 1 ? bidi`ستُعاد المحاولة بعد ${durationAfterPreposition(format, seconds)}.` : 'تجري إعادة المحاولة…',
    retryIn: (seconds) => bidi`إعادة المحاولة بعد ${durationAfterPreposition(format, seconds)}`,
    tooSmall: 'هذا الجزء أصغر من أن يُقرأ فيه نهج المزامنة. يُرجى تكبيره.',
    userChanged: (former, now) => ({
      title: bidi`الحساب الذي سُجّل الدخول به الآن: ${now}`,
      next: former.unsaved
        ? bidi`ما لم يُحفظ من تغييرات ${former.name} لم يعد موجودًا على هذا الجهاز. يُرجى التحقق من صاحب الإعدادات المعروضة.`
        : bidi`الحساب السابق: ${former.name}. يُرجى التحقق من صاحب الإعدادات المعروضة.`,
    }),
    remoteChanges: {
      title: 'تغييرات منذ زيارتك الأخيرة',
      change: (who, label, [from, to], at, where) => {
        const by = who === undefined ? 'شخص آخر' : terms.author(who);
        const details = [where, at === undefined ? undefined : format.moment(new Date(at))].filter(
          (part) => part !== undefined,
        );
        const suffix = details.length === 0 ? '' : ` (${isolateAll(details).join('، ')})`;
        const changed = bidi`تغيير بواسطة ${by}: ${label} من «${from}» إلى «${to}»`;
        return `${changed}${suffix}.`;
      },
      more: (count) =>
        formatCount(format, count, {
          one: 'وتغيير واحد آخر',
          two: 'وتغييران آخران',
          few: 'تغييرات أخرى',
          many: 'تغييرًا آخر',
          other: 'تغيير آخر',
        }),
    },
    valueLabel: (value, enforced) => (enforced ? bidi`${terms.value(value)}، مفروضة` : terms.value(value)),
    change: (from, to) => bidi`من «${from}» إلى «${to}»`,

    header: {
      appearance: 'السمة واللغة',
      tools: 'التصفية والمحفوظات والنسخ',
      refresh: 'تحديث',
      refreshing: 'جارٍ التحديث…',
      upToDate: 'محدَّث',
      person: (name, userName, capabilities) =>
        userName === undefined
          ? bidi`${name}: ${rightsOf(capabilities)}`
          : bidi`${name} (${userName}): ${rightsOf(capabilities)}`,
    },

    summary: {
      nothingSyncs: bidi`لا تتم مزامنة أي شيء: أُوقفت ${terms.types(syncTypes)}.`,
      unknownTypes: (which) => bidi`لا يمكن لهذه الوظيفة الإضافية معرفة ما إذا كانت تتم مزامنة ${terms.types(which)}.`,
      unknownDirection: (which) => bidi`تتم مزامنة ${terms.types(which)} في اتجاه لا تعرفه هذه الوظيفة الإضافية.`,
      syncs: (which, direction) =>
        direction === 'bidirectional'
          ? bidi`تتم مزامنة ${terms.types(which)} في الاتجاهين.`
          : bidi`تتم مزامنة ${terms.types(which)} ${directions[direction]}.`,
      wins: (rule) => bidi`عند حدوث تغيير في الجانبين تكون الأولوية لبيانات ${winner(rule)}.`,
      intervals: (crmSeconds, outlookSeconds) =>
        bidi`يجري فحص ${crm} ${terms.every(crmSeconds)}، وفحص ${outlook} ${terms.every(outlookSeconds)}.`,
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
        return direction === 'bidirectional'
          ? 'تتم المزامنة في الاتجاهين'
          : bidi`تتم المزامنة ${directions[direction]}`;
      },
      direction: {
        crm_to_outlook: bidi`بيانات ${outlook} تتبع ${crm}`,
        outlook_to_crm: bidi`بيانات ${crm} تتبع ${outlook}`,
        bidirectional: 'في الاتجاهين',
      },
      rule: (rule) => bidi`تحل بيانات ${winner(rule)} محل بيانات ${loser(rule)}`,
      inactive: {
        nothing_syncs: 'غير مستخدم: لا تتم مزامنة أي شيء',
        not_bidirectional: bidi`يُستخدم فقط عندما تكون المزامنة في اتجاه «${directions.bidirectional}»`,
      },
      unknownValue: 'لا تعرف هذه الوظيفة الإضافية هذه القيمة',
      notAllowed: 'قيمة لا يسمح بها هذا الإعداد',
      notOffered: bidi`غير متوفر في ${crm} لديك`,
      hides: (source, value) => bidi`قيمتك الخاصة تحجب ${source}: ${value}`,
      enforcedBy: (source, who, at) =>
        [
          bidi`قيمة مفروضة من ${source}`,
          ...(who === undefined ? [] : [bidi`${terms.author(who)}`]),
          ...(at === undefined ? [] : [bidi`${format.day(at)}`]),
        ].join('، '),
      notInEffect: (source, value) => bidi`${source}: القيمة ${value} محفوظة وغير سارية`,
      ownNotInEffect: (value) => bidi`قيمتك الخاصة ${value} محفوظة وغير سارية`,
      unknownOption: (id) => bidi`${id} (غير معروف لهذه الوظيفة الإضافية)`,
    },

    source: {
      unknown: 'المصدر غير معروف',
      button: (source, label) => bidi`المصدر: ${source}، ${label}`,
      chain: (label) => bidi`مصدر القيمة: ${label}`,
      inEffect: 'سارية',
      inEffectEnforced: 'سارية ومفروضة',
      notInEffect: 'غير سارية',
      history: 'المحفوظات',
      historyOf: (label) => bidi`المحفوظات، ${label}`,
      shipped: bidi`تأتي مع ${crm}`,
      setBy: (who, at) =>
        [
          who === undefined ? undefined : bidi`تعيين بواسطة ${terms.author(who)}`,
          at === undefined ? undefined : format.dateTime(at),
        ]
          .filter((part) => part !== undefined)
          .join('، '),
    },

    effects: {
      show: 'ما يحدث عند التعديل أو الحذف',
      off: (which) =>
        bidi`لا تتم مزامنة ${terms.types(which)}: التعديل أو الحذف في أحد الجانبين لا يغيّر شيئًا في الآخر.`,
      unknown: 'لا تعرف هذه الوظيفة الإضافية ما يحدث مع هذه القيم.',
      sentences: (outcomes) => [
        bidi`التعديل في ${crm} ${happens[outcomes.edited_in_crm]}؛ والتعديل في ${outlook} ${happens[outcomes.edited_in_outlook]}.`,
        bidi`عند التعديل في الجانبين يحل التعديل في ${winner(outcomes.edited_in_both)} محل التعديل في ${loser(outcomes.edited_in_both)}.`,
        bidi`السجل المحذوف من ${crm} ${happens[outcomes.deleted_in_crm]}؛ والسجل المحذوف من ${outlook} ${happens[outcomes.deleted_in_outlook]}.`,
      ],
    },
  } satisfies ReaderMessages;

  function rightsOf(capabilities: readonly Capability[]): string {
    const can = [
      ...(capabilities.includes('system_configuration') ? ['النظام', 'كل مؤسسة'] : []),
      ...(capabilities.includes('organization_configuration') ? ['هذه المؤسسة'] : []),
      ...(capabilities.includes('own_configuration') ? ['الإعدادات الشخصية'] : []),
    ];
    return can.length === 0 ? 'إمكانية العرض دون التغيير' : `إمكانية تغيير ${format.list(can)}`;
  }
};
