// What is chosen beside the pane, kept in the page's address, so that a reload and a link show the same.
import { demonstrationPeople } from '../server/demonstration';
import { themes, type Appearance } from '../office/host';
import { languageCodes, matchLanguage, type Language } from '../i18n/languages';
import { faultIds, type FaultId } from './faults/faults';
import { isPaneWidth, usualWidth } from './paneWidth';

export const directions = ['auto', 'ltr', 'rtl'] as const;
/** Percent. */
export const textSizes = ['100', '200'] as const;

export type Choice = {
  /** Their id. */
  person: string;
  theme: Appearance['theme'];
  language: Language;
  direction: (typeof directions)[number];
  text: (typeof textSizes)[number];
  /** Of the pane, in pixels. */
  width: number;
  /** Whether the pane stays while another mail is read. */
  pinned: boolean;
  network: FaultId;
};

/** The reader of Acme. */
const firstPerson = '3';

/** @param address the query of the page; what it does not say, or says wrongly, is as usual */
export const readChoice = (address: string): Choice => {
  const query = new URLSearchParams(address);
  const told = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === query.get(name));
  const systemTheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const people = demonstrationPeople.map(({ id }) => id);
  const width = Number(query.get('width'));
  return {
    person: told('person', people) ?? firstPerson,
    theme: told('theme', themes) ?? systemTheme,
    language: told('language', languageCodes) ?? matchLanguage(navigator.language).language,
    direction: told('direction', directions) ?? 'auto',
    text: told('text', textSizes) ?? '100',
    width: isPaneWidth(width) ? width : usualWidth,
    pinned: query.get('pinned') !== 'false',
    network: told('network', faultIds) ?? 'fine',
  };
};

export const writeChoice = ({ width, pinned, ...choice }: Choice): string =>
  `?${new URLSearchParams({ ...choice, width: String(width), pinned: String(pinned) }).toString()}`;
