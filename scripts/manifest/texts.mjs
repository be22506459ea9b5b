// The texts that people read: none empty, none longer than Outlook takes, each in every language of the add-in.
import { LANGUAGES, languageOf } from './languages.mjs';
import { below, find, mistake, parts } from './read.mjs';

const SHORT_MAX = 125;
const LONG_MAX = 250;

const BASE_MAX = { DisplayName: SHORT_MAX, Description: LONG_MAX };
const LIST_MAX = { ShortStrings: SHORT_MAX, LongStrings: LONG_MAX };

function* length(element, what, value = '', max) {
  if (value.trim().length === 0) yield mistake(element, `${what} is empty`);
  if (value.length > max) yield mistake(element, `${what} has ${value.length} characters, at most ${max}`);
}

/** A text and its translations. */
function* translated(element, what, max) {
  yield* length(element, what, element.attributes.DefaultValue, max);
  const values = new Map();
  for (const override of element.children) {
    const { Locale, Value } = override.attributes;
    yield* length(override, `${what} in ${Locale}`, Value, max);
    if (languageOf(Locale) === undefined) yield mistake(override, `${what}: ${Locale} is no language of this add-in`);
    if (values.has(Locale)) yield mistake(override, `${what} stands twice in ${Locale}`);
    values.set(Locale, Value);
  }
  for (const language of LANGUAGES) {
    if (!values.has(language)) yield mistake(element, `${what} lacks its text in ${language}`);
  }
  for (const [locale, value] of values) {
    const language = languageOf(locale);
    if (!values.has(language) || value === values.get(language)) continue;
    yield mistake(element, `${what} in ${locale} differs from its text in ${language}`);
  }
}

export function* texts(root) {
  for (const element of below(root)) {
    if (element.name === 'ProviderName') yield* length(element, element.tag, element.text, SHORT_MAX);
    const max = BASE_MAX[element.name];
    if (max) yield* translated(element, element.tag, max);
  }
  for (const { element } of parts(root)) {
    for (const [list, max] of Object.entries(LIST_MAX)) {
      for (const text of find(element, list).flatMap((each) => each.children)) {
        yield* translated(text, `bt:${list} "${text.attributes.id}"`, max);
      }
    }
  }
}
