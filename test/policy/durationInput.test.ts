// Reads intervals in every notation that people use.
import fc from 'fast-check';
import { isPlainSeconds, parseDuration } from '../../src/policy/durationInput';

describe('seconds', () => {
  it.each([
    ['600', 600],
    [' 600\t', 600],
    ['00600', 600],
    ['0', 0],
    ['999999', 999_999],
    ['٦٠٠', 600],
    ['۶۰۰', 600],
    ['６００', 600],
    ['\u2068٦٠٠\u2069', 600],
    ['\u200f600\u200b\ufeff', 600],
    ['1,000', 1000],
    ['1.000', 1000],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000', 1000],
    ['1\u2009000', 1000],
    ["1'000", 1000],
    ['1’000', 1000],
    ['１，０００', 1000],
    ['١٬٠٠٠', 1000],
    ['1,234,567', 1_234_567],
  ])('are read from %j', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ seconds });
  });

  it.each(['1.5', '1,00', '10,00', '300.0', '1٫5', '1٫000', '½', '0,500', '1,0000'])('have no decimals: %j', (text) => {
    expect(parseDuration(text)).toEqual({ problem: 'fraction' });
  });

  it.each(['1,000.000', '1,00,000', '1 00', '1 0000', "1'5", '1٬00', '1,,000', '.5', '5.', '10²'])(
    'are not %j',
    (text) => {
      expect(parseDuration(text)).toEqual({ problem: 'unreadable' });
    },
  );
});

describe('units', () => {
  it.each([
    ['10 min', 600],
    ['10min', 600],
    ['10 MIN.', 600],
    ['10 m', 600],
    ['1h', 3600],
    ['1 h 30 min', 5400],
    ['1h30min10s', 5410],
    ['1 hour, 30 minutes', 5400],
    ['1 hour, 30 minutes, and 5 seconds', 5405],
    ['1 hr & 5 secs', 3605],
    ['90 s', 90],
    ['90 sec', 90],
    ['1 h 90 min', 9000],
    ['1 h 5 s', 3605],
    ['0 s', 0],
    ['30 h', 108_000],
    ['１０\u3000ＭＩＮ', 600],
    ['10 Minuten', 600],
    ['1 Std.', 3600],
    ['1 Std. 30 Min.', 5400],
    ['2 Stunden und 1 Minute', 7260],
    ['30 Sek.', 30],
    ['30 Sekunden', 30],
    ['٥ دقائق', 300],
    ['10 دقيقة', 600],
    ['30 ثانية', 30],
    ['٣ ثوانٍ', 3],
    ['ساعة', 3600],
    ['ساعتان و٥ دقائق', 7500],
    ['ساعة، ودقيقتان، و٣ ثوان', 3723],
    ['1 س و2 د', 3720],
  ])('of whole numbers are read from %j', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ seconds });
  });

  it.each([
    ['1.5 min', 90],
    ['1,5 Min.', 90],
    ['١٫٥ دقيقة', 90],
    ['1.1 h', 3960],
    ['0.0125 h', 45],
    ['10,00 s', 10],
    ['1.5 h 0.5 min', 5430],
    ['7½ min', 450],
    ['7 ½ min', 450],
    ['½ h', 1800],
    ['1 h ½ min', 3630],
    ['¼ Std.', 900],
    ['1¾ h', 6300],
    ['0.500 min', 30],
    ['1٫500 دقيقة', 90],
    ['1٬500 ثانية', 1500],
    ['1 000 s', 1000],
    ["1'000 s", 1000],
    ['1,000,000 s', 1_000_000],
  ])('of decimals and thousands are read from %j', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ seconds });
  });

  it.each(['1.500 min', '1,500 min', '1.000 s', '1 h 1.500 s', '１．５００ min'])('can be ambiguous: %j', (text) => {
    expect(parseDuration(text)).toEqual({ problem: 'ambiguous' });
  });

  it.each(['0.7 s', '1.51 min', '0.0001 h', '½ s', '1 min 1,5 s'])('make whole seconds, unlike %j', (text) => {
    expect(parseDuration(text)).toEqual({ problem: 'fraction' });
  });

  it.each([
    ...['5 apples', '1 day', 'five', 'min', 'h', '10 min min', '10 min 5 min', '30 min 1 h', '1m5', '1 h 30'],
    ...['1 h,', '1 h and', 'and 1 h', ', 1 h', '1 h.5 min', '1½5 min', '½½ h', '1,½ h', '10 min..', '10 ²min'],
    ...['3 ساعتان', 'ساعات', 'ساعة ساعة', '1 hand 5 min', 'constructor', '5 constructor', '-5 min', '1 h - 5 min'],
    ...['5 – 10 min', '1:30 h', '1.2.3 min', '1e3', '1e3 s', '0x10', '-5', '-٥', '+5', '३', 'NaN', 'Infinity', '<b>'],
  ])('are not %j', (text) => {
    expect(parseDuration(text)).toEqual({ problem: 'unreadable' });
  });
});

describe('a clock', () => {
  it.each([
    ['10:00', 600],
    ['0:05', 5],
    ['90:00', 5400],
    ['1:30:00', 5400],
    ['01:05:09', 3909],
    ['１：３０：００', 5400],
    ['\u200f١٠:٠٠', 600],
  ])('is read from %j', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ seconds });
  });

  it.each(['1:5', '1:60', '1:60:00', '1:5:00', '1:005', ':30', '1:', '1:2:3:4', '1:00:00:00', '1 :30', '1:30½'])(
    'is not %j',
    (text) => {
      expect(parseDuration(text)).toEqual({ problem: 'unreadable' });
    },
  );
});

it.each(['', ' \t\n', '\u00a0', '\u200f \u2068\u2069', ' '.repeat(1000)])('is blank when the text is %j', (text) => {
  expect(parseDuration(text)).toEqual({ problem: 'blank' });
});

it.each(['9', '1 ', '½', 'a', 'و', '1,', '1 h '])('does not read a very long text of %j', (text) => {
  expect(parseDuration(text.repeat(100_000))).toEqual({ problem: 'unreadable' });
});

it.each([
  ['600', true],
  [' ٦٠٠\u200f', true],
  ['1,000', false],
  ['600 s', false],
  ['10:00', false],
  ['', false],
])('tells plain seconds: %j', (text, expected) => {
  expect(isPlainSeconds(text)).toBe(expected);
});

const anySeconds = fc.integer({ min: 1, max: 86_399 });
const anyDisplay = fc.constantFrom('long', 'short', 'narrow');

it('reads what Intl writes in each of our languages', () => {
  const anyLocale = fc.constantFrom('en', 'en-GB', 'de', 'de-CH', 'ar-EG', 'ar-AE');
  fc.assert(
    fc.property(anySeconds, anyLocale, anyDisplay, anyDisplay, (seconds, locale, unitDisplay, style) => {
      const write = (count: number, unit: string): string[] =>
        count === 0 ? [] : [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(count)];
      const parts = [
        ...write(Math.floor(seconds / 3600), 'hour'),
        ...write(Math.floor(seconds / 60) % 60, 'minute'),
        ...write(seconds % 60, 'second'),
      ];
      for (const type of ['unit', 'conjunction'] as const) {
        const text = new Intl.ListFormat(locale, { type, style }).format(parts);
        expect([text, parseDuration(text)]).toEqual([text, { seconds }]);
      }
      expect(parseDuration(parts.join(' '))).toEqual({ seconds });
    }),
    { numRuns: 1000 },
  );
});

it('reads grouped digits', () => {
  const anyLocale = fc.constantFrom('en', 'de', 'de-AT', 'de-CH', 'fr', 'ar-EG', 'ar-AE', 'fa');
  fc.assert(
    fc.property(anySeconds, anyLocale, (seconds, locale) => {
      expect(parseDuration(new Intl.NumberFormat(locale).format(seconds))).toEqual({ seconds });
    }),
  );
});

it('gives a whole number or a problem for any text', () => {
  const nearly = fc.stringMatching(/^[ 0-9.,:'½٬٫hms٣سدو&]{0,12}$/);
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
      const parsed = parseDuration(text);
      expect('problem' in parsed || (Number.isInteger(parsed.seconds) && parsed.seconds >= 0)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
