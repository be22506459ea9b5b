import * as v from 'valibot';
import { SHARED, V1_0, childrenOf, issue, ownText } from './document.mjs';

const PREFIXES = { [SHARED]: 'bt:', [V1_0]: 'v1_0:' };

/** Attributes whose values are part of the name in a selector. */
const NAMING_ATTRIBUTES = ['xsi:type', 'ItemType', 'size', 'scale'];

function nameOf(element, namespace) {
  const prefix =
    element.namespaceURI === namespace ? '' : (PREFIXES[element.namespaceURI] ?? `${element.namespaceURI} `);
  const values = NAMING_ATTRIBUTES.map((name) => element.getAttribute(name)).filter(Boolean);
  return [prefix + element.localName, ...values].join('.');
}

const hasName = (name, selected) => name === selected || name.startsWith(`${selected}.`);

/** @param {string[]} path the names from the root to the element */
function matches(selector, path) {
  const [selected, ancestor] = selector.split(' ').toReversed();
  return hasName(path.at(-1), selected) && (!ancestor || path.some((name) => hasName(name, ancestor)));
}

const entryFor = (schema, path) =>
  schema[Object.keys(schema).findLast((key) => key.split(', ').some((selector) => matches(selector, path)))];

function valuesOf(element) {
  const text = ownText(element);
  const attributes = Array.from(element.attributes, ({ name, value }) => [name, value]);
  const values = attributes.filter(([name]) => !/^xmlns(:|$)/.test(name) && !NAMING_ATTRIBUTES.includes(name));
  return Object.fromEntries(text === '' ? values : [...values, ['text', text]]);
}

/** The first child that is not where the schema expects it. */
function* orderIssues(element, path, model, nameOfChild) {
  const rest = childrenOf(element);
  const found = () => `in <${path.at(-1)}>, found ${rest[0] ? `<${nameOfChild(rest[0])}>` : 'nothing'}`;
  for (const [, name, sign] of model.matchAll(/([^\s?+*]+)([?+*]?)/g)) {
    const other = rest.findIndex((child) => nameOfChild(child) !== name);
    const count = other < 0 ? rest.length : other;
    if (count === 0 && (sign === '' || sign === '+')) {
      return yield issue(rest[0] ?? element, `expected <${name}> ${found()}`);
    }
    rest.splice(0, sign === '+' || sign === '*' ? count : Math.min(count, 1));
  }
  if (rest[0]) yield issue(rest[0], `expected nothing more ${found()}`);
}

/**
 * Compares an element, and all below it that the schema has, with the schema.
 * @param {string} namespace of the names without a prefix
 */
export function* structureIssues(element, schema, namespace, ancestors = []) {
  const path = [...ancestors, nameOf(element, namespace)];
  const entry = entryFor(schema, path);
  if (entry === undefined) return;
  yield* orderIssues(element, path, entry.children, (child) => nameOf(child, namespace));
  const { issues: problems = [] } = v.safeParse(entry.values, valuesOf(element), { abortPipeEarly: true });
  for (const problem of problems) yield issue(element, `<${path.at(-1)}> ${problem.path[0].key}: ${problem.message}`);
  for (const child of childrenOf(element)) yield* structureIssues(child, schema, namespace, path);
}
