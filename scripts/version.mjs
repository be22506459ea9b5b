// The version of the product, in the files that have it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, projectRoot } from './command.mjs';

/** Three numbers and no suffix: in a manifest a version is nothing but numbers. */
export const isVersion = (text) => /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(text);

/** @returns {number} negative where `a` is the lower version, 0 where both are the same */
export const compareVersions = new Intl.Collator('en', { numeric: true }).compare;

/** Outlook requires four numbers, and updates an add-in only for a higher version. */
const inManifest = (version) => `${version}.0`;

/** In each file, `place` matches only the version. */
const places = [
  { file: 'package.json', place: /(?<=^ {2}"version": ")[^"]+/m },
  { file: 'package-lock.json', place: /(?<=^ {2}"version": ")[^"]+/m },
  { file: 'package-lock.json', place: /(?<=^ {4}"": \{\n {6}"name": "[^"]+",\n {6}"version": ")[^"]+/m },
  { file: 'docs/openapi.json', place: /(?<=^ {2}"info": \{\n {4}"title": "[^"]+",\n {4}"version": ")[^"]+/m },
  { file: 'manifest.xml', place: /(?<=^ {2}<Version>)[^<]+/m, format: inManifest },
];

export const versionFiles = [...new Set(places.map(({ file }) => file))];

export const presentVersion = () => JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version;

/** @throws {Problem} where a file has no version, with nothing written */
export function setVersion(version) {
  const texts = new Map(versionFiles.map((file) => [file, readFileSync(join(projectRoot, file), 'utf8')]));
  for (const { file, place, format = String } of places) {
    if (!place.test(texts.get(file))) throw new Problem(`${file} has no version where one was expected.`);
    texts.set(file, texts.get(file).replace(place, format(version)));
  }
  for (const [file, text] of texts) writeFileSync(join(projectRoot, file), text);
}
