import { DOMParser } from '@xmldom/xmldom';
import { Problem } from '../../scripts/command.mjs';

export const BASE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
export const V1_0 = 'http://schemas.microsoft.com/office/mailappversionoverrides';
export const V1_1 = 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1';
export const SHARED = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/** @typedef {{ line?: number, message: string }} Issue */

/** @returns {Issue} */
export const issue = (element, message) => ({ line: element.lineNumber, message });

/** @returns {Document} @throws {Problem} with the `line` where the text is not well-formed */
export function parseManifest(text) {
  let problem;
  const onError = (_level, message, { locator }) => {
    problem ??= Object.assign(new Problem(`not well-formed XML: ${message}`), { line: locator.lineNumber });
  };
  try {
    const document = new DOMParser({ onError }).parseFromString(text, 'text/xml');
    if (problem === undefined) return document;
  } catch (error) {
    // The parser throws after it has reported a fatal error.
    problem ??= error;
  }
  throw problem;
}

/** @returns {Element[]} in the order of the document */
export const findAll = (node, namespace, name) => Array.from(node.getElementsByTagNameNS(namespace, name));

/** @returns {Element[]} */
export const childrenOf = (element) => Array.from(element.children);

/** The text of the element itself, without that of its children. */
export const ownText = (element) =>
  Array.from(element.childNodes, (node) => (node.nodeType === node.TEXT_NODE ? node.data : ''))
    .join('')
    .trim();

/** The address of the pane's page. */
export const paneAddress = (document) => findAll(document, BASE, 'SourceLocation')[0]?.getAttribute('DefaultValue');
