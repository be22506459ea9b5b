import type { Risk } from '../../policy/risks';
import type { Scope } from '../../policy/scopes';
import type { ReviewMessages } from '../english/review';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll, outlook } from './bidi';
import { formatCount, ofChanges } from './plurals';

export const review = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const people = (count: number): string =>
    formatCount(format, count, { one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
  /** In the genitive: after a preposition or another noun. */
  const ofPeople = (count: number): string =>
    formatCount(format, count, { one: 'شخص واحد', two: 'شخصين', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
  const ofCharacters = (count: number): string =>
    formatCount(format, count, { one: 'حرف واحد', two: 'حرفين', few: 'أحرف', many: 'حرفًا', other: 'حرف' });
  const target = (scope: Scope, name: string): string =>
    ({ global: 'النظام', organization: name, user: 'إعداداتك' })[scope];
  const listOf = (labels: readonly string[]): string => format.list(isolateAll(labels));

  return {
    people,
    title: (count, scope, name) => bidi`حفظ ${ofChanges(format, count)} في ${target(scope, name)}`,
    undoTitle: (count, scope, name) => bidi`التراجع عن ${ofChanges(format, count)} في ${target(scope, name)}`,
    audience: ({ reached, changed }, only) => {
      if (reached === 0) return 'لن يصل التغيير إلى أحد';
      if (changed === 0) return `سيصل التغيير إلى ${ofPeople(reached)} دون أثر`;
      const where = only === undefined ? '' : bidi` (في ${only} فقط)`;
      return changed === reached
        ? `سيسري التغيير على ${ofPeople(reached)} عند المزامنة التالية${where}`
        : `ستتغير القيم لدى ${ofPeople(changed)} من أصل ${ofPeople(reached)} عند المزامنة التالية${where}`;
    },
    yourself: 'سيسري التغيير عليك وحدك عند المزامنة التالية',
    effect: 'سيسري التغيير عند المزامنة التالية',
    setAside: (count) =>
      formatCount(format, count, {
        one: 'شخص واحد لن تسري قيمته الخاصة',
        two: 'شخصان لن تسري القيمة الخاصة بكل منهما',
        few: 'أشخاص لن تسري قيمهم الخاصة',
        many: 'شخصًا لن تسري قيمهم الخاصة',
        other: 'شخص لن تسري قيمهم الخاصة',
      }),
    keepOwn: (count) =>
      formatCount(format, count, {
        one: 'شخص واحد سيحتفظ بقيمته الخاصة',
        two: 'شخصان سيحتفظان بقيمتهما الخاصة',
        few: 'أشخاص سيحتفظون بقيمهم الخاصة',
        many: 'شخصًا سيحتفظون بقيمهم الخاصة',
        other: 'شخص سيحتفظون بقيمهم الخاصة',
      }),
    inherited: (value) => bidi`${value}، قيمة موروثة`,
    changedSince: 'تم تحديث هذه المراجعة',
    changedBy: (who) =>
      who.length === 0
        ? 'حدث تغيير. فيما يلي أثر تغييراتك الآن.'
        : `تم حفظ تغييرات بواسطة ${listOf(who)}. فيما يلي أثر تغييراتك الآن.`,
    riskTitle: 'قد يؤدي هذا إلى حذف بيانات أو فقدان تعديلات',
    riskTitleAt: (organization) => bidi`قد يؤدي هذا إلى حذف بيانات أو فقدان تعديلات في ${organization}`,
    stopTitle: {
      outlook_edit_not_sent: bidi`لن تصل التعديلات في ${outlook} إلى ${crm} بعد الآن`,
      crm_edit_not_sent: bidi`لن تصل التعديلات في ${crm} إلى ${outlook} بعد الآن`,
      both: 'لن تصل التعديلات إلى الجانب الآخر بعد الآن',
    },
    risk: (risk, types) => {
      const records = types.length === 0 ? 'السجلات' : terms.types(types);
      const sentences: Record<Risk, string> = {
        deleted_from_outlook: bidi`${records} التي تُحذف من ${crm} ستُحذف من ${outlook} أيضًا.`,
        crm_edit_overwritten: bidi`${records} التي تُعدَّل في ${crm} وحده ستحل محلها بيانات ${outlook}.`,
        outlook_edit_overwritten_on_conflict: bidi`عند التغيير في الجانبين سيحل تعديل ${crm} محل تعديل ${outlook}.`,
        crm_edit_overwritten_on_conflict: bidi`عند التغيير في الجانبين سيحل تعديل ${outlook} محل تعديل ${crm}.`,
        outlook_edit_not_sent: bidi`${records} التي تُعدَّل في ${outlook} لن تُحدَّث في ${crm} بعد الآن.`,
        crm_edit_not_sent: bidi`${records} التي تُعدَّل في ${crm} لن تُحدَّث في ${outlook} بعد الآن.`,
        unknown: `${types.length === 0 ? '' : `${records}: `}لا يُعرف ما سيُحذف أو سيُفقد.`,
      };
      return sentences[risk];
    },
    peopleAtRisk: (count, sentence) => `${people(count)}: ${sentence}`,
    atRisk: (count) => `إجمالاً، سيتأثر بذلك ${people(count)}.`,
    now: 'الآن',
    after: 'بعد التغيير',
    organizations: 'المؤسسات المتأثرة أيضًا',
    setAsideValue: (who, label, value, at) =>
      bidi`${label}: القيمة «${value}» المحددة بواسطة ${terms.author(who)} في ${format.day(at)} ستبقى محفوظة، لكنها لن تسري.`,
    showOrganizations: (count) =>
      `عرض ${formatCount(format, count, {
        one: 'مؤسسة واحدة أخرى',
        two: 'مؤسستين أخريين',
        few: 'مؤسسات أخرى',
        many: 'مؤسسة أخرى',
        other: 'مؤسسة أخرى',
      })}`,
    moreOrganizations: (count) =>
      `و${formatCount(format, count, {
        one: 'مؤسسة واحدة أخرى',
        two: 'مؤسستان أخريان',
        few: 'مؤسسات أخرى',
        many: 'مؤسسة أخرى',
        other: 'مؤسسة أخرى',
      })}`,
    unknownTitle: 'الأثر على الآخرين غير معروف',
    unknown: (scope) =>
      scope === 'global'
        ? bidi`لا يذكر ${crm} ما سيتغير لدى المؤسسات والأشخاص.`
        : bidi`لا يذكر ${crm} ما سيتغير لدى الأشخاص.`,
    understood: 'أفهم ذلك',
    notUnderstood: 'يُرجى تحديد خانة الاختيار هذه للحفظ.',
    addReason: 'إضافة سبب',
    reason: 'السبب (اختياري)',
    reasonLength: (length, max) => `${format.number(length)} من ${ofCharacters(max)}`,
    reasonTooLong: (over) => `يُرجى تقصيره بمقدار ${ofCharacters(over)}`,
    save: 'حفظ',
    cancel: 'متابعة التحرير',
    back: 'رجوع',
  } satisfies ReviewMessages;
};
