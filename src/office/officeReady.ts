// What the page runs in, asked of office.js once: Outlook, no Outlook, or no answer within ten seconds.

/** `silent`: office.js, or what it needs itself, did not load in time; it then never answers, by its own design. */
export type Surroundings = 'outlook' | 'elsewhere' | 'silent';

/** Milliseconds. */
const patience = 10_000;

/** The id of the office.js tag; a page without one runs outside Office. */
const officeTag = 'office-js';

export const findOfficeTag = (): HTMLElement | null => document.getElementById(officeTag);

type Asked = { inTime: Promise<Surroundings>; ever: Promise<Surroundings> };

const asked = new WeakMap<HTMLElement, Asked>();

/** Never rejects. */
export const surroundings = (): Promise<Surroundings> => askOnce()?.inTime ?? Promise.resolve('elsewhere');

/** As late as it may come, and perhaps never: for what can still change then. Never rejects. */
export const answered = (): Promise<Surroundings> => askOnce()?.ever ?? Promise.resolve('elsewhere');

const askOnce = (): Asked | undefined => {
  const tag = findOfficeTag();
  if (!tag) return undefined;
  const asking = asked.get(tag) ?? ask(tag);
  asked.set(tag, asking);
  return asking;
};

const loaded = (tag: HTMLElement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    tag.addEventListener('load', resolve, { once: true });
    tag.addEventListener('error', () => reject(new Error('office.js did not load')), { once: true });
  });

const ask = (tag: HTMLElement): Asked => {
  const late = new Promise<Surroundings>((resolve) => setTimeout(() => resolve('silent'), patience));
  const told = async (): Promise<Surroundings> => {
    if (!('Office' in window)) await loaded(tag);
    return (await Office.onReady()).host === Office.HostType.Outlook ? 'outlook' : 'elsewhere';
  };
  // An office.js that has loaded in part throws anywhere.
  const ever = told().catch((): Surroundings => 'silent');
  return { inTime: Promise.race([late, ever]), ever };
};
