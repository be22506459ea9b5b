// Every sentence in every language: there, whole, and in that language.
import { loadWords } from '../../src/i18n/loading';
import { createWords } from '../../src/i18n/words';
import { toolsWordsFor } from '../../src/i18n/toolsWords';
import { everythingSaid, wordsOf } from './say';

/** Names, and what the tests put in. */
const names =
  /OroCRM|Outlook|config\.json|crm\.url|JSON|https?|\bscope\b|AADSTS50105|x@acme\.example|CRM|API|Grace Weber|Yusuf Demir|Tom Okafor|Acme|X-1|\bX\b|x\.y|sideways|null|\{"a":\[1\]\}/g;

it.each(['en-US', 'de-DE', 'de-CH', 'ar-EG', 'ar-AE'])('%s says everything, and whole', async (tag) => {
  const said = await everythingSaid(tag);
  expect(said.size).toBeGreaterThan(300);
  const broken = [...said].filter(
    ([, text]) => text.trim() !== text || text === '' || /undefined|\[object|NaN|Invalid|\(\)| {2}|\.\./.test(text),
  );
  expect(broken).toEqual([]);
});

it.each(['de', 'ar'])('%s says in its own words what English says in its', async (tag) => {
  const [said, english] = [await everythingSaid(tag), await everythingSaid('en')];
  expect([...said.keys()]).toEqual([...english.keys()]);
  const same = [...said].filter(
    ([place, text]) => text === english.get(place) && /\p{L}/u.test(text.replace(names, '')),
  );
  // "System" is "System" in German.
  expect(same.map(([, text]) => text)).toEqual(tag === 'de' ? Array(3).fill('System') : []);
});

it('has no English word in German', async () => {
  const english = /\b(the|your|you|is|are|and|or|of|to|not|with|again|changes?|settings?|this|both|from|by)\b/i;
  expect([...(await everythingSaid('de'))].filter(([, text]) => english.test(text))).toEqual([]);
});

it('has no letter but Arabic ones in Arabic, and what runs the other way is isolated', async () => {
  const said = [...(await everythingSaid('ar-EG'))];
  expect(said.filter(([, text]) => /\p{Script=Latin}/u.test(text.replace(names, '')))).toEqual([]);
  // Not what stands alone: a name, an unknown value; nor the two labels.
  const alone = /^(terms\.(crm|labels|choice|value|directions)|reading\.said\(.*,false\]|failures\.of)/;
  const loose = said.filter(([place, text]) => {
    const rest = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
    return !alone.test(place) && /\p{Script=Latin}|[\u2068\u2069]/u.test(rest.replaceAll('API', ''));
  });
  expect(loose).toEqual([]);
});

it.each(['en', 'de'])('%s has no mark for directions', async (tag) => {
  expect([...(await everythingSaid(tag))].filter(([, text]) => /[\u2066-\u2069]/.test(text))).toEqual([]);
});

it('numbers are in the digits of the region', async () => {
  const told = async (tag: string) => (await wordsOf(tag)).editing.constraint('crmSyncInterval', 'range');
  expect(await told('de-CH')).toBe('Geben Sie eine ganze Zahl von 1 bis 86399 ein (Sekunden)');
  expect(await told('ar-EG')).toBe('يُرجى إدخال عدد صحيح من ١ إلى ٨٦٣٩٩ (بالثواني)');
  expect(await told('ar-AE')).toBe('يُرجى إدخال عدد صحيح من 1 إلى 86399 (بالثواني)');
});

it('how often is said as people say it', async () => {
  const every = async (tag: string) => [1, 2, 60, 90, 120, 180, 660, 3600, 7200].map((await wordsOf(tag)).terms.every);
  expect(await every('de')).toEqual([
    'jede Sekunde',
    'alle 2 Sekunden',
    'jede Minute',
    'im Abstand von 1 Minute, 30 Sekunden',
    'alle 2 Minuten',
    'alle 3 Minuten',
    'alle 11 Minuten',
    'jede Stunde',
    'alle 2 Stunden',
  ]);
  expect(await every('ar-AE')).toEqual([
    'كل ثانية',
    'كل ثانيتين',
    'كل دقيقة',
    'كل دقيقة و30 ثانية',
    'كل دقيقتين',
    'كل 3 دقائق',
    'كل 11 دقيقة',
    'كل ساعة',
    'كل ساعتين',
  ]);
});

it('Arabic counts in six forms', async () => {
  const { editing, news, format, terms } = await wordsOf('ar-AE');
  const { bar } = editing;
  const { inheriting, overriding, overruled } = editing.reach;
  const ofAll = (total: number) => toolsWordsFor(format, terms).filter.shown('all', 1, total);
  expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(bar.count)).toEqual([
    '0 تغيير',
    'تغيير واحد',
    'تغييران',
    '3 تغييرات',
    '10 تغييرات',
    '11 تغييرًا',
    '99 تغييرًا',
    '100 تغيير',
    '102 تغيير',
    '103 تغييرات',
  ]);
  for (const forms of [bar.count, bar.problems, bar.conflicts, inheriting, overriding, overruled, news.more, ofAll]) {
    expect(new Set([0, 1, 2, 3, 11, 100].map(forms)).size).toBe(6);
  }
});

it('a day has its year where it is another', async () => {
  const [thisYear, another] = [new Date(new Date().getFullYear(), 9, 1), new Date(2001, 9, 1)];
  const told = async (tag: string) => {
    const { row } = await wordsOf(tag);
    return [thisYear, another].map((day) => row.enforcedBy('X', 'Grace Weber', day.toISOString()));
  };
  expect(await told('en')).toEqual([
    'Enforced by X, Grace Weber, October 1',
    'Enforced by X, Grace Weber, October 1, 2001',
  ]);
  expect(await told('de')).toEqual([
    'Erzwungen von X, Grace Weber, 1. Oktober',
    'Erzwungen von X, Grace Weber, 1. Oktober 2001',
  ]);
});

it('the CRM has a name in each language before anybody knows it', async () => {
  const loading = async (tag: string) => {
    await loadWords(tag);
    return createWords(tag, undefined).loading;
  };
  expect(await loading('en')).toBe('Reading the sync policy from the CRM…');
  expect(await loading('de')).toBe('CRM: Sync-Richtlinie wird gelesen…');
  expect(await loading('ar')).toBe('جارٍ قراءة نهج المزامنة من \u2068نظام CRM\u2069…');
});
