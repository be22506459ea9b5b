// What the page runs in, asked of office.js once: Outlook, no Outlook, or no answer within ten seconds.

/** `silent`: office.js, or what it needs itself, did not load in time; it then never answers, by its own design. */
export type Surroundings = 'outlook' | 'elsewhere' | 'silent';

/** Milliseconds. */
const patience = 10_000;

/** The id of the office.js tag; a page without one runs outside Office. */
const officeTag = 'office-js';

export const findOfficeTag = (): HTMLElement | null => document.getElementById(officeTag);

const asked = new WeakMap<HTMLElement, Promise<Surroundings>>();

/** Never rejects. */
export const surroundings = (): Promise<Surroundings> => {
  const tag = findOfficeTag();
  if (!tag) return Promise.resolve('elsewhere');
  const answer = asked.get(tag) ?? ask(tag);
  asked.set(tag, answer);
  return answer;
};

const ask = (tag: HTMLElement): Promise<Surroundings> => {
  const late = new Promise<Surroundings>((resolve) => setTimeout(() => resolve('silent'), patience));
  const told = async (): Promise<Surroundings> => {
    if (!('Office' in window)) await new Promise((resolve) => tag.addEventListener('load', resolve, { once: true }));
    return (await Office.onReady()).host === Office.HostType.Outlook ? 'outlook' : 'elsewhere';
  };
  // An office.js that has loaded in part throws anywhere.
  const orSilent = told().catch((): Surroundings => 'silent');
  return Promise.race([late, orSilent]);
};
