// Every message in every language: it exists, it is complete, and it is in that language.
import { readFileSync } from 'node:fs';
import { languageCodes, type Language } from '../../src/i18n/languages';
import { loadLanguage } from '../../src/i18n/loader';
import { createMessages } from '../../src/i18n/messages';
import { allMessages, loadMessages } from './allMessages';

/** Proper names, and values from the samples. */
const names =
  /OroCRM|Outlook|Office|Microsoft|office\.js|\bMIT\b|config\.json|crm\.url|JSON|https?|\bscope\b|AADSTS50105|x@acme\.example|CRM|API|Grace Weber|Yusuf Demir|Tom Okafor|Acme|Lorem ipsum|X-1|\bX\b|x\.y|sideways|null|\{"a":\[1\]\}/g;

/** Messages that are the same in English. */
const sharedMessages: { readonly [Code in Language]?: readonly string[] } = {
  de: ['System', 'System', 'System', 'Details', 'Status 500', 'System', 'Version', 'Support', 'Version'],
};

const translations = languageCodes.filter((code) => code !== 'en');

/** A mail's text ends where its sender goes on. */
const isMail = (place: string): boolean => /\.request\.(accessBody|body)\(/.test(place);

it.each([...languageCodes, 'en-US', 'de-DE', 'de-CH', 'ar-EG', 'ar-AE'])(
  'every message of %s is complete',
  async (tag) => {
    const messages = await allMessages(tag);
    expect(messages.size).toBeGreaterThan(300);
    const broken = [...messages].filter(
      ([place, text]) =>
        (text.trim() !== text && !isMail(place)) ||
        text === '' ||
        /undefined|\[object|NaN|Invalid|\(\)| {2}|\.\./.test(text),
    );
    expect(broken).toEqual([]);
  },
);

it.each(translations)('%s translates every English message', async (language) => {
  const [messages, english] = [await allMessages(language), await allMessages('en')];
  expect([...messages.keys()]).toEqual([...english.keys()]);
  const same = [...messages].filter(
    ([place, text]) => text === english.get(place) && /\p{L}/u.test(text.replace(names, '')),
  );
  expect(same.map(([, text]) => text)).toEqual(sharedMessages[language] ?? []);
});

it('German contains no English', async () => {
  const english = /\b(the|your|you|is|are|and|or|of|to|not|with|again|changes?|settings?|this|both|from|by)\b/i;
  expect([...(await allMessages('de'))].filter(([, text]) => english.test(text))).toEqual([]);
});

it('Arabic has only Arabic letters, and left-to-right text in it is isolated', async () => {
  const messages = [...(await allMessages('ar-EG'))];
  expect(messages.filter(([, text]) => /\p{Script=Latin}/u.test(text.replace(names, '')))).toEqual([]);
  // A name or an unknown value on its own needs no isolation; the two labels have none either, nor has a type of this language.
  const alone =
    /^(terms\.(crm|author|labels|labelParts|choice|value|directions|scopeName)|reader\.summary\.off|reader\.valueLabel\(.*,false\]|failures\.of)/;
  const loose = messages.filter(([place, text]) => {
    const rest = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
    return !alone.test(place) && /\p{Script=Latin}|[\u2068\u2069]/u.test(rest.replaceAll('API', ''));
  });
  expect(loose).toEqual([]);
});

it.each(['en', 'de'])('%s has no direction marks', async (tag) => {
  expect([...(await allMessages(tag))].filter(([, text]) => /[\u2066-\u2069]/.test(text))).toEqual([]);
});

it.each(languageCodes)('the support page of %s quotes the labels of the pane', async (language) => {
  const { failures, menu, reader, support } = await loadMessages(language);
  const quoted = Array.from(JSON.stringify(support).matchAll(/[“„«](.*?)[”“»]/g), ([, label]) => label);
  const labels = [failures.details.show, menu.label, menu.about.title, menu.about.copy, reader.signIn];
  expect(quoted).toEqual(expect.arrayContaining(labels));
  expect(quoted).toHaveLength(labels.length + 1);
  const button = quoted.find((label) => !labels.includes(label ?? ''));
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`Value="${button}"`);
});

it('numbers have the digits of the region', async () => {
  const blank = async (tag: string) => (await loadMessages(tag)).editor.problem.blank;
  expect(await blank('de-CH')).toBe('Geben Sie eine Dauer ein, zum Beispiel 600 oder 10 Min.');
  expect(await blank('ar-EG')).toBe('يُرجى إدخال مدة، مثل ٦٠٠ أو ١٠ دقائق');
  expect(await blank('ar-AE')).toBe('يُرجى إدخال مدة، مثل 600 أو 10 دقائق');
});

it('intervals are idiomatic', async () => {
  const every = async (tag: string) => {
    const { terms } = await loadMessages(tag);
    return [1, 2, 60, 90, 120, 180, 660, 3600, 7200].map((seconds) => terms.every(seconds));
  };
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

it('Arabic has six plural forms', async () => {
  const { editor, reader, menu, overview } = await loadMessages('ar-AE');
  const { bar } = editor;
  const { inheriting, overriding, overruled } = editor.audience;
  const { more } = reader.remoteChanges;
  const ofAll = (total: number) => menu.filter.shown('all', 1, total);
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
  const { setAside, keepOwn, people, showOrganizations, moreOrganizations, reasonTooLong } = editor.review;
  const inReview = [setAside, keepOwn, people, showOrganizations, moreOrganizations, reasonTooLong];
  const inBar = [bar.count, bar.fix, bar.resolve, editor.saved.title, editor.allEditsUndone];
  const inRows = [inheriting, overriding, overruled, editor.equalsSeconds, editor.moreOrganizations];
  const { found, peopleWithOwn } = overview;
  for (const forms of [...inReview, ...inBar, ...inRows, more, ofAll, found, peopleWithOwn]) {
    expect(new Set([0, 1, 2, 3, 11, 100].map(forms)).size).toBe(6);
  }
});

it('a day in a sentence includes its year unless it is the current one, a date always', async () => {
  const days = [new Date(new Date().getFullYear(), 9, 1), new Date(2001, 9, 1)].map((day) => day.toISOString());
  const dated = async (tag: string) => {
    const { reader, editor } = await loadMessages(tag);
    return [
      ...days.map((day) => editor.review.setAsideValue('Grace Weber', 'X', '120', day)),
      reader.row.enforcedBy('X', 'Grace Weber', days[1]),
    ];
  };
  expect(await dated('en')).toEqual([
    'Grace Weber set X to “120” on Oct 1. This value will be kept but ignored.',
    'Grace Weber set X to “120” on Oct 1, 2001. This value will be kept but ignored.',
    'Enforced by Grace Weber (X), Oct 1, 2001',
  ]);
  expect(await dated('de')).toEqual([
    'X: Der Wert „120“, festgelegt von Grace Weber am 1. Okt., bleibt gespeichert, gilt dann aber nicht mehr.',
    'X: Der Wert „120“, festgelegt von Grace Weber am 01.10.2001, bleibt gespeichert, gilt dann aber nicht mehr.',
    'Erzwungen von Grace Weber (X), 01.10.2001',
  ]);
});

it('each language has a placeholder for the name of the CRM', async () => {
  const winner = async (tag: string) => {
    await loadLanguage(tag);
    return createMessages(tag, undefined).summary.wins('crm_wins');
  };
  expect(await winner('en')).toBe('If both sides change, the CRM wins');
  expect(await winner('de')).toBe('Ändern sich beide Seiten, gilt CRM');
  expect(await winner('ar')).toBe('الأولوية لبيانات \u2068نظام CRM\u2069 عند التغيير في الجانبين');
});
