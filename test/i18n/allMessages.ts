// Every message of a language, for tests that hold of all of them.
import { support as arabicSupport } from '../../src/i18n/arabic/support';
import { demonstration } from '../../src/i18n/english/demonstration';
import { editor } from '../../src/i18n/english/editor';
import { failures } from '../../src/i18n/english/failures';
import { history } from '../../src/i18n/english/history';
import { overview } from '../../src/i18n/english/overview';
import { menu } from '../../src/i18n/english/menu';
import { sources } from '../../src/i18n/english/sources';
import { support as englishSupport } from '../../src/i18n/english/support';
import { support as germanSupport } from '../../src/i18n/german/support';
import { matchLanguage } from '../../src/i18n/languages';
import { loadedPart, loadLanguage, loadPart } from '../../src/i18n/loader';
import { createMessages } from '../../src/i18n/messages';
import { demonstrationSamples } from './samples/demonstration';
import { editorSamples } from './samples/editor';
import { failureSamples } from './samples/failures';
import { historySamples } from './samples/history';
import { menuSamples } from './samples/menu';
import { overviewSamples } from './samples/overview';
import { readerSamples, termSamples } from './samples/reader';
import { sourcesSamples } from './samples/sources';

const partSamples = {
  reader: readerSamples,
  failures: failureSamples,
  sources: sourcesSamples,
  editor: editorSamples,
  history: historySamples,
  overview: overviewSamples,
  menu: menuSamples,
  demonstration: demonstrationSamples,
  support: undefined,
};

/** Of a page that is complete in each language, without the loader. */
const support = { en: englishSupport, de: germanSupport, ar: arabicSupport };

const crmName = 'OroCRM';

export const loadMessages = async (tag: string, crm = crmName) => {
  await loadLanguage(tag);
  await Promise.all(
    (['failures', 'sources', 'editor', 'history', 'overview', 'menu', 'demonstration'] as const).map((part) =>
      loadPart(part, Promise.resolve()),
    ),
  );
  const { language } = matchLanguage(tag);
  const { terms, format, ...reader } = createMessages(tag, crm);
  return {
    format,
    terms,
    reader,
    failures: (loadedPart(language, 'failures') ?? failures)(format, terms),
    sources: (loadedPart(language, 'sources') ?? sources)(format, terms),
    editor: (loadedPart(language, 'editor') ?? editor)(format, terms),
    history: (loadedPart(language, 'history') ?? history)(format, terms),
    overview: (loadedPart(language, 'overview') ?? overview)(format, terms),
    menu: (loadedPart(language, 'menu') ?? menu)(format, terms),
    demonstration: (loadedPart(language, 'demonstration') ?? demonstration)(format, terms),
    support: support[language],
  };
};

/** With other texts instead of the samples'. */
const replaced = (sample: unknown, texts: Readonly<Record<string, string>>): unknown => {
  if (typeof sample === 'string') return texts[sample] ?? sample;
  if (Array.isArray(sample)) return sample.map((each) => replaced(each, texts));
  if (typeof sample !== 'object' || sample === null || sample instanceof Date) return sample;
  return Object.fromEntries(Object.entries(sample).map(([key, value]) => [key, replaced(value, texts)]));
};

/**
 * By place, such as "reader.summary.wins(["crm_wins"])"; each text of a list has its own.
 * @param texts instead of samples: the CRM's name, names of people and the like
 */
export const allMessages = async (
  tag: string,
  texts: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, string>> => {
  const { format: _, terms, ...parts } = await loadMessages(tag, texts[crmName]);
  const all = new Map<string, string>();
  const collect = (place: string, messages: unknown, samples: unknown): void => {
    // Names have spaces that do not break.
    if (typeof messages === 'string') all.set(place, messages.replaceAll('\u00a0', ' '));
    else if (typeof messages === 'function') {
      for (const args of samples as unknown[][]) {
        collect(`${place}(${JSON.stringify(args)})`, (messages as (...all: unknown[]) => unknown)(...args), undefined);
      }
    } else {
      for (const [key, value] of Object.entries(messages as object)) {
        collect(`${place}.${key}`, value, (samples as Record<string, unknown> | undefined)?.[key]);
      }
    }
  };
  collect('terms', terms, replaced(termSamples, texts));
  for (const [part, messages] of Object.entries(parts)) {
    collect(part, messages, replaced(partSamples[part as keyof typeof parts], texts));
  }
  return all;
};
