// Numbers of things and times in Arabic, which has six plural forms, and other endings after a preposition.
import type { Formats } from '../formats';

/** "واحد" to "كثير"; the forms that say one and two have no number in them. */
export type Forms = { one: string; two: string; few: string; many: string; other: string };

/** "تغيير واحد", "تغييران", "٣ تغييرات", "١١ تغييرًا", "١٠٠ تغيير". */
export const countOf = (format: Formats, count: number, forms: Forms): string => {
  const rule = format.plural(count);
  switch (rule) {
    case 'one':
    case 'two':
      return forms[rule];
    case 'zero':
      return `${format.number(count)} ${forms.other}`;
    default:
      return `${format.number(count)} ${forms[rule]}`;
  }
};

/** As it stands after a preposition or after "كل". Intl counts two in the nominative: "دقيقتان". */
export const durationAfter = (format: Formats, seconds: number): string =>
  format.duration(seconds).replaceAll('تان', 'تين');
