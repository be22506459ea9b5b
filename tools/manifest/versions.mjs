import { childrenOf, issue, ownText } from './document.mjs';

/** VersionOverridesV1_0 does not have these. */
const ONLY_IN_1_1 = ['MobileFormFactor', 'SupportsPinning', 'SupportsNoItemContext'];

const summary = (element) =>
  [`<${element.tagName}>`, ...Array.from(element.attributes, ({ value }) => value), ownText(element)]
    .filter(Boolean)
    .join(' ');

const isImageDefinition = (element) => element.localName === 'Image' && element.hasAttribute('id');

const contents = (element, isExcluded) =>
  childrenOf(element)
    .filter((child) => !isExcluded(child))
    .flatMap((child) => [child, ...contents(child, isExcluded)]);

/**
 * The first difference between the two VersionOverrides: an Outlook reads the newest that it supports, and both must
 * offer the same. The schema and the rules check VersionOverridesV1_1 only.
 */
export function* versionIssues(older, newer) {
  const first = contents(older, (child) => child === newer);
  const shared = contents(newer, ({ localName }) => ONLY_IN_1_1.includes(localName));
  // Not the icons of phones either.
  const resids = shared.map((element) => element.getAttribute('resid'));
  const second = shared.filter((element) => !isImageDefinition(element) || resids.includes(element.getAttribute('id')));
  const index = second.findIndex((element, at) => !first[at] || summary(first[at]) !== summary(element));
  const [one, other] = index < 0 ? [first[second.length]] : [first[index], second[index]];
  const place = (element) => (element ? `${summary(element)} (line ${element.lineNumber})` : 'nothing');
  if (one || other) yield issue(one ?? older, `VersionOverridesV1_0 has ${place(one)} where V1_1 has ${place(other)}`);
}
