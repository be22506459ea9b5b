// Reads a manifest into a tree that knows its lines, and finds the way about in it.
import { SaxesParser } from 'saxes';

export const BASE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
export const SHARED = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** The two override parts, each with the namespace that clients know it by. */
export const OVERRIDES = {
  VersionOverridesV1_0: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  VersionOverridesV1_1: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
};

/**
 * @typedef {object} Element
 * @property {string} tag  as people know it: `<bt:Image>`
 * @property {string} name  without its prefix
 * @property {string} namespace
 * @property {string | undefined} type  its xsi:type
 * @property {Record<string, string>} attributes  by their names as written
 * @property {number} line
 * @property {string} text  its own, trimmed
 * @property {Element | undefined} parent
 * @property {Element[]} children
 *
 * @typedef {{ line?: number, text: string }} Mistake  what is wrong, and the line it is on where it is on one
 * @typedef {{ name: keyof typeof OVERRIDES, element: Element }} Part
 */

/** @returns {Mistake} */
export const mistake = (element, text) => ({ line: element.line, text });

/** @returns {{ root?: Element, mistakes: Mistake[] }} No root when the text is no manifest: there is nothing to check. */
export function parse(text) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root, current, line, malformed;
  parser.on('opentagstart', () => (line = parser.line));
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes);
    const element = {
      tag: `<${tag.name}>`,
      name: tag.local,
      namespace: tag.uri,
      type: attributes.find((each) => each.uri === XSI && each.local === 'type')?.value,
      attributes: Object.fromEntries(attributes.map((each) => [each.name, each.value])),
      line,
      text: '',
      parent: current,
      children: [],
    };
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  parser.on('text', (words) => {
    if (current) current.text += words.trim();
  });
  parser.on('closetag', () => (current = current?.parent));
  // What follows the first such mistake follows from it.
  parser.on('error', (error) => (malformed ??= { line: parser.line, text: `not well-formed XML: ${saying(error)}` }));
  parser.write(text).close();
  if (malformed) return { mistakes: [malformed] };
  if (root.namespace !== BASE || root.name !== 'OfficeApp' || root.type !== 'MailApp') {
    return { mistakes: [mistake(root, `the root must be an <OfficeApp> of type MailApp in ${BASE}`)] };
  }
  return { root, mistakes: [] };
}

/** The parser's own words without the place, which it puts before them, and the full stop. */
const saying = (error) => error.message.replace(/^(\S*:)?\d+:\d+: /, '').replace(/\.$/, '');

/** Every element below this one, except what a nested VersionOverrides holds: that is a part of its own. */
export function* below(element) {
  for (const child of element.children) {
    if (child.name === 'VersionOverrides') continue;
    yield child;
    yield* below(child);
  }
}

/** @returns {Element[]} */
export const find = (element, name) => [...below(element)].filter((each) => each.name === name);

/** The override parts that the manifest has, the outer first. @returns {Part[]} */
export function parts(root) {
  const found = [];
  for (let element = root; element;) {
    element = element.children.find((child) => child.name === 'VersionOverrides');
    if (element && Object.hasOwn(OVERRIDES, element.type)) found.push({ name: element.type, element });
  }
  return found;
}
