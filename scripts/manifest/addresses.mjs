// Addresses: all https, all of one host, and that host among the domains that Outlook lets the pane go to.
import { below, find, mistake, parts } from './read.mjs';

const BASE_ADDRESSES = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'];

// Help for people may be kept anywhere; all else is the add-in's own.
const MAY_BE_ELSEWHERE = ['SupportUrl'];

const isResource = (element) => ['Images', 'Urls'].includes(element.parent.name);

/** Every element that gives an address, with the address as it is written. */
function* written(root) {
  const valued = (element) => [element, ...find(element, 'Override')];
  const inBase = [...below(root)].filter((each) => BASE_ADDRESSES.includes(each.name));
  const inParts = parts(root).flatMap((part) => [...below(part.element)].filter(isResource));
  for (const owner of [...inBase, ...inParts]) {
    for (const element of valued(owner)) {
      const address = element.attributes[element === owner ? 'DefaultValue' : 'Value'] ?? '';
      yield { element, address, elsewhere: MAY_BE_ELSEWHERE.includes(owner.name) };
    }
  }
}

const parsed = (address) => (URL.canParse(address) ? new URL(address) : undefined);

/** The host that most addresses are of, so that one stray address is one mistake and not all the others. */
function ownHost(addresses) {
  const counts = new Map();
  for (const { address, elsewhere } of addresses) {
    const host = parsed(address)?.host;
    if (host && !elsewhere) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

export function* addresses(root) {
  const all = [...written(root)];
  const host = ownHost(all);
  for (const { element, address, elsewhere } of all) {
    const url = parsed(address);
    if (url === undefined) yield mistake(element, `${element.tag}: "${address}" is not an address`);
    else if (url.protocol !== 'https:') yield mistake(element, `${element.tag}: ${address} must be https`);
    else if (url.host !== host && !elsewhere) yield mistake(element, `${element.tag}: ${address} is not on ${host}`);
  }

  const domains = find(root, 'AppDomain');
  for (const element of domains) {
    const domain = element.text;
    const url = parsed(domain);
    if (url?.protocol !== 'https:' || url.origin !== domain) {
      yield mistake(element, `${element.tag}: "${domain}" must be https and a host, without a path`);
    }
  }
  if (host && !domains.some((element) => parsed(element.text)?.host === host)) {
    yield mistake(find(root, 'AppDomains')[0] ?? root, `<AppDomains> lacks https://${host}: dialogs fail without it`);
  }
}
