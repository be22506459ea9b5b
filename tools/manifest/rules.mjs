// What the schema cannot express: references between elements, translations, and addresses.
import { BASE, SHARED, V1_1, childrenOf, findAll, issue, paneAddress } from './document.mjs';
import { LANGUAGES, languageOf } from './locales.mjs';

const RESOURCE_LISTS = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  Image: 'Images',
};

const attribute = (name) => (element) => element.getAttribute(name);
const idOf = attribute('id');
const resourceIdOf = attribute('resid');
const localeOf = attribute('Locale');
const textOf = attribute('Value');

const findEach = (node, namespace, names) => names.flatMap((name) => findAll(node, namespace, name));

const label = (element) => (idOf(element) ? `<${element.tagName} id="${idOf(element)}">` : `<${element.tagName}>`);

function* duplicates(elements, keyOf) {
  for (const [index, element] of elements.entries()) {
    const isFirst = elements.findIndex((each) => keyOf(each) === keyOf(element)) === index;
    if (!isFirst) yield issue(element, `duplicate <${element.tagName}> "${keyOf(element)}"`);
  }
}

function* resourceIssues(overrides) {
  const definitions = findAll(overrides, V1_1, 'Resources').flatMap(childrenOf).flatMap(childrenOf);
  const references = findAll(overrides, '*', '*').filter((element) => element.hasAttribute('resid'));
  yield* duplicates(definitions, idOf);
  for (const element of references) {
    const list = RESOURCE_LISTS[element.localName];
    const inList = definitions.filter((definition) => definition.parentNode.localName === list);
    if (inList.some((definition) => idOf(definition) === resourceIdOf(element))) continue;
    yield issue(element, `<${element.tagName}>: <bt:${list}> does not define "${resourceIdOf(element)}"`);
  }
  for (const definition of definitions) {
    const isUsed = references.some((element) => resourceIdOf(element) === idOf(definition));
    if (!isUsed) yield issue(definition, `${label(definition)} is never used`);
  }
}

function* translationIssues(element) {
  const translations = childrenOf(element);
  const textIn = (locale) => translations.filter((each) => localeOf(each) === locale).map(textOf)[0];
  yield* duplicates(translations, localeOf);
  for (const translation of translations) {
    const language = languageOf(localeOf(translation));
    if (language === undefined) {
      yield issue(translation, `${label(element)}: the add-in is not translated to ${localeOf(translation)}`);
    } else if (textOf(translation) !== (textIn(language) ?? textOf(translation))) {
      yield issue(translation, `${label(element)} differs in ${localeOf(translation)} from ${language}`);
    }
  }
  for (const language of LANGUAGES) {
    if (textIn(language) === undefined) yield issue(element, `${label(element)} has no text in ${language}`);
  }
}

function* addressIssues(document, overrides) {
  // The schema reports an address that cannot be parsed.
  if (!URL.canParse(paneAddress(document))) return;
  const { host, origin } = new URL(paneAddress(document));
  for (const element of [...findAll(document, BASE, 'SourceLocation'), ...findAll(overrides, SHARED, 'Url')]) {
    const address = element.getAttribute('DefaultValue');
    if (!URL.canParse(address) || new URL(address).host === host) continue;
    yield issue(element, `<${element.tagName}>: ${address} is not on ${host}`);
  }
  const domains = findAll(document, BASE, 'AppDomain');
  if (!domains.some((domain) => domain.textContent === origin)) {
    yield issue(domains[0] ?? document.documentElement, `<AppDomains> lacks ${origin}: dialogs need it`);
  }
  for (const resource of findAll(overrides, V1_1, 'Resource')) {
    // Outlook issues a token for a resource of this form only.
    const expected = `api://${host}/${findAll(resource.parentNode, V1_1, 'Id')[0]?.textContent}`;
    if (resource.textContent !== expected) yield issue(resource, `<Resource> must be ${expected}`);
  }
}

/** @param {Document} document @param {Element} overrides VersionOverridesV1_1 */
export function* ruleIssues(document, overrides) {
  yield* resourceIssues(overrides);
  yield* duplicates(findEach(overrides, V1_1, ['Group', 'Control']), idOf);
  const base = findEach(document, BASE, ['DisplayName', 'Description']);
  for (const element of [...base, ...findAll(overrides, SHARED, 'String')]) yield* translationIssues(element);
  yield* addressIssues(document, overrides);
}
