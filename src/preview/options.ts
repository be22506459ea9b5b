// The selected options are part of the page's URL, so that a reload and a shared link show the same preview.
import { demonstrationPeople } from '../server/demonstration';
import { themes, type Appearance } from '../office/host';
import { languageCodes, matchLanguage, type Language } from '../i18n/languages';
import { faultIds, type FaultId } from './faults/faults';
import { isPaneWidth, defaultWidth } from './paneWidth';

export const directions = ['auto', 'ltr', 'rtl'] as const;
/** Percent. */
export const textSizes = ['100', '200'] as const;

export type PreviewOptions = {
  /** The person's id. */
  person: string;
  theme: Appearance['theme'];
  language: Language;
  direction: (typeof directions)[number];
  text: (typeof textSizes)[number];
  /** Of the pane, in pixels. */
  width: number;
  /** Whether the pane stays open when another mail is opened. */
  pinned: boolean;
  network: FaultId;
};

/** The reader of Acme. */
const defaultPerson = '3';

/** @param address the query of the page; missing and invalid values get their defaults */
export const parseOptions = (address: string): PreviewOptions => {
  const query = new URLSearchParams(address);
  const parse = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === query.get(name));
  const systemTheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const people = demonstrationPeople.map(({ id }) => id);
  const width = Number(query.get('width'));
  return {
    person: parse('person', people) ?? defaultPerson,
    theme: parse('theme', themes) ?? systemTheme,
    language: parse('language', languageCodes) ?? matchLanguage(navigator.language).language,
    direction: parse('direction', directions) ?? 'auto',
    text: parse('text', textSizes) ?? '100',
    width: isPaneWidth(width) ? width : defaultWidth,
    pinned: query.get('pinned') !== 'false',
    network: parse('network', faultIds) ?? 'fine',
  };
};

export const formatOptions = ({ width, pinned, ...options }: PreviewOptions): string =>
  `?${new URLSearchParams({ ...options, width: String(width), pinned: String(pinned) }).toString()}`;
