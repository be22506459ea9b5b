// Reads the files that people edit.
import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { Problem } from './command.mjs';

/** The text of a file, without a byte order mark. @throws {Problem} if its encoding is not UTF-8 */
export function readText(file) {
  const bytes = readFileSync(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // for example UTF-16, or an umlaut in a Windows code page
  }
  throw new Problem(`${file} is not UTF-8: save it with that encoding.`);
}

/** @returns {unknown} @throws {Problem} with the place of the mistake */
export function readJson(file) {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${error.message.replace(/\s+/g, ' ')}`);
  }
}
