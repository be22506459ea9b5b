// Selawik has the metrics of Segoe UI, which only Windows has, and may be distributed (see LICENSE.txt beside the fonts).
/* global atob, document, FontFace -- in the browser */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const weights = { 400: 'selawk.ttf', 600: 'selawksb.ttf', 700: 'selawkb.ttf' };

const read = (file) => readFileSync(join(import.meta.dirname, 'selawik', file)).toString('base64');

const fonts = Object.entries(weights).map(([weight, file]) => ({ weight, data: read(file) }));

/** Shows Selawik instead of Segoe UI in a page and its frames as they are now. */
export async function useSelawik(page) {
  for (const frame of page.frames()) {
    await frame.evaluate(async (added) => {
      for (const { weight, data } of added) {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        document.fonts.add(new FontFace('Segoe UI', bytes, { weight }));
      }
      await document.fonts.ready;
    }, fonts);
  }
}
