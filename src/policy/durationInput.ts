// Reads an interval as people write it: seconds, units or a clock, in each of our languages whichever the pane shows.

/** `ambiguous`: "1.500 min" is 1.5 or 1500 minutes. `fraction`: not a whole number of seconds. */
export type DurationProblem = 'blank' | 'unreadable' | 'ambiguous' | 'fraction';
type ParsedDuration = { seconds: number } | { problem: DurationProblem };

/** In characters. */
const maxLength = 100;

/** Largest first. `names` follow a number. Arabic names one and two of a unit without a number. */
const units = [
  {
    seconds: 3600,
    names: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden', 'س', 'ساعة', 'ساعات'],
    one: ['ساعة'],
    two: ['ساعتان', 'ساعتين'],
  },
  {
    seconds: 60,
    names: ['m', 'min', 'mins', 'minute', 'minutes', 'minuten', 'د', 'دقيقة', 'دقائق'],
    one: ['دقيقة'],
    two: ['دقيقتان', 'دقيقتين'],
  },
  {
    seconds: 1,
    names: ['s', 'sec', 'secs', 'second', 'seconds', 'sek', 'sekunde', 'sekunden', 'ث', 'ثانية', 'ثوان', 'ثواني'],
    one: ['ثانية'],
    two: ['ثانيتان', 'ثانيتين'],
  },
];

const fractions: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

/** "10:00" (minutes, seconds) or "1:30:00" (hours, minutes, seconds). */
const clock = /^(?:(\d+):(?=\d\d:))?(\d+):(\d\d)$/;
/** "1,000", with the same separator throughout. */
const grouped = /^[1-9]\d{0,2}([.,٬'’ ])\d{3}(?:\1\d{3})*$/;
/** "1" or "1.5" */
const decimal = /^(\d+)(?:[.,٫](\d+))?$/;
/** A number and its unit, and what leads to the next part: "1 h, ", "1 Std. und ". */
const part = /^(?:(\d+(?:[.,٫٬'’ ]\d+)*) ?)?(\p{L}+)(?:\.(?!\d))?(?: ?[,،]? ?(?:(?:and|und|&|و) ?)?(?=.))?/u;

/** In lower case, with Latin digits and single spaces; without invisible characters and Arabic vowel marks. */
const simplify = (text: string): string =>
  text
    .replace(/[\p{Default_Ignorable_Code_Point}\u064b-\u0652]/gu, '')
    .replace(/[\uff01-\uff5e]/g, (fullWidth) => fullWidth.normalize('NFKC'))
    // The last four bits of Arabic and Persian digits are their value.
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether the text is the number of seconds in digits only, in whichever script. */
export const isPlainSeconds = (text: string): boolean => /^\d+$/.test(simplify(text));

/** @param text in any notation. The result is in whole seconds, of any size. */
export const parseDuration = (text: string): ParsedDuration => {
  const simple = simplify(text);
  if (simple === '') return { problem: 'blank' };
  if (simple.length > maxLength) return { problem: 'unreadable' };
  if (simple.includes(':')) return parseClock(simple);
  const decimals = simple.replace(
    /(?:(\d+) ?)?([¼½¾])(?!\d)/g,
    (_all, whole: string | undefined, fraction: string) => `${whole ?? '0'}${fractions[fraction]}`,
  );
  return /\p{L}/u.test(decimals) ? parseParts(decimals) : parseNumber(decimals);
};

const parseClock = (text: string): ParsedDuration => {
  const [, hours, minutes, seconds] = clock.exec(text) ?? [];
  const isTime = Number(seconds) < 60 && (hours === undefined || Number(minutes) < 60);
  if (!isTime) return { problem: 'unreadable' };
  return { seconds: Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) };
};

const parseParts = (text: string): ParsedDuration => {
  let total = 0;
  let previous = Infinity;
  for (let rest = text; rest !== '';) {
    const [matched = '', number, name = ''] = part.exec(rest) ?? [];
    const unit = units.find(({ names, one, two }) => (number === undefined ? [...one, ...two] : names).includes(name));
    if (!unit || unit.seconds >= previous) return { problem: 'unreadable' };
    const parsed = parseNumber(number ?? (unit.one.includes(name) ? '1' : '2'), unit.seconds);
    if ('problem' in parsed) return parsed;
    total += parsed.seconds;
    previous = unit.seconds;
    rest = rest.slice(matched.length);
  }
  return { seconds: total };
};

/** @param unit in seconds; undefined for a number without a unit, which cannot have decimals */
const parseNumber = (number: string, unit?: number): ParsedDuration => {
  const isGrouped = grouped.test(number);
  if (isGrouped && unit !== undefined && /^\d+[.,]\d+$/.test(number)) return { problem: 'ambiguous' };
  const [, whole, decimals = ''] = decimal.exec(isGrouped ? number.replace(/\D/g, '') : number) ?? [];
  if (whole === undefined) return { problem: 'unreadable' };
  if (unit === undefined && decimals !== '') return { problem: 'fraction' };
  const seconds = (Number(whole + decimals) * (unit ?? 1)) / 10 ** decimals.length;
  return Number.isInteger(seconds) ? { seconds } : { problem: 'fraction' };
};
