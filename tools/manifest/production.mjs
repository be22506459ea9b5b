import { XMLSerializer } from '@xmldom/xmldom';
import { DEVELOPMENT_URL } from '../../scripts/inputs.mjs';
import { BASE, SHARED, V1_0, V1_1, findAll, parseManifest } from './document.mjs';
import { regionsOf } from './locales.mjs';

const SIGN_IN_URL = 'https://login.microsoftonline.com';

function moveAddresses(document, addin) {
  for (const element of findAll(document, '*', '*')) {
    const address = element.getAttribute('DefaultValue');
    if (address?.startsWith(`${DEVELOPMENT_URL}/`)) {
      element.setAttribute('DefaultValue', addin + address.slice(DEVELOPMENT_URL.length));
    }
  }
  for (const domain of findAll(document, BASE, 'AppDomain')) {
    if (domain.textContent === DEVELOPMENT_URL) domain.textContent = new URL(addin).origin;
  }
}

/** On a line of its own, indented like the node before it. */
function insertAfter(node, added) {
  node.parentNode.insertBefore(added, node.nextSibling);
  node.parentNode.insertBefore(node.previousSibling.cloneNode(), added);
}

function addRegions(document) {
  for (const override of [BASE, SHARED].flatMap((namespace) => findAll(document, namespace, 'Override'))) {
    for (const region of regionsOf(override.getAttribute('Locale')).toReversed()) {
      const copy = override.cloneNode(true);
      copy.setAttribute('Locale', region);
      insertAfter(override, copy);
    }
  }
}

/** @param {string | Element[]} content */
function createElement(like, name, content) {
  const element = like.ownerDocument.createElementNS(like.namespaceURI, name);
  if (typeof content === 'string') element.textContent = content;
  else for (const child of content) element.appendChild(child);
  return element;
}

/** Declares the application that people sign in to, and allows a dialog to open Microsoft's pages. */
function addApplication(document, addin, clientId) {
  const [domain] = findAll(document, BASE, 'AppDomain');
  insertAfter(domain, createElement(domain, 'AppDomain', SIGN_IN_URL));
  for (const resources of [V1_0, V1_1].flatMap((namespace) => findAll(document, namespace, 'Resources'))) {
    const create = (name, content) => createElement(resources, name, content);
    const application = create('WebApplicationInfo', [
      create('Id', clientId),
      create('Resource', `api://${new URL(addin).host}/${clientId}`),
      create('Scopes', [create('Scope', 'openid'), create('Scope', 'profile')]),
    ]);
    insertAfter(resources, application);
  }
}

/**
 * The manifest for the address where the add-in is hosted.
 * @param {string} text manifest.xml, which is for development
 * @param {{ addin: string, clientId: string | undefined }} inputs the address without a slash at its end
 * @param {string} supportUrl
 */
export function productionManifest(text, { addin, clientId }, supportUrl) {
  const document = parseManifest(text.replaceAll(/\n\s*<!--[^]*?-->/g, ''));
  moveAddresses(document, addin);
  for (const element of findAll(document, BASE, 'SupportUrl')) element.setAttribute('DefaultValue', supportUrl);
  addRegions(document);
  if (clientId !== undefined) addApplication(document, addin, clientId);
  return new XMLSerializer().serializeToString(document);
}
