import type { Formats } from '../formats';

/** The forms for one and two contain no number. */
export type PluralForms = { one: string; two: string; few: string; many: string; other: string };

/** "تغيير واحد", "تغييران", "٣ تغييرات", "١١ تغييرًا", "١٠٠ تغيير". */
export const formatCount = (format: Formats, count: number, forms: PluralForms): string => {
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

/** In the genitive: after a preposition or another noun. */
export const ofChanges = (format: Formats, count: number): string =>
  formatCount(format, count, { one: 'تغيير واحد', two: 'تغييرين', few: 'تغييرات', many: 'تغييرًا', other: 'تغيير' });

/** In the genitive, as after "كل" too. Intl has two in the nominative: "دقيقتان". */
export const durationAfterPreposition = (format: Formats, seconds: number): string =>
  format.duration(seconds).replaceAll('تان', 'تين');
