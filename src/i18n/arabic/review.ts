import type { Risk } from '../../policy/risks';
import type { ReviewMessages } from '../english/review';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, isolateAll, outlook } from './bidi';
import { formatCount } from './plurals';

export const review = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const risks: Record<Exclude<Risk, 'unknown'>, string> = {
    deleted_from_outlook: bidi`سيُحذف من ${outlook} كل سجل يُحذف من ${crm}`,
    crm_edit_overwritten: bidi`ستحل بيانات ${outlook} محل التعديل الذي يتم في ${crm} وحده`,
    outlook_edit_overwritten_on_conflict: bidi`سيُفقد التعديل في ${outlook} عند حدوث تغيير في الجانبين`,
    crm_edit_overwritten_on_conflict: bidi`سيُفقد التعديل في ${crm} عند حدوث تغيير في الجانبين`,
    outlook_edit_not_sent: bidi`لن تصل التعديلات التي تتم في ${outlook} إلى ${crm} بعد الآن`,
    crm_edit_not_sent: bidi`لن تصل التعديلات التي تتم في ${crm} إلى ${outlook} بعد الآن`,
  };
  const sentenceOf = (found: readonly Risk[]): string => {
    const known = found.flatMap((risk) => (risk === 'unknown' ? [] : [risks[risk]]));
    if (known.length === 0) return 'ما سيُحذف أو يُفقد غير معروف.';
    const more = found.includes('unknown') ? ['ما سيحدث غير ذلك غير معروف'] : [];
    return `${[...known, ...more].join('. ')}.`;
  };
  const people = (count: number): string =>
    formatCount(format, count, { one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
  /** In the genitive: after a preposition or another noun. */
  const ofPeople = (count: number): string =>
    formatCount(format, count, { one: 'شخص واحد', two: 'شخصين', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
  const listOf = (labels: readonly string[]): string => format.list(isolateAll(labels));

  return {
    title: 'هل تريد حفظ هذه الإعدادات؟',
    what: 'ما سيتغير',
    where: (scope, name) => {
      if (scope === 'user') return 'ستنطبق هذه الإعدادات عليك وحدك.';
      return scope === 'global' ? 'ستنطبق هذه الإعدادات على النظام.' : bidi`ستنطبق هذه الإعدادات على المؤسسة ${name}.`;
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
    changedSince: 'تم تحديث هذه المراجعة',
    changedBy: (who) =>
      who.length === 0
        ? 'حدث تغيير. يظهر أدناه ما ستُحدثه تغييراتك الآن.'
        : `تم حفظ تغييرات بواسطة ${listOf(who)}. يظهر أدناه ما ستُحدثه تغييراتك الآن.`,
    effect: 'سيسري التغيير عند المزامنة التالية.',
    riskTitle: 'قد يؤدي هذا إلى حذف بيانات أو فقدان تعديلات',
    stopTitle: 'لن تصل التعديلات إلى الجانب الآخر بعد الآن',
    risk: ({ types, risks: found }) =>
      types.length === 0 ? sentenceOf(found) : `${terms.types(types)}: ${sentenceOf(found)}`,
    peopleAtRisk: (count, found) => `${people(count)}: ${sentenceOf(found)}`,
    atRisk: (count) => `سيتأثر بذلك ${people(count)}.`,
    organizations: 'المؤسسات التي سيتغير نهجها',
    people,
    setAside: (who, label, value, at) =>
      bidi`${label}: ستتوقف عن السريان القيمة «${value}» التي تم تعيينها بواسطة ${terms.author(who)} في ${format.day(at)}.`,
    moreOrganizations: (count) =>
      formatCount(format, count, {
        one: 'ومؤسسة واحدة أخرى',
        two: 'ومؤسستان أخريان',
        few: 'مؤسسات أخرى',
        many: 'مؤسسة أخرى',
        other: 'مؤسسة أخرى',
      }),
    unknownTitle: 'الأثر على الآخرين غير معروف',
    unknown: (scope) =>
      scope === 'global'
        ? bidi`لا يذكر ${crm} ما سيتغير لدى المؤسسات والأشخاص.`
        : bidi`لا يذكر ${crm} ما سيتغير لدى الأشخاص.`,
    understood: 'أفهم ذلك',
    notUnderstood: 'يُرجى تحديد خانة الاختيار هذه للحفظ.',
    reason: 'السبب (اختياري)',
    save: 'حفظ الإعدادات',
    cancel: 'متابعة التحرير',
  } satisfies ReviewMessages;
};
