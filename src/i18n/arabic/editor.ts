import type { Scope } from '../../policy/scopes';
import { settings } from '../../policy/settings';
import type { EditorMessages } from '../english/editor';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll } from './bidi';
import { formatCount } from './plurals';
import { meaning } from './meaning';
import { review } from './review';

export const editor = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'من لديهم صلاحية تكوين النظام',
    organization_configuration: 'مسؤولي هذه المؤسسة',
    own_configuration: 'من لديهم صلاحية تكوين إعداداتهم الشخصية',
  };
  const listOf = (labels: readonly string[]): string => format.list(isolateAll(labels));
  const canOverride = (scope: Scope): string =>
    scope === 'global' ? 'يمكن للمؤسسات والمستخدمين تحديد قيم خاصة بهم' : 'يمكن للمستخدمين تحديد قيم خاصة بهم';
  const cannotOverride = (scope: Scope): string =>
    scope === 'global'
      ? 'لن تتمكن المؤسسات والمستخدمون من تحديد قيم خاصة بهم'
      : 'لن يتمكن المستخدمون من تحديد قيم خاصة بهم';

  return {
    meaning: meaning(terms),
    level: 'المستوى',
    organization: 'المؤسسة',
    levels: { global: 'النظام', organization: 'المؤسسة', user: 'أنت' },
    denialReason: (reason) =>
      typeof reason === 'object'
        ? bidi`للقراءة فقط: تغيير هذا المستوى مقصور على ${capabilities[reason.needs]}.`
        : 'للقراءة فقط: لا يمكنك تغيير هذا المستوى.',
    readOnlyCrm: bidi`للقراءة فقط: لا يقبل ${crm} تغييرات من هنا.`,
    unsavedAt: (levels) => bidi`تغييرات غير محفوظة: ${format.list(levels)}`,
    readOnlyOption: 'لا يمكنك تغيير هذا الإعداد هنا',

    inherit: (scope, inherited) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritOf: (scope, inherited, label) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})، ${label}`,
    constraint: (id, constraint) => {
      const setting = settings[id];
      if (constraint === 'not blank') return 'يجب ألا تكون هذه القيمة فارغة.';
      if (setting.kind !== 'interval') return 'يُرجى اختيار إحدى القيم.';
      return bidi`يُرجى إدخال عدد صحيح من ${format.number(setting.min)} إلى ${format.number(setting.max)} (بالثواني)`;
    },
    changed: 'تغيير غير محفوظ',
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
        const reason = why === 'nothing_syncs' ? 'لأن المزامنة ستتوقف' : 'لأن المزامنة ستكون في اتجاه واحد';
        const none = labels.length === 2 ? 'أي من هذين الإعدادين' : 'أي من هذه الإعدادات';
        return `${listOf(labels)}: لن يسري ${labels.length === 1 ? 'هذا الإعداد' : none} بعد الآن ${reason}.`;
      },
      regained: (labels) => {
        const several = labels.length === 2 ? 'سيسري هذان الإعدادان' : 'ستسري هذه الإعدادات';
        return `${listOf(labels)}: ${labels.length === 1 ? 'سيسري هذا الإعداد' : several} من جديد.`;
      },
      enforced: (scope) => bidi`${cannotOverride(scope)}. ستبقى قيمهم الخاصة محفوظة، لكنها لن تسري.`,
      released: (scope): string =>
        scope === 'global'
          ? 'ستتمكن المؤسسات والمستخدمون مجددًا من تحديد قيم خاصة بهم. ستسري قيمهم الخاصة.'
          : 'سيتمكن المستخدمون مجددًا من تحديد قيم خاصة بهم. ستسري قيمهم الخاصة.',
    },

    audience: {
      counting: 'جارٍ عدّ الأشخاص…',
      inheriting: (count) =>
        count === 0
          ? 'لا أحد يستخدم هذه القيمة'
          : formatCount(format, count, {
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
              two: 'شخصان لكل منهما قيمة خاصة',
              few: 'أشخاص لديهم قيم خاصة',
              many: 'شخصًا لديهم قيم خاصة',
              other: 'شخص لديهم قيم خاصة',
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
        bidi`${format.list(labels)} (${format.moment(at)}).${newer ? ' تغيّر نهج المزامنة منذ ذلك الحين، وستُدمج تغييراتك معه.' : ''}`,
      restore: 'استعادة',
      discard: 'تجاهل',
    },
    discardOne: (label) => bidi`تجاهل، ${label}`,
    discardShort: 'تجاهل',

    saved: { title: 'تم حفظ الإعدادات', next: 'تسري عند المزامنة التالية.' },

    stale: {
      title: 'تم حفظ تغييرات بواسطة شخص آخر',
      ownTitle: 'لديك تغييرات محفوظة من جزء آخر',
      next: 'تم الاحتفاظ بتغييراتك. يُرجى مراجعتها ثم الحفظ مرة أخرى.',
      nothingLeft: 'قيمك محفوظة بالفعل، ولم يبقَ ما يلزم حفظه.',
      decide: 'يُرجى اختيار القيمة التي ستبقى.',
    },

    conflict: {
      title: (label) => bidi`${label}: تغييران`,
      theirs: (who, value, at) => {
        const by = who === undefined ? 'شخص ما' : terms.author(who);
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
