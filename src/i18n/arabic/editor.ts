import type { Scope } from '../../policy/scopes';
import type { EditorMessages } from '../english/editor';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll } from './bidi';
import { formatCount, ofChanges } from './plurals';
import { meaning } from './meaning';
import { review } from './review';

export const editor = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'من لديهم صلاحية تكوين النظام',
    organization_configuration: 'مسؤولي هذه المؤسسة',
    own_configuration: 'من لديهم صلاحية تكوين إعداداتهم الشخصية',
  };
  const enterTime = bidi`يُرجى إدخال مدة، مثل ${format.number(600)} أو ${format.duration(600)}`;
  const listOf = (labels: readonly string[]): string => format.list(isolateAll(labels));
  const cannotOverride = (scope: Scope): string =>
    scope === 'global'
      ? 'لن تتمكن المؤسسات والمستخدمون من تحديد قيم خاصة بهم'
      : 'لن يتمكن المستخدمون من تحديد قيم خاصة بهم';

  return {
    meaning: meaning(terms),
    level: 'المستوى',
    organization: 'المؤسسة',
    noOrganization: 'لا توجد مؤسسة مطابقة',
    moreOrganizations: (count) =>
      `${formatCount(format, count, {
        one: 'مؤسسة واحدة أخرى',
        two: 'مؤسستان أخريان',
        few: 'مؤسسات أخرى',
        many: 'مؤسسة أخرى',
        other: 'مؤسسة أخرى',
      })}: يُرجى كتابة الاسم`,
    overrides: (count) =>
      formatCount(format, count, {
        one: 'قيمة خاصة واحدة',
        two: 'قيمتان خاصتان',
        few: 'قيم خاصة',
        many: 'قيمة خاصة',
        other: 'قيمة خاصة',
      }),
    levels: { global: 'النظام', organization: 'المؤسسة', user: 'أنت' },
    hasUnsaved: (level) => bidi`${level}، تغييرات غير محفوظة`,
    denialReason: (reason) =>
      typeof reason === 'object'
        ? bidi`للقراءة فقط: تغيير هذا المستوى مقصور على ${capabilities[reason.needs]}.`
        : 'للقراءة فقط: لا يمكنك تغيير هذا المستوى.',
    readOnlyCrm: bidi`للقراءة فقط: لا يقبل ${crm} تغييرات من هنا.`,
    readOnlyOption: 'لا يمكنك تغيير هذا الإعداد هنا',

    inherit: (scope, inherited) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritSame: (scope) => bidi`${terms.useParent[scope]} (القيمة نفسها)`,
    inheritOf: (inherit, label) => bidi`${inherit}، ${label}`,
    problem: {
      blank: enterTime,
      unreadable: enterTime,
      ambiguous: bidi`يمكن قراءة هذه القيمة بطريقتين. يُرجى كتابتها مثل ${format.number(90)} ثانية أو ${format.duration(90)}.`,
      fraction: bidi`يُرجى إدخال ثوانٍ كاملة فقط، مثل ${format.number(90)} أو ${format.duration(90)}`,
      choice: 'يُرجى اختيار إحدى القيم.',
    },
    equalsSeconds: (seconds) =>
      `= ${formatCount(format, seconds, {
        one: 'ثانية واحدة',
        two: 'ثانيتان',
        few: 'ثوانٍ',
        many: 'ثانية',
        other: 'ثانية',
      })}`,
    presets: (label) => bidi`فواصل زمنية شائعة، ${label}`,
    notSaved: 'غير محفوظة',
    undoEdit: (former, label) => bidi`غير محفوظة: العودة إلى «${former}»، ${label}`,
    editUndone: (label, former) => bidi`تم تجاهل التغيير. ${label}: ${former}`,
    allEditsUndone: (count) => `تم تجاهل ${ofChanges(format, count)}`,
    enforce: (label) => bidi`فرض القيمة على كل المستويات الأدنى، ${label}`,
    enforceHint: { on: 'مفروضة على كل المستويات الأدنى', off: 'القيم الخاصة مسموح بها' },
    willBeEnforced: 'ستُفرض بعد الحفظ على كل المستويات الأدنى',
    willBeReleased: 'لن تكون مفروضة بعد الحفظ',
    withChanges: 'مع تغييراتك:',
    skipToSave: 'الانتقال إلى «حفظ»',

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
      effects: 'الأثر',
      fix: (count) =>
        `تصحيح ${formatCount(format, count, {
          one: 'قيمة واحدة',
          two: 'قيمتين',
          few: 'قيم',
          many: 'قيمة',
          other: 'قيمة',
        })}`,
      resolve: (count) =>
        `حل ${formatCount(format, count, {
          one: 'تعارض واحد',
          two: 'تعارضين',
          few: 'تعارضات',
          many: 'تعارضًا',
          other: 'تعارض',
        })}`,
      notPersistent: 'لا يمكن الاحتفاظ بالمسودات على هذا الجهاز. يُرجى الحفظ قبل الإغلاق.',
      discard: 'تجاهل',
      discardAll: 'تجاهل كل التغييرات',
      save: 'حفظ',
      checking: 'جارٍ التحقق…',
      saving: 'جارٍ الحفظ…',
    },

    review: review(format, terms),

    impact: {
      title: 'ما سيتغير',
      now: 'الآن',
      after: 'بعد التغيير',
      nothing: 'لن يتغير ما يحدث عند التعديل أو الحذف.',
      nothingHere: 'لن يتغير شيء في هذا المستوى. تعرض المراجعة قبل الحفظ من سيتأثر في المستويات الأدنى.',
      invalid: 'يُرجى تصحيح كل القيم لعرض ما سيحدث.',
      notUsed: 'غير مستخدم',
      enforced: (scope) => bidi`${cannotOverride(scope)}.`,
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
        bidi`الإعدادات: ${format.list(labels)} (${format.moment(at)}).${newer ? ' تغيّر نهج المزامنة منذ ذلك الحين، وستُدمج تغييراتك معه.' : ''}`,
      restore: 'استعادة',
      discard: 'تجاهل',
    },
    unsaved: (value) => bidi`قيمتك «${value}» غير محفوظة`,
    discardOne: (label) => bidi`تجاهل، ${label}`,

    saved: {
      title: (count) => (format.plural(count) === 'one' ? 'تم الحفظ' : `تم حفظ ${ofChanges(format, count)}`),
      next: 'يبدأ السريان عند المزامنة التالية',
      undo: 'تراجع',
    },

    stale: {
      title: (who) => (who.length === 0 ? 'تم الحفظ قبلك بواسطة شخص آخر' : `تم الحفظ قبلك بواسطة ${listOf(who)}`),
      ownTitle: 'لديك تغييرات محفوظة من جزء آخر',
      next: 'تم الاحتفاظ بتغييراتك. يُرجى مراجعتها ثم الحفظ مرة أخرى.',
      nothingLeft: 'قيمك محفوظة بالفعل.',
    },

    conflict: {
      title: (who, value, at) => {
        const author = who === undefined ? 'شخص ما' : terms.author(who);
        const event = bidi`تم حفظ القيمة «${value}» بواسطة ${author} أثناء التحرير`;
        return at === undefined ? event : bidi`${event} (${at})`;
      },
      choose: (label) => bidi`القيمة المراد اعتمادها: ${label}`,
      somebody: 'شخص ما',
      yours: 'قيمتك',
      replaces: (theirs) => bidi`سيتم استبدال «${theirs}» عند الحفظ.`,
      discards: (mine) => bidi`سيتم تجاهل قيمتك «${mine}».`,
      undecided: 'اختيار قيمة',
      keepMine: (value) => bidi`الإبقاء على «${value}»`,
      useTheirs: (value) => bidi`اعتماد «${value}»`,
      edit: 'تحرير قيمتي',
      editOf: (label) => bidi`تحرير قيمتي، ${label}`,
    },
  } satisfies EditorMessages;
};
