// The script of the support page, which is complete without it: shows one language, and adds what config.json has.
import { loadConfig } from '../config/loadConfig';

/** One for each language. */
const articles = Array.from(document.querySelectorAll('article'));

const [preferred = articles[0]] = navigator.languages.flatMap((tag) =>
  articles.filter(({ lang }) => lang === tag.split('-')[0]?.toLowerCase()),
);

/** The address can end with a language (#de), or with a section (#privacy), which has this name in English. */
const show = (): void => {
  const name = window.location.hash.slice(1);
  const shown = articles.find(({ id }) => id === name) ?? preferred;
  if (!shown) return;
  for (const article of articles) article.hidden = article !== shown;
  const { documentElement: page } = document;
  page.lang = shown.lang;
  page.dir = shown.dir;
  document.title = shown.querySelector('h1')?.textContent ?? '';
  document.getElementById(`${name}-${shown.lang}`)?.scrollIntoView();
};

/** The link that was followed may be hidden now. */
const showAnother = (): void => {
  show();
  document.querySelector<HTMLElement>('article:not([hidden]) h1')?.focus();
};

const addConfiguration = async (): Promise<void> => {
  const { crm, links = {} } = await loadConfig();
  for (const element of document.querySelectorAll<HTMLElement>('[data-crm]')) {
    element.textContent = crm.productName;
    reveal(element);
  }
  const addresses: Readonly<Record<string, string | undefined>> = links;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-link]')) {
    const address = addresses[link.dataset.link ?? ''];
    if (address === undefined) continue;
    link.href = address;
    reveal(link);
  }
};

const reveal = (element: HTMLElement): void => element.closest('[hidden]:not(article)')?.removeAttribute('hidden');

show();
window.addEventListener('hashchange', showAnother);
// Without a configuration, the page stays as it is.
addConfiguration().catch(() => undefined);
