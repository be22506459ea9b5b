// The selected options are part of the page's URL, so that a reload and a shared link show the same preview.
import { themes, type Appearance } from '../office/host';
import { languageCodes, matchLanguage, type Language } from '../i18n/languages';
import { tour } from './tour';
import { faultIds, type FaultId } from './faults/faults';
import { isPaneWidth, defaultWidth } from './panes/paneWidth';

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
  /** Whether a colleague's pane is shown beside the person's. */
  colleague: boolean;
  network: FaultId;
};

/** @param address the query of the page; missing and invalid values get their defaults */
export const parseOptions = (address: string): PreviewOptions => {
  const query = new URLSearchParams(address);
  const parse = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === query.get(name));
  const systemTheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const [firstMail] = tour;
  const width = Number(query.get('width'));
  return {
    person:
      parse(
        'person',
        tour.map(({ to }) => to.id),
      ) ?? firstMail.to.id,
    theme: parse('theme', themes) ?? systemTheme,
    language: parse('language', languageCodes) ?? matchLanguage(navigator.language).language,
    direction: parse('direction', directions) ?? 'auto',
    text: parse('text', textSizes) ?? '100',
    width: isPaneWidth(width) ? width : defaultWidth,
    colleague: query.get('colleague') === 'true',
    network: parse('network', faultIds) ?? 'fine',
  };
};

export const formatOptions = ({ width, colleague, ...options }: PreviewOptions): string =>
  `?${new URLSearchParams({ ...options, width: String(width), colleague: String(colleague) }).toString()}`;

/** With the browser's region, if its language is the same. */
export const languageTagOf = (language: Language): string =>
  matchLanguage(navigator.language).language === language ? navigator.language : language;
