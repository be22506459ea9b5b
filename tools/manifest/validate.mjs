import { BASE, V1_0, V1_1, childrenOf, issue, parseManifest } from './document.mjs';
import { iconIssues } from './icons.mjs';
import { ruleIssues } from './rules.mjs';
import { BASE_SCHEMA, OVERRIDES_SCHEMA } from './schema.mjs';
import { structureIssues } from './structure.mjs';
import { unifiedManifestIssues } from './unifiedManifest.mjs';
import { versionIssues } from './versions.mjs';

const isOf = (element, namespace, name, type) =>
  element.namespaceURI === namespace && element.localName === name && element.getAttribute('xsi:type') === type;

function parse(text) {
  try {
    return { document: parseManifest(text) };
  } catch ({ line, message }) {
    return { malformed: { line, message } };
  }
}

/** @param {string} text manifest.xml. @returns {Promise<import('./document.mjs').Issue[]>} in the order of their lines */
export async function validateManifest(text) {
  const { document, malformed } = parse(text);
  if (malformed) return [malformed];
  const root = document.documentElement;
  const older = childrenOf(root).find((child) => isOf(child, V1_0, 'VersionOverrides', 'VersionOverridesV1_0'));
  const newer = older && childrenOf(older).at(-1);
  if (!isOf(root, BASE, 'OfficeApp', 'MailApp')) {
    return [issue(root, `the root must be an <OfficeApp> of type MailApp in ${BASE}`)];
  }
  if (!newer || !isOf(newer, V1_1, 'VersionOverrides', 'VersionOverridesV1_1')) {
    return [issue(older ?? root, 'VersionOverridesV1_1 is missing at the end of VersionOverridesV1_0')];
  }
  const issues = [
    ...structureIssues(root, BASE_SCHEMA, BASE),
    ...structureIssues(newer, OVERRIDES_SCHEMA, V1_1),
    ...ruleIssues(document, newer),
    ...iconIssues(document, newer),
  ];
  // The buttons share icons, so that an issue of one may be there several times.
  const distinct = [...new Map(issues.map((each) => [formatIssue('', each), each])).values()];
  if (distinct.length > 0) return distinct.sort((one, other) => one.line - other.line);
  const differences = [...versionIssues(older, newer)];
  return differences.length > 0 ? differences : unifiedManifestIssues(text);
}

export const formatIssue = (name, { line, message }) => `${line === undefined ? name : `${name}:${line}`}: ${message}`;
