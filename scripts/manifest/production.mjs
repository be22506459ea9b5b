// The manifest for the address where the add-in is hosted, made from the one for development.
import { Problem } from '../command.mjs';
import { regionsOf } from './languages.mjs';
import { find, parse, parts } from './read.mjs';
import { write } from './write.mjs';

/** The address in the manifest for development. */
export const DEVELOPMENT = 'https://localhost:3443';

/** Where Microsoft's pages for signing in are. */
const SIGN_IN = 'https://login.microsoftonline.com';

/** Everything in a tree, nested override parts included. */
function* all(element) {
  yield element;
  for (const child of element.children) yield* all(child);
}

/** @returns {import('./read.mjs').Element} */
const element = (like, name, text, children = []) => ({
  tag: `<${name}>`,
  name,
  namespace: like.namespace,
  attributes: {},
  text,
  children,
});

/** Every address that begins with the one for development. */
function move(root, addin) {
  for (const each of all(root)) {
    for (const [key, value] of Object.entries(each.attributes)) {
      if (value.startsWith(`${DEVELOPMENT}/`)) each.attributes[key] = addin + value.slice(DEVELOPMENT.length);
    }
  }
  for (const domain of find(root, 'AppDomain')) {
    if (domain.text === DEVELOPMENT) domain.text = new URL(addin).origin;
  }
}

/** The text of a language for each of its regions too. */
function widen(root) {
  for (const each of all(root)) {
    each.children = each.children.flatMap((child) => {
      if (child.name !== 'Override') return [child];
      const { Locale, ...rest } = child.attributes;
      const copy = (locale) => ({ ...child, attributes: { Locale: locale, ...rest } });
      return [Locale, ...regionsOf(Locale)].map(copy);
    });
  }
}

/** Tells Outlook of the application that people sign in to, and lets a dialog go to Microsoft's pages. */
function declare(root, addin, clientId) {
  const domains = find(root, 'AppDomains')[0];
  domains.children.push(element(domains, 'AppDomain', SIGN_IN));
  for (const { element: part } of parts(root)) {
    const scopes = ['openid', 'profile'].map((scope) => element(part, 'Scope', scope));
    const info = element(part, 'WebApplicationInfo', '', [
      element(part, 'Id', clientId),
      element(part, 'Resource', `api://${new URL(addin).host}/${clientId}`),
      element(part, 'Scopes', '', scopes),
    ]);
    const after = part.children.findIndex((child) => child.name === 'Resources') + 1;
    part.children.splice(after, 0, info);
  }
}

/**
 * @param {string} text the manifest for development
 * @param {{ addin: string, clientId: string | undefined }} inputs the address without a slash at its end
 */
export function productionManifest(text, { addin, clientId }) {
  const { root } = parse(text);
  if (!root) throw new Problem('manifest.xml cannot be read: "npm run validate" says why.');
  move(root, addin);
  widen(root);
  if (clientId !== undefined) declare(root, addin, clientId);
  return write(root);
}
