import type { Scope } from '../../policy/scopes';
import { settings } from '../../policy/settings';
import type { EditorMessages } from '../english/editor';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll } from './bidi';
import { formatCount } from './plurals';
import { review } from './review';

export const editor = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'من له صلاحية تكوين النظام',
    organization_configuration: 'مسؤولي هذه المؤسسة',
    own_configuration: 'من له صلاحية تكوين إعداداته الخاصة',
  };
  const listOf = (labels: readonly string[]): string => format.list(isolateAll(labels));
  const canOverride = (scope: Scope): string =>
    scope === 'global' ? 'يمكن للمؤسسات والمستخدمين تحديد قيم خاصة' : 'يمكن للمستخدمين تحديد قيم خاصة';
  const cannotOverride = (scope: Scope): string =>
    scope === 'global' ? 'لن يمكن للمؤسسات والمستخدمين تحديد قيم خاصة' : 'لن يمكن للمستخدمين تحديد قيم خاصة';

  return {
    level: 'المستوى',
    organization: 'المؤسسة',
    levels: { global: 'النظام', organization: 'المؤسسة', user: 'أنت' },
    denialReason: (reason) =>
      typeof reason === 'object'
        ? bidi`للقراءة فقط: تغيير هذا المستوى مقصور على ${capabilities[reason.needs]}.`
        : 'للقراءة فقط: لا يمكنك تغيير هذا المستوى.',
    readOnlyCrm: bidi`للقراءة فقط: لا يقبل ${crm} تغييرات من هنا.`,
    unsavedAt: (levels) => bidi`تغييرات غير محفوظة في: ${format.list(levels)}`,
    readOnlyOption: 'لا يمكنك تغيير هذا الإعداد هنا',
    newerValue: bidi`هذه القيمة من إصدار أحدث من ${crm}. يُرجى تغييرها هناك.`,

    inherit: (scope, inherited) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritOf: (scope, inherited, label) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})، ${label}`,
    constraint: (id, constraint) => {
      const setting = settings[id];
      if (constraint === 'not blank') return 'يجب ألا تكون هذه القيمة فارغة.';
      if (setting.kind !== 'interval') return 'يُرجى اختيار إحدى القيم.';
      return bidi`يُرجى إدخال عدد صحيح من ${format.number(setting.min)} إلى ${format.number(setting.max)} (بالثواني)`;
    },
    changed: 'تم التغيير ولم يُحفظ',
    canOverride,
    canOverrideOf: (scope, label) => bidi`${canOverride(scope)}، ${label}`,
    sameAsInherited: 'مطابقة للقيمة الموروثة',
    removeOverride: 'إزالة القيمة الخاصة',
    removeOverrideOf: (label) => bidi`إزالة القيمة الخاصة، ${label}`,
    withChanges: 'مع تغييراتك:',

    bar: {
      label: 'تغييرات غير محفوظة',
      count: (count) =>
        formatCount(format, count, {
          one: 'تغيير واحد',
          two: 'تغييران',
          few: 'تغييرات',
          many: 'تغييرًا',
          other: 'تغيير',
        }),
      problems: (count) =>
        formatCount(format, count, {
          one: 'قيمة واحدة تحتاج إلى تصحيح',
          two: 'قيمتان تحتاجان إلى تصحيح',
          few: 'قيم تحتاج إلى تصحيح',
          many: 'قيمة تحتاج إلى تصحيح',
          other: 'قيمة تحتاج إلى تصحيح',
        }),
      conflicts: (count) =>
        formatCount(format, count, {
          one: 'تعارض واحد يحتاج إلى حل',
          two: 'تعارضان يحتاجان إلى حل',
          few: 'تعارضات تحتاج إلى حل',
          many: 'تعارضًا يحتاج إلى حل',
          other: 'تعارض يحتاج إلى حل',
        }),
      notPersistent: 'لا يمكن الاحتفاظ بالمسودات على هذا الجهاز. يُرجى الحفظ قبل الإغلاق.',
      discard: 'تجاهل التغييرات',
      save: 'حفظ الإعدادات',
      checking: 'جارٍ التحقق…',
      saving: 'جارٍ الحفظ…',
    },

    review: review(format, terms),

    impact: {
      title: 'ما سيحدث',
      nothing: 'يُرجى تصحيح كل القيم لعرض ما سيحدث.',
      fresh: (sentence) => bidi`جديد: ${sentence}`,
      lost: (labels, why) => {
        const reason = why === 'nothing_syncs' ? 'لأنه لا تتم مزامنة أي شيء' : 'عند المزامنة في اتجاه واحد';
        return `${listOf(labels)}: لن يسري ${labels.length === 1 ? 'هذا الإعداد' : 'أي من هذه الإعدادات'} ${reason}.`;
      },
      regained: (labels) => `${listOf(labels)}: سيعود أثر ${labels.length === 1 ? 'هذا الإعداد' : 'هذه الإعدادات'}.`,
      enforced: (scope) => bidi`${cannotOverride(scope)}: تبقى القيم الخاصة محفوظة لكنها لا تسري.`,
      released: (scope) => bidi`${canOverride(scope)} من جديد: تعود القيم الخاصة إلى السريان.`,
    },

    audience: {
      counting: 'جارٍ عدّ الأشخاص…',
      inheriting: (count) =>
        formatCount(format, count, {
          one: 'شخص واحد يستخدم هذه القيمة',
          two: 'شخصان يستخدمان هذه القيمة',
          few: 'أشخاص يستخدمون هذه القيمة',
          many: 'شخصًا يستخدمون هذه القيمة',
          other: 'شخص يستخدمون هذه القيمة',
        }),
      overriding: (count) =>
        count === 0
          ? 'لا أحد لديه قيمة خاصة'
          : formatCount(format, count, {
              one: 'شخص واحد لديه قيمة خاصة',
              two: 'شخصان لديهما قيمة خاصة',
              few: 'أشخاص لديهم قيمة خاصة',
              many: 'شخصًا لديهم قيمة خاصة',
              other: 'شخص لديهم قيمة خاصة',
            }),
      willInherit: (count) =>
        count === 0
          ? 'لن يستخدم أحد هذه القيمة'
          : formatCount(format, count, {
              one: 'شخص واحد سيستخدم هذه القيمة',
              two: 'شخصان سيستخدمان هذه القيمة',
              few: 'أشخاص سيستخدمون هذه القيمة',
              many: 'شخصًا سيستخدمون هذه القيمة',
              other: 'شخص سيستخدمون هذه القيمة',
            }),
      willOverride: (count) =>
        count === 0
          ? 'لا أحد لديه قيمة خاصة'
          : formatCount(format, count, {
              one: 'شخص واحد سيحتفظ بقيمته الخاصة',
              two: 'شخصان سيحتفظ كل منهما بقيمته الخاصة',
              few: 'أشخاص سيحتفظون بقيمهم الخاصة',
              many: 'شخصًا سيحتفظون بقيمهم الخاصة',
              other: 'شخص سيحتفظون بقيمهم الخاصة',
            }),
      willBeSetAside: (count) =>
        formatCount(format, count, {
          one: 'شخص واحد لن تسري قيمته الخاصة',
          two: 'شخصان لن تسري القيمة الخاصة بكل منهما',
          few: 'أشخاص لن تسري قيمهم الخاصة',
          many: 'شخصًا لن تسري قيمهم الخاصة',
          other: 'شخص لن تسري قيمهم الخاصة',
        }),
      overruled: (count) =>
        formatCount(format, count, {
          one: 'شخص واحد لا تسري قيمته الخاصة',
          two: 'شخصان لا تسري القيمة الخاصة بكل منهما',
          few: 'أشخاص لا تسري قيمهم الخاصة',
          many: 'شخصًا لا تسري قيمهم الخاصة',
          other: 'شخص لا تسري قيمهم الخاصة',
        }),
      who: (count, label) => bidi`${count}، ${label}`,
      person: (name, organization) => bidi`${name}، ${organization}`,
      more: 'عرض مزيد من الأشخاص',
      nobody: 'لم يعد هناك أحد',
    },

    draftRecovery: {
      title: 'لديك تغييرات غير محفوظة',
      text: (labels, at, newer) =>
        bidi`${format.list(labels)} (${format.moment(at)}).${newer ? ' تغيّر النهج منذ ذلك الحين: سيتم دمجها معه.' : ''}`,
      restore: 'استعادة',
      discard: 'تجاهل',
    },
    discardOne: (label) => bidi`تجاهل، ${label}`,
    discardShort: 'تجاهل',

    saved: { title: 'تم حفظ التكوين', next: 'يسري عند المزامنة التالية.' },

    stale: {
      title: 'حفظ شخص آخر تغييرات',
      ownTitle: 'تم حفظ تغييرات من جانبك في مكان آخر',
      next: 'تم الاحتفاظ بتغييراتك. يُرجى مراجعتها ثم الحفظ مرة أخرى.',
      nothingLeft: 'قيمك محفوظة بالفعل: لم يبقَ شيء لحفظه.',
      decide: 'يُرجى اختيار القيمة التي ستبقى.',
    },

    conflict: {
      title: (label) => bidi`${label}: تغييران`,
      theirs: (who, value, at) => {
        const by = who === undefined ? 'شخص آخر' : terms.author(who);
        const time = at === undefined ? '' : bidi` (${format.moment(new Date(at))})`;
        return bidi`القيمة «${value}» محفوظة بواسطة ${by}${time}`;
      },
      mine: (value) => bidi`قيمتك «${value}» غير محفوظة`,
      keepMine: (value) => bidi`الإبقاء على قيمتي (${value})`,
      useTheirs: (value) => bidi`اعتماد القيمة الأخرى (${value})`,
      edit: 'تحرير',
      editOf: (label) => bidi`تحرير، ${label}`,
    },
  } satisfies EditorMessages;
};
