// The texts of the support page, from the catalogues of messages: it has all languages, and needs no script to show them.
import { createJiti } from 'jiti';

const { import: load } = createJiti(import.meta.url);

/** The folder of each language in src/i18n. */
const folders = { en: 'english', de: 'german', ar: 'arabic' };

/** @returns {Promise<{ code: string, name: string, direction: 'ltr' | 'rtl', messages: import('../src/i18n/english/support').SupportMessages }[]>} */
export async function supportLanguages() {
  const { languages } = await load('../src/i18n/languages.ts');
  const { createFormats } = await load('../src/i18n/formats.ts');
  const texts = Object.entries(languages).map(async ([code, { name }]) => {
    const { support: messages } = await load(`../src/i18n/${folders[code]}/support.ts`);
    return { code, name, direction: createFormats(code).direction, messages };
  });
  return Promise.all(texts);
}
