// Icons: each address leads to a PNG in assets/ that has the size its place demands.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { find, mistake, parts } from './read.mjs';
import { defined } from './resources.mjs';

const assets = new URL('../../assets/', import.meta.url);

const BASE_SIZE = { IconUrl: 64, HighResolutionIconUrl: 128 };
const BUTTON_SIZES = [16, 32, 80];

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** @returns {{ width: number, height: number } | undefined} undefined when the file is no PNG. */
function pngSize(file) {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== PNG_SIGNATURE) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The icons that the manifest shows and the size at which it shows them, each once. */
function* shown(root) {
  for (const element of root.children) {
    const size = BASE_SIZE[element.name];
    if (size) yield { element, size };
  }
  for (const part of parts(root)) {
    const images = new Map(defined(part).map(({ id, element }) => [id, element]));
    const told = new Set();
    for (const place of find(part.element, 'Icon').flatMap((icon) => icon.children)) {
      const id = place.attributes.resid;
      const size = Number(place.attributes.size);
      const element = images.get(id);
      // A resid without a definition is told by the check of the resources.
      if (element && !told.has(`${id} ${size}`)) yield { element, size };
      told.add(`${id} ${size}`);
    }
  }
}

function wrong({ element, size }, home) {
  const address = element.attributes.DefaultValue;
  // An address that is none is told by the check of the addresses.
  if (!URL.canParse(address)) return undefined;
  const { pathname } = new URL(address);
  if (!pathname.startsWith(home)) return `icon ${address} is not under ${home}`;
  const name = decodeURIComponent(pathname.slice(home.length));
  const file = fileURLToPath(new URL(name, assets));
  if (name === '' || !existsSync(file)) return `icon assets/${name} does not exist`;
  const actual = pngSize(file);
  if (actual === undefined) return `icon assets/${name} is not a PNG`;
  if (actual.width === size && actual.height === size) return undefined;
  return `icon assets/${name} is ${actual.width}x${actual.height}, its place needs ${size}x${size}`;
}

export function* icons(root) {
  const pane = find(root, 'SourceLocation')[0]?.attributes.DefaultValue;
  const home = URL.canParse(pane) ? new URL('assets/', pane).pathname : '/assets/';
  for (const icon of shown(root)) {
    const text = wrong(icon, home);
    if (text) yield mistake(icon.element, text);
  }
  for (const icon of parts(root).flatMap((part) => find(part.element, 'Icon'))) {
    const sizes = icon.children.map((image) => Number(image.attributes.size));
    const missing = BUTTON_SIZES.filter((size) => !sizes.includes(size));
    if (missing.length > 0) yield mistake(icon, `<Icon> lacks the size ${missing.join(', ')}`);
  }
}
