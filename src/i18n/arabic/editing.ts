// What somebody meets who may change settings, in Arabic: controls, the bar of changes, what will happen, the review, two editors.
import type { Scope } from '../../policy/scopes';
import type { Risk } from '../../policy/risks';
import { settings } from '../../policy/settings';
import { translated, type EditingCatalogue } from '../catalogue';
import type { EditingWords } from '../english/editing';
import type { Terms } from '../terms';
import type { Formats } from '../formats';
import { countOf } from './counts';
import { eachIsolated, outlook, say } from './say';

const words = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'من له صلاحية تكوين النظام',
    organization_configuration: 'مسؤولي هذه المؤسسة',
    own_configuration: 'من له صلاحية تكوين إعداداته الخاصة',
  };
  const risks: Record<Exclude<Risk, 'unknown'>, string> = {
    deleted_from_outlook: say`سيُحذف من ${outlook} كل سجل يُحذف من ${crm}`,
    crm_edit_overwritten: say`ستحل بيانات ${outlook} محل التعديل الذي يتم في ${crm} وحده`,
    outlook_edit_overwritten_on_conflict: say`سيُفقد التعديل في ${outlook} عند حدوث تغيير في الجانبين`,
    crm_edit_overwritten_on_conflict: say`سيُفقد التعديل في ${crm} عند حدوث تغيير في الجانبين`,
    outlook_edit_not_sent: say`لن تصل التعديلات التي تتم في ${outlook} إلى ${crm} بعد الآن`,
    crm_edit_not_sent: say`لن تصل التعديلات التي تتم في ${crm} إلى ${outlook} بعد الآن`,
  };
  const sentenceOf = (found: readonly Risk[]): string => {
    const known = found.flatMap((risk) => (risk === 'unknown' ? [] : [risks[risk]]));
    if (known.length === 0) return 'لا يمكن لهذه الوظيفة الإضافية معرفة ما سيُحذف أو يُفقد.';
    const more = found.includes('unknown') ? ['لا يمكن لهذه الوظيفة الإضافية معرفة ما سيحدث غير ذلك'] : [];
    return `${[...known, ...more].join('. ')}.`;
  };
  const people = (count: number): string =>
    countOf(format, count, { one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
  /** After a preposition, or as the second of two nouns. */
  const ofPeople = (count: number): string =>
    countOf(format, count, { one: 'شخص واحد', two: 'شخصين', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
  const listOf = (labels: readonly string[]): string => format.list(eachIsolated(labels));
  const canOverride = (scope: Scope): string =>
    scope === 'global' ? 'يمكن للمؤسسات والمستخدمين تحديد قيم خاصة' : 'يمكن للمستخدمين تحديد قيم خاصة';
  const cannotOverride = (scope: Scope): string =>
    scope === 'global' ? 'لن يمكن للمؤسسات والمستخدمين تحديد قيم خاصة' : 'لن يمكن للمستخدمين تحديد قيم خاصة';

  return {
    level: 'المستوى',
    organization: 'المؤسسة',
    levels: { global: 'النظام', organization: 'المؤسسة', user: 'أنا' },
    refusal: (reason) =>
      typeof reason === 'object'
        ? say`للقراءة فقط: تغيير هذا المستوى مقصور على ${capabilities[reason.needs]}.`
        : 'للقراءة فقط: لا يمكنك تغيير هذا المستوى.',
    readOnlyCrm: say`للقراءة فقط: لا يقبل ${crm} تغييرات من هنا.`,
    unsavedAt: (levels) => say`تغييرات غير محفوظة في: ${format.list(levels)}`,
    readOnlyOption: say`لا يسمح لك ${crm} بتغيير هذا الإعداد هنا`,
    newerValue: say`لدى ${crm} هنا قيم لا تعرفها هذه الوظيفة الإضافية. يُرجى إجراء التغيير في ${crm}.`,

    inherit: (scope, inherited) => say`${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritOf: (scope, inherited, label) => say`${terms.useParent[scope]} (${terms.value(inherited)})، ${label}`,
    constraint: (id, constraint) => {
      const setting = settings[id];
      if (constraint === 'not blank') return 'يجب ألا تكون هذه القيمة فارغة.';
      if (setting.kind !== 'interval') return 'يُرجى اختيار إحدى القيم.';
      return say`يُرجى إدخال عدد صحيح من ${format.number(setting.min)} إلى ${format.number(setting.max)} (بالثواني)`;
    },
    changed: 'تم التغيير ولم يُحفظ',
    canOverride,
    canOverrideOf: (scope, label) => say`${canOverride(scope)}، ${label}`,
    sameAsInherited: 'مطابقة للقيمة الموروثة',
    removeOverride: 'إزالة القيمة الخاصة',
    removeOverrideOf: (label) => say`إزالة القيمة الخاصة، ${label}`,
    withChanges: 'مع تغييراتك:',

    bar: {
      label: 'تغييرات غير محفوظة',
      count: (count) =>
        countOf(format, count, {
          one: 'تغيير واحد',
          two: 'تغييران',
          few: 'تغييرات',
          many: 'تغييرًا',
          other: 'تغيير',
        }),
      problems: (count) =>
        countOf(format, count, {
          one: 'قيمة واحدة تحتاج إلى تصحيح',
          two: 'قيمتان تحتاجان إلى تصحيح',
          few: 'قيم تحتاج إلى تصحيح',
          many: 'قيمة تحتاج إلى تصحيح',
          other: 'قيمة تحتاج إلى تصحيح',
        }),
      conflicts: (count) =>
        countOf(format, count, {
          one: 'إعداد واحد يحتاج إلى قرار',
          two: 'إعدادان يحتاجان إلى قرار',
          few: 'إعدادات تحتاج إلى قرار',
          many: 'إعدادًا يحتاج إلى قرار',
          other: 'إعداد يحتاج إلى قرار',
        }),
      notKept: 'لا يحتفظ هذا الجهاز بشيء: ما لا تحفظه يُفقد مع إغلاق هذا الجزء.',
      discard: 'تجاهل التغييرات',
      save: 'حفظ الإعدادات',
      checking: 'جارٍ التحقق…',
      saving: 'جارٍ الحفظ…',
    },

    review: {
      title: 'هل تريد حفظ هذه الإعدادات؟',
      what: 'ما سيتغير',
      where: (scope, name) => {
        if (scope === 'user') return 'ستنطبق هذه الإعدادات عليك وحدك.';
        return scope === 'global' ? 'ستنطبق هذه الإعدادات على النظام.' : say`ستنطبق هذه الإعدادات على المؤسسة ${name}.`;
      },
      audience: ({ reached, changed, setAside }) =>
        [
          reached === 0 ? 'لن تصل هذه الإعدادات إلى أحد.' : `ستصل هذه الإعدادات إلى ${ofPeople(reached)}.`,
          reached > 0 && changed === 0 ? 'لن تتغير القيم السارية لدى أحد.' : '',
          changed > 0 ? `ستتغير القيم السارية لدى ${ofPeople(changed)}.` : '',
          setAside === 0 ? '' : `ستتوقف القيم الخاصة التي حددها ${people(setAside)} عن السريان.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      changedSince: 'حدث تغيير أثناء المراجعة',
      changedBy: (who) =>
        who.length === 0
          ? 'حدث تغيير في هذه الأثناء. يظهر أدناه ما ستُحدثه تغييراتك الآن.'
          : `تم حفظ تغييرات في هذه الأثناء بواسطة ${listOf(who)}. يظهر أدناه ما ستُحدثه تغييراتك الآن.`,
      effect: 'يسري التغيير عند المزامنة التالية.',
      riskTitle: 'قد يؤدي هذا إلى حذف بيانات أو فقدان تعديلات',
      stopTitle: 'لن تصل التعديلات إلى الجانب الآخر بعد الآن',
      risk: ({ types, risks: found }) =>
        types.length === 0 ? sentenceOf(found) : `${terms.types(types)}: ${sentenceOf(found)}`,
      peopleAtRisk: (count, found) => `${people(count)}: ${sentenceOf(found)}`,
      atRisk: (count) => `سيتأثر بذلك ${people(count)}.`,
      organizations: 'المؤسسات التي سيتغير نهجها',
      people,
      setAside: (who, label, value, at) =>
        say`${label}: ستتوقف عن السريان القيمة «${value}» التي تم تعيينها بواسطة ${who ?? crm} في ${format.day(at)}.`,
      moreOrganizations: (count) =>
        countOf(format, count, {
          one: 'ومؤسسة واحدة أخرى',
          two: 'ومؤسستان أخريان',
          few: 'مؤسسات أخرى',
          many: 'مؤسسة أخرى',
          other: 'مؤسسة أخرى',
        }),
      unknownTitle: 'الأثر على الآخرين غير معروف',
      unknown: (scope) =>
        scope === 'global'
          ? say`لا يذكر ${crm} ما سيتغير لدى المؤسسات والأشخاص.`
          : say`لا يذكر ${crm} ما سيتغير لدى الأشخاص.`,
      understood: 'أفهم ذلك',
      notUnderstood: 'يُرجى تحديد خانة الاختيار هذه للحفظ.',
      reason: 'السبب (اختياري)',
      save: 'حفظ الإعدادات',
      cancel: 'متابعة التحرير',
    },

    impact: {
      title: 'ما سيحدث',
      nothing: 'لا شيء ما دامت هناك قيمة تحتاج إلى تصحيح.',
      fresh: (sentence) => say`جديد: ${sentence}`,
      lost: (labels, why) => {
        const reason =
          why === 'nothing_syncs'
            ? 'لأنه لا تتم مزامنة أي شيء'
            : say`لأنه يُستخدم فقط عندما تكون المزامنة في اتجاه «${terms.directions.bidirectional}»`;
        return `${listOf(labels)}: لن يكون ${labels.length === 1 ? 'لهذا الإعداد' : 'لهذه الإعدادات'} أثر ${reason}.`;
      },
      regained: (labels) => `${listOf(labels)}: سيعود أثر ${labels.length === 1 ? 'هذا الإعداد' : 'هذه الإعدادات'}.`,
      enforced: (scope) => say`${cannotOverride(scope)}: تبقى القيم الخاصة محفوظة وغير سارية.`,
      released: (scope) => say`${canOverride(scope)} من جديد: تعود القيم الخاصة سارية.`,
    },

    reach: {
      counting: 'جارٍ عدّ الأشخاص…',
      inheriting: (count) =>
        countOf(format, count, {
          one: 'شخص واحد يستخدم هذه القيمة',
          two: 'شخصان يستخدمان هذه القيمة',
          few: 'أشخاص يستخدمون هذه القيمة',
          many: 'شخصًا يستخدمون هذه القيمة',
          other: 'شخص يستخدمون هذه القيمة',
        }),
      overriding: (count) =>
        count === 0
          ? 'لا أحد لديه قيمة خاصة'
          : countOf(format, count, {
              one: 'شخص واحد لديه قيمة خاصة',
              two: 'شخصان لديهما قيمة خاصة',
              few: 'أشخاص لديهم قيمة خاصة',
              many: 'شخصًا لديهم قيمة خاصة',
              other: 'شخص لديهم قيمة خاصة',
            }),
      willInherit: (count) =>
        count === 0
          ? 'لن يستخدم أحد هذه القيمة'
          : countOf(format, count, {
              one: 'شخص واحد سيستخدم هذه القيمة',
              two: 'شخصان سيستخدمان هذه القيمة',
              few: 'أشخاص سيستخدمون هذه القيمة',
              many: 'شخصًا سيستخدمون هذه القيمة',
              other: 'شخص سيستخدمون هذه القيمة',
            }),
      willOverride: (count) =>
        count === 0
          ? 'لا أحد لديه قيمة خاصة'
          : countOf(format, count, {
              one: 'شخص واحد سيحتفظ بقيمته الخاصة',
              two: 'شخصان سيحتفظ كل منهما بقيمته الخاصة',
              few: 'أشخاص سيحتفظون بقيمهم الخاصة',
              many: 'شخصًا سيحتفظون بقيمهم الخاصة',
              other: 'شخص سيحتفظون بقيمهم الخاصة',
            }),
      willBeSetAside: (count) =>
        countOf(format, count, {
          one: 'شخص واحد لن تسري قيمته الخاصة',
          two: 'شخصان لن تسري القيمة الخاصة بكل منهما',
          few: 'أشخاص لن تسري قيمهم الخاصة',
          many: 'شخصًا لن تسري قيمهم الخاصة',
          other: 'شخص لن تسري قيمهم الخاصة',
        }),
      overruled: (count) =>
        countOf(format, count, {
          one: 'شخص واحد قيمته الخاصة غير سارية',
          two: 'شخصان قيمتهما الخاصة غير سارية',
          few: 'أشخاص قيمتهم الخاصة غير سارية',
          many: 'شخصًا قيمتهم الخاصة غير سارية',
          other: 'شخص قيمتهم الخاصة غير سارية',
        }),
      who: (count, label) => say`${count}، ${label}`,
      person: (name, organization) => say`${name}، ${organization}`,
      more: 'عرض مزيد من الأشخاص',
      nobody: 'لم يعد هناك أحد',
    },

    left: {
      title: 'لديك تغييرات غير محفوظة',
      text: (labels, at, newer) =>
        say`${format.list(labels)} (${format.moment(at)}).${newer ? ' تغيّر النهج منذ ذلك الحين: سيتم دمجها معه.' : ''}`,
      restore: 'استعادة',
      discard: 'تجاهل',
    },
    discardOne: (label) => say`تجاهل، ${label}`,
    discardShort: 'تجاهل',

    saved: { title: 'تم حفظ التكوين', next: 'يسري عند المزامنة التالية.' },

    stale: {
      title: 'حفظ شخص آخر تغييرات في هذه الأثناء',
      ownTitle: 'تم حفظ تغييرات من جانبك في مكان آخر في هذه الأثناء',
      next: 'تم الاحتفاظ بتغييراتك. يُرجى مراجعتها ثم الحفظ مرة أخرى.',
      nothingLeft: 'تم حفظ القيم نفسها التي اخترتها: لم يبقَ شيء لحفظه.',
      decide: 'تم الاحتفاظ بتغييراتك. يُرجى اتخاذ قرار حيث تغيّر الإعداد نفسه مرتين.',
    },

    conflict: {
      title: (label) => say`${label}: تغييران`,
      theirs: (who, value, at) => {
        const by = who === undefined ? 'شخص آخر' : (who ?? crm);
        const told = at === undefined ? '' : say` (${format.moment(new Date(at))})`;
        return say`القيمة «${value}» محفوظة بواسطة ${by}${told}`;
      },
      mine: (value) => say`قيمتك «${value}» غير محفوظة`,
      keepMine: (value) => say`الإبقاء على قيمتي (${value})`,
      useTheirs: (value) => say`اعتماد القيمة الأخرى (${value})`,
      edit: 'تحرير',
      editOf: (label) => say`تحرير، ${label}`,
    },
  } satisfies EditingWords;
};

export const arabicEditing = translated<EditingCatalogue>()(words);
