import type { OverviewMessages } from '../english/overview';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi } from './bidi';
import { formatCount } from './plurals';

export const overview = (format: Formats, _terms: Terms) => {
  const organizations = (count: number): string =>
    formatCount(format, count, {
      one: 'مؤسسة واحدة',
      two: 'مؤسستان',
      few: 'مؤسسات',
      many: 'مؤسسة',
      other: 'مؤسسة',
    });
  const people = (count: number): string =>
    formatCount(format, count, {
      one: 'شخص واحد',
      two: 'شخصان',
      few: 'أشخاص',
      many: 'شخصًا',
      other: 'شخص',
    });

  return {
    title: 'مواضع الاختلاف',
    lead: 'قيم النظام، ومن لديه قيم أخرى',
    back: 'رجوع',
    search: 'البحث عن مؤسسة',
    clear: 'مسح البحث',
    loading: (count) => (count === 0 ? 'جارٍ تحميل المؤسسات…' : `جارٍ تحميل المؤسسات… ${format.number(count)}`),
    found: (count) => `عدد النتائج: ${organizations(count)}`,
    noneFound: 'لا توجد مؤسسة مطابقة',
    noneFoundHint: 'لا تُعرض المؤسسات التي ليست لها قيم خاصة.',
    onlyDiffering: 'إظهار الاختلافات فقط',
    table: 'المؤسسات وقيمها حسب الإعداد',
    nothingDiffers: 'القيمة نفسها في كل مكان',
    counts: (differing, same, withOwn) =>
      [
        ...(differing > 0 ? [organizations(differing)] : []),
        ...(same > 0 ? [`${organizations(same)} بالقيمة نفسها`] : []),
        ...(withOwn > 0 ? [people(withOwn)] : []),
      ].join('، '),
    peopleWithOwn: (count) => `قيم خاصة لدى ${peopleAfterPreposition(format, count)}`,
    enforced: 'قيمة مفروضة',
    ignored: (value) => bidi`${value}، غير سارية`,
    overruled: 'يفرض النظام قيمته. تبقى هذه القيم محفوظة لكنها لا تسري:',
    row: (name, value, label) => bidi`${name}، ${value}، ${label}`,
    more: 'عرض المزيد',
    moreOf: (label) => bidi`عرض المزيد، ${label}`,
  } satisfies OverviewMessages;
};

const peopleAfterPreposition = (format: Formats, count: number): string =>
  formatCount(format, count, { one: 'شخص واحد', two: 'شخصين', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
