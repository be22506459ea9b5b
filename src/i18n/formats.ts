export type Formats = ReturnType<typeof createFormats>;

const units = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

const ages = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Scripts of the right-to-left languages that Office supports. */
const rightToLeft = ['Arab', 'Hebr', 'Thaa'];

const midnight = (at: Date): number => new Date(at).setHours(0, 0, 0, 0);

/** On the calendar. A day can have an hour more or less. */
const daysBetween = (from: Date, to: Date): number => Math.round((midnight(to) - midnight(from)) / 86_400_000);

/** On the calendar of this device. */
export const isToday = (at: Date): boolean => at.toDateString() === new Date().toDateString();

export const createFormats = (language: string) => {
  /** Some engines have other calendars for some languages, but a year is left out if it is the current one in this one. */
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory' });
  const time = dates({ timeStyle: 'short' });
  const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const date = dates({ dateStyle: 'medium' });
  const day = dates({ month: 'short', day: 'numeric' });
  const weekday = dates({ weekday: 'long', month: 'long', day: 'numeric' });
  const fullDate = dates({ dateStyle: 'full' });
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(language, { type: 'disjunction' });
  const measures = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  const age = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const number = new Intl.NumberFormat(language, { useGrouping: false });
  const plurals = new Intl.PluralRules(language);

  const formatDate = (format: Intl.DateTimeFormat, at: string | Date): string => {
    const moment = new Date(at);
    return Number.isNaN(moment.getTime()) ? String(at) : format.format(moment);
  };

  const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

  const isThisYear = (at: string): boolean => new Date(at).getFullYear() === new Date().getFullYear();

  /** The largest unit first; units with a count of zero are left out. */
  const partsOf = (seconds: number): readonly (readonly [count: number, unit: (typeof units)[number][0]])[] => {
    let rest = seconds;
    return units.flatMap(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count > 0 ? [[count, unit] as const] : [];
    });
  };

  return {
    language,
    direction: rightToLeft.includes(new Intl.Locale(language).maximize().script ?? '')
      ? ('rtl' as const)
      : ('ltr' as const),
    /** Without grouping, as people type it. */
    number: (value: number): string => number.format(value),
    dateTime: (at: string | Date): string => formatDate(dateTime, at),
    /** "Oct 1", with the year unless it is the current one. */
    day: (at: string): string => formatDate(isThisYear(at) ? day : date, at),
    /** "Today", "Yesterday", "Friday, October 1", with the year unless it is the current one. */
    weekday: (at: string): string => {
      const days = daysBetween(new Date(at), new Date());
      return days === 0 || days === 1
        ? capitalise(age.format(-days, 'day'))
        : formatDate(isThisYear(at) ? weekday : fullDate, at);
    },
    time: (at: string): string => formatDate(time, at),
    /** "Oct 1, 2026" */
    date: (at: string): string => formatDate(date, at),
    /** Only the time if it is today. */
    moment: (at: Date): string => formatDate(isToday(at) ? time : dateTime, at),
    /** In the largest unit: "12 minutes ago"; "now" within the first minute. */
    age: (at: Date): string => {
      const seconds = Math.max(0, Math.round((Date.now() - at.getTime()) / 1000));
      const [unit, size] = ages.find(([, length]) => seconds >= length) ?? ['second', Infinity];
      return age.format(-Math.floor(seconds / size), unit);
    },
    /** "A or B" */
    anyOf: (items: readonly string[]): string => disjunction.format(items),
    list: (items: readonly string[]): string => conjunction.format(items),
    plural: (count: number): Intl.LDMLPluralRule => plurals.select(count),

    /** @param seconds whole. "2 minutes", "1 hour, 30 minutes"; 'short': "2 min". */
    duration: (seconds: number, unitDisplay: 'long' | 'short' = 'long'): string =>
      measures.format(
        partsOf(seconds).map(([count, unit]) =>
          new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(count),
        ),
      ),

    /** Whether a duration needs several units: "1 minute, 30 seconds". */
    isMixed: (seconds: number): boolean => partsOf(seconds).length > 1,

    /** The unit, if the duration is exactly one of it: "every minute" rather than "every 1 minute". */
    singleUnit: (seconds: number): 'hour' | 'minute' | 'second' | undefined =>
      units.find(([, size]) => size === seconds)?.[0],

    /** For the start of a sentence. */
    capitalise,
  };
};
