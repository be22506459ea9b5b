// Every message of a language, for tests that hold of all of them.
import { appearance } from '../../src/i18n/english/appearance';
import { editor } from '../../src/i18n/english/editor';
import { history } from '../../src/i18n/english/history';
import { matchLanguage } from '../../src/i18n/languages';
import { loadedPart, loadLanguage, loadPart } from '../../src/i18n/loader';
import { createMessages } from '../../src/i18n/messages';
import { editorSamples } from './samples/editor';
import { failureSamples } from './samples/failures';
import { historySamples } from './samples/history';
import { readerSamples, termSamples } from './samples/reader';

const crmName = 'OroCRM';

export const loadMessages = async (tag: string, crm = crmName) => {
  await loadLanguage(tag);
  await Promise.all([loadPart('editor'), loadPart('history'), loadPart('appearance')]);
  const { language } = matchLanguage(tag);
  const { terms, failures, format, ...reader } = createMessages(tag, crm);
  return {
    format,
    terms,
    reader,
    failures,
    editor: (loadedPart(language, 'editor') ?? editor)(format, terms),
    history: (loadedPart(language, 'history') ?? history)(format, terms),
    appearance: (loadedPart(language, 'appearance') ?? appearance)(format, terms),
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
 * By place, such as "reader.summary.wins(["crm_wins"])"; each sentence of a list has its own.
 * @param texts instead of samples: the CRM's name, names of people and the like
 */
export const allMessages = async (
  tag: string,
  texts: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, string>> => {
  const { terms, reader, failures, editor, history, appearance } = await loadMessages(tag, texts[crmName]);
  const all = new Map<string, string>();
  const collect = (place: string, messages: unknown, samples: unknown): void => {
    if (typeof messages === 'string') all.set(place, messages);
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
  collect('reader', reader, replaced(readerSamples, texts));
  collect('failures', failures, replaced(failureSamples, texts));
  collect('editor', editor, replaced(editorSamples, texts));
  collect('history', history, replaced(historySamples, texts));
  collect('appearance', appearance, undefined);
  return all;
};
