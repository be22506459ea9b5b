import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/command.mjs';
import { BASE, SHARED, V1_1, childrenOf, findAll, issue, paneAddress } from './document.mjs';

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** @param {string} name in assets/. @returns its size in pixels, such as "32x32", or what else it is */
export function describeIcon(name) {
  const file = join(projectRoot, 'assets', name);
  if (name === '' || !existsSync(file)) return 'missing';
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== PNG_SIGNATURE) return 'not a PNG';
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/** The elements with the addresses of icons, and the sizes that the icons are shown in, in pixels. */
function* iconsOf(document, overrides) {
  for (const element of findAll(document, BASE, 'IconUrl')) yield { element, size: 64 };
  for (const element of findAll(document, BASE, 'HighResolutionIconUrl')) yield { element, size: 128 };
  const definitions = findAll(overrides, SHARED, 'Images').flatMap(childrenOf);
  for (const image of findAll(overrides, V1_1, 'Icon').flatMap(childrenOf)) {
    const element = definitions.find((each) => each.getAttribute('id') === image.getAttribute('resid'));
    // A phone shows an icon of size 25 at scale 2 with 50 pixels.
    const [size, scale] = ['size', 'scale'].map((name) => Number(image.getAttribute(name) ?? 1));
    if (element) yield { element, size: size * scale };
  }
}

export function* iconIssues(document, overrides) {
  // The schema reports an address that cannot be parsed.
  if (!URL.canParse(paneAddress(document))) return;
  const folder = new URL('assets/', paneAddress(document)).href;
  for (const { element, size } of iconsOf(document, overrides)) {
    const address = element.getAttribute('DefaultValue') ?? '';
    const file = address.slice(folder.length);
    const [actual, expected] = [describeIcon(file), `${size}x${size}`];
    if (!address.startsWith(folder)) yield issue(element, `icon ${address} is not in ${folder}`);
    else if (actual !== expected) yield issue(element, `icon assets/${file} is ${actual}, expected ${expected}`);
  }
}
