// What a manifest of either kind is about: the add-in only manifest in XML, and the unified one in JSON.
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Manifest } from '../deployment';

export type Facts = {
  version: string;
  /** Of the pages and icons. */
  addresses: string[];
  icons: string[];
  support: string | undefined;
  /** Origins that dialogs may open. */
  domains: string[];
  clientId: string | undefined;
};

const isAddress = (text: string): boolean => URL.canParse(text);

const factsOfXml = (text: string): Facts => {
  const document = new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml');
  const elements = (name: string): Element[] => Array.from(document.getElementsByTagNameNS('*', name));
  const defaultOf = (element: Element) => element.getAttribute('DefaultValue') ?? '';
  const valuesOf = (...names: string[]) => names.flatMap(elements).map(defaultOf).filter(isAddress);
  const [support] = valuesOf('SupportUrl');
  const icons = valuesOf('IconUrl', 'HighResolutionIconUrl', 'Image');
  const [application] = elements('WebApplicationInfo');
  return {
    version: elements('Version')[0]?.textContent ?? '',
    addresses: [...valuesOf('SourceLocation', 'Url'), ...icons],
    icons,
    support,
    domains: elements('AppDomain').map((element) => element.textContent ?? ''),
    clientId:
      Array.from(application?.children ?? []).find(({ localName }) => localName === 'Id')?.textContent ?? undefined,
  };
};

/** All texts in a value, with the name of their member. */
const textsIn = (value: unknown, name = ''): [name: string, text: string][] => {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, Array.isArray(value) ? name : key));
};

type UnifiedManifest = {
  version?: unknown;
  developer?: { websiteUrl?: unknown };
  validDomains?: unknown;
  webApplicationInfo?: { id?: unknown };
  extensions?: unknown;
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** @throws SyntaxError */
const factsOfJson = (text: string): Facts => {
  const { version, developer, validDomains, webApplicationInfo, extensions } = JSON.parse(text) as UnifiedManifest;
  const texts = textsIn(extensions);
  const valuesOf = (name: string) => texts.filter(([key]) => key === name).map(([, value]) => value);
  const icons = valuesOf('url').filter(isAddress);
  return {
    version: textOf(version) ?? '',
    addresses: [...valuesOf('page'), ...icons],
    icons,
    support: textOf(developer?.websiteUrl),
    domains: Array.isArray(validDomains) ? validDomains.map(String) : [],
    clientId: textOf(webApplicationInfo?.id),
  };
};

/** Undefined for a text that is no such document. */
export const factsOf = ({ kind, text }: Manifest): Facts | undefined => {
  try {
    return kind === 'xml' ? factsOfXml(text) : factsOfJson(text);
  } catch {
    return undefined;
  }
};
