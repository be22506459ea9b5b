// The name of a day, as a heading.
import { createFormats } from '../../src/i18n/formats';

beforeEach(() => jest.useFakeTimers({ now: new Date(2026, 10, 24, 0, 5) }));
afterEach(() => jest.useRealTimers());

const days = [
  new Date(2026, 10, 24, 0, 1),
  new Date(2026, 10, 24, 23, 59),
  new Date(2026, 10, 23, 0, 0),
  new Date(2026, 10, 22, 23, 59),
  new Date(2025, 10, 24, 12, 0),
].map((day) => day.toISOString());

it.each([
  ['en-US', ['Today', 'Today', 'Yesterday', 'Sunday, November 22', 'Monday, November 24, 2025']],
  ['de-DE', ['Heute', 'Heute', 'Gestern', 'Sonntag, 22. November', 'Montag, 24. November 2025']],
  ['ar-AE', ['اليوم', 'اليوم', 'أمس', 'الأحد، 22 نوفمبر', 'الاثنين، 24 نوفمبر 2025']],
])('is relative for today and yesterday, and has the year unless it is the current one: %s', (language, names) => {
  expect(days.map(createFormats(language).weekday)).toEqual(names);
});

it('of a text that is no date is that text', () => {
  expect(createFormats('en').weekday('soon')).toBe('soon');
});

it('is in the Gregorian calendar, even where the engine has another one for the language', () => {
  expect(new Intl.DateTimeFormat('th-TH').resolvedOptions().calendar).not.toBe('gregory');
  expect(days.map(createFormats('th-TH').weekday).at(-1)).toContain('2025');
});
