// What is chosen above the pane, kept in the page's address, so that a reload and a link show the same.
import { demonstrationPeople } from '../endpoint/demonstration';
import type { Appearance } from '../office/host';

export type Choice = { person: string; theme: Appearance['theme'] };

/** The reader of Acme. */
const firstPerson = '3';

export const readChoice = (): Choice => {
  const query = new URLSearchParams(window.location.search);
  const person = demonstrationPeople.find(({ id }) => id === query.get('person'))?.id ?? firstPerson;
  const dark = query.get('theme') ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  return { person, theme: dark === 'dark' ? 'dark' : 'light' };
};

export const writeChoice = (choice: Choice): void =>
  window.history.replaceState(null, '', `?${new URLSearchParams(choice).toString()}`);
