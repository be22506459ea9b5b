// Actions are nouns ("تغيير بواسطة …"), so that no sentence depends on a person's gender.
import type { Capability } from '../../policy/permission';
import type { ConflictResolution } from '../../policy/settings';
import type { ReaderMessages } from '../english/reader';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { formatCount, durationAfterPreposition } from './plurals';
import { bidi, isolateAll, outlook } from './bidi';

export const reader = (format: Formats, terms: Terms) => {
  const { crm, directions } = terms;
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : outlook);

  return {
    title: 'نهج المزامنة',
    loading: 'جارٍ تحميل نهج المزامنة…',
    moduleNotLoaded: {
      title: 'تعذر تحميل عناصر التحكم',
      next: 'يُرجى التحقق من الشبكة ثم إعادة المحاولة.',
    },
    buildReplaced: {
      title: 'تم تحديث هذه الوظيفة الإضافية',
      next: 'يُرجى إغلاق الجزء وفتحه مرة أخرى للمتابعة.',
    },
    reload: 'إعادة فتح الجزء',
    retry: 'إعادة المحاولة',
    dismiss: 'إخفاء',
    dismissOf: (title) => bidi`إخفاء، ${title}`,
    signIn: 'تسجيل الدخول',
    asOf: (at) => bidi`آخر تحديث: ${format.moment(at)}`,
    tryingAgain: (seconds) =>
      seconds > 1 ? bidi`ستُعاد المحاولة بعد ${durationAfterPreposition(format, seconds)}.` : 'تجري إعادة المحاولة…',
    retryIn: (seconds) => bidi`إعادة المحاولة بعد ${durationAfterPreposition(format, seconds)}`,
    tooSmall: 'هذا الجزء أصغر من أن يُقرأ فيه نهج المزامنة. يُرجى تكبيره.',
    signedInAs: (name) => bidi`الحساب الحالي: ${name}`,
    userChanged: (former, now) => ({
      title: bidi`تم تسجيل الدخول الآن بحساب ${now}`,
      next: former.unsaved
        ? bidi`لم تعد تغييرات ${former.name} غير المحفوظة موجودة على هذا الجهاز. يُرجى التحقق من الحساب الذي تُعرض إعداداته.`
        : bidi`الحساب السابق: ${former.name}. يُرجى التحقق من الحساب الذي تُعرض إعداداته.`,
    }),
    remoteChanges: {
      title: 'تغييرات منذ زيارتك الأخيرة',
      change: (who, label, [from, to], at, where) => {
        const by = who === undefined ? 'شخص ما' : terms.author(who);
        const details = [where, at === undefined ? undefined : format.moment(new Date(at))].filter(
          (part) => part !== undefined,
        );
        const suffix = details.length === 0 ? '' : ` (${isolateAll(details).join('، ')})`;
        const changed = bidi`تغيير بواسطة ${by}: ${label} من «${from}» إلى «${to}»`;
        return `${changed}${suffix}.`;
      },
      more: (count) =>
        `و${formatCount(format, count, {
          one: 'تغيير واحد آخر',
          two: 'تغييران آخران',
          few: 'تغييرات أخرى',
          many: 'تغييرًا آخر',
          other: 'تغيير آخر',
        })}`,
    },
    valueLabel: (value, enforced) => (enforced ? bidi`${terms.value(value)}، قيمة مفروضة` : terms.value(value)),
    change: (from, to) => bidi`من «${from}» إلى «${to}»`,

    header: {
      menu: 'المزيد',
      refresh: 'تحديث',
      refreshing: 'جارٍ التحديث…',
      upToDate: 'محدَّث',
      person: (name, userName, capabilities, organization) =>
        bidi`${userName === undefined ? name : bidi`${name} (${userName})`} · ${rightsOf(capabilities, organization)}`,
    },

    summary: {
      nothingSyncs: 'لا تتم مزامنة أي شيء',
      unknownTypes: (which) => bidi`لا تعرف هذه الوظيفة الإضافية هل تتم مزامنة ${terms.types(which)} أم لا.`,
      unknownDirection: 'لا تعرف هذه الوظيفة الإضافية اتجاه المزامنة',
      syncs: (which, direction) =>
        direction === 'bidirectional'
          ? bidi`تتم مزامنة ${terms.types(which)} في الاتجاهين.`
          : bidi`تتم مزامنة ${terms.types(which)} ${directions[direction]}.`,
      wins: (rule) => bidi`الأولوية لبيانات ${winner(rule)} عند التغيير في الجانبين`,
      oneWay: {
        crm_to_outlook: bidi`التعديلات في ${outlook} لا تُرسل وقد تُفقد`,
        outlook_to_crm: bidi`تحل بيانات ${outlook} محل التعديلات في ${crm}`,
      },
      intervals: (crmSeconds, outlookSeconds) =>
        bidi`يجري البحث عن تغييرات في ${crm} ${terms.every(crmSeconds)}، وفي ${outlook} ${terms.every(outlookSeconds)}.`,
      checked: (seconds) => `يُفحص ${terms.every(seconds, 'short')}`,
      every: (seconds) => terms.every(seconds, 'short'),
      types: { contacts: 'جهات الاتصال', tasks: 'المهام', calendarEvents: 'التقويم' },
      off: (type) => `${type}: متوقف`,
    },

    groups: {
      synchronization: 'المزامنة',
      directionAndConflicts: 'الاتجاه والتعارضات',
      intervals: 'الفواصل الزمنية',
    },

    row: {
      inactive: {
        nothing_syncs: 'غير مستخدم: لا تتم مزامنة أي شيء',
        not_bidirectional: 'غير مستخدم: المزامنة في اتجاه واحد',
      },
      unknownValue: bidi`هذه القيمة من إصدار لاحق من ${crm}. يُرجى تغييرها هناك.`,
      notAllowed: (value, limit) => {
        if (!limit) return bidi`القيمة ${value} ليست من قيم هذا الإعداد`;
        const seconds = format.number(limit.seconds);
        return limit.kind === 'max'
          ? bidi`القيمة ${value} أكبر من الحد الأقصى (${seconds})`
          : bidi`القيمة ${value} أصغر من الحد الأدنى (${seconds})`;
      },
      notOffered: bidi`غير متوفر في ${crm} لديك`,
      hides: (source, value) => bidi`تحل محل «${value}» (${source})`,
      enforcedBy: (where, who, at) =>
        [
          who === undefined ? bidi`قيمة مفروضة من ${where}` : bidi`قيمة مفروضة من ${terms.author(who)} (${where})`,
          ...(at === undefined ? [] : [bidi`${format.date(at)}`]),
        ].join('، '),
      enforcedFor: (organization, at) =>
        [
          organization === undefined ? 'مفروضة على الجميع' : bidi`مفروضة على الجميع في ${organization}`,
          ...(at === undefined ? [] : [bidi` منذ ${format.day(at)}`]),
        ].join(''),
      setAside: (source, value) => bidi`القيمة «${value}» (${source}) محفوظة، لكنها لا تسري ما دامت هذه القيمة مفروضة`,
      ownSetAside: (value) => bidi`قيمتك «${value}» محفوظة، لكنها لا تسري ما دامت هذه القيمة مفروضة`,
      unknownOption: (id) => bidi`${id} (غير معروف لهذه الوظيفة الإضافية)`,
    },

    request: {
      writeTo: (name) => bidi`مراسلة ${name}`,
      accessSubject: bidi`الوصول إلى نهج المزامنة في ${crm}`,
      accessBody: (name) =>
        bidi`مرحبًا ${name}،

ليس لديّ حق الوصول إلى نهج المزامنة مع ${outlook}. هل يمكن منحي هذا الحق؟
`,
    },

    source: {
      unknown: 'المصدر غير معروف',
      setBy: 'الجهة المحدِّدة',
      you: 'أنت',
      button: (source, label) => bidi`${source}، مصدر قيمة «${label}»`,
    },
  } satisfies ReaderMessages;

  function rightsOf(capabilities: readonly Capability[], organization: string | undefined): string {
    if (capabilities.includes('system_configuration')) return 'صلاحية التحرير: النظام وكل المؤسسات';
    if (capabilities.includes('organization_configuration')) return bidi`صلاحية التحرير: ${organization ?? 'المؤسسة'}`;
    return capabilities.includes('own_configuration') ? 'صلاحية التحرير: الإعدادات الشخصية' : 'صلاحية القراءة فقط';
  }
};
