// npm run hosting -- --for iis: web.config, read by a model of the documented rules of IIS. IIS itself was not available.
import { extname } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { createSite, files, missing, type Site } from './site';

/** The collections that web.config changes, with the attribute that identifies an entry. */
const keys = { customHeaders: 'name', staticContent: 'fileExtension', hiddenSegments: 'segment' } as const;

type Collection = keyof typeof keys;
/** For each collection, entries by their key in lower case. */
type Settings = Record<Collection, Map<string, string>>;

/** Of the server and of a site above. */
const inherited = (): Settings => ({
  customHeaders: new Map([
    ['x-powered-by', 'ASP.NET'],
    ['x-frame-options', 'SAMEORIGIN'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cache-control', 'max-age=60'],
    ['content-security-policy', "frame-ancestors 'self'"],
  ]),
  staticContent: new Map([
    ['.html', 'text/html'],
    ['.js', 'application/javascript'],
    ['.json', 'application/json'],
  ]),
  hiddenSegments: new Map([['web.config', '']]),
});

const elementsIn = (element: Element): Element[] => Array.from(element.children);

const change = (collection: Map<string, string>, key: string, entry: Element): void => {
  const name = entry.getAttribute(key)?.toLowerCase() ?? '';
  const action = entry.tagName;
  if (action === 'remove') collection.delete(name);
  else if (!['add', 'mimeMap'].includes(action)) throw new Error(`${action} is unknown.`);
  else if (collection.has(name)) throw new Error(`Cannot add duplicate collection entry "${name}".`);
  else collection.set(name, entry.getAttribute('value') ?? entry.getAttribute('mimeType') ?? '');
};

/** Changes the settings by a section group, as system.webServer. @returns the attributes of the other elements */
const apply = (group: Element, settings: Settings): string[] =>
  elementsIn(group).flatMap((element) => {
    const { tagName } = element;
    const own = Array.from(element.attributes, ({ name, value }) => `${tagName} ${name}=${value}`);
    if (!Object.hasOwn(keys, tagName)) return [...own, ...apply(element, settings)];
    const collection = tagName as Collection;
    const [entries, others] = [[] as Element[], [] as string[]];
    for (const entry of elementsIn(element))
      if (entry.hasAttribute(keys[collection])) entries.push(entry);
      else others.push(...Array.from(entry.attributes, ({ name, value }) => `${entry.tagName} ${name}=${value}`));
    for (const entry of entries) change(settings[collection], keys[collection], entry);
    return others;
  });

describe('IIS', () => {
  let site: Site;
  let root: Element;
  let read: { settings: Settings; others: string[] };
  const child = (element: Element, name: string) => elementsIn(element).find(({ tagName }) => tagName === name);

  const settingsFor = (file: string): { settings: Settings; others: string[] } => {
    const settings = inherited();
    const groups = elementsIn(root).flatMap((element) => {
      if (element.tagName !== 'location') return [element];
      const group = child(element, 'system.webServer');
      return group !== undefined && element.getAttribute('path') === file ? [group] : [];
    });
    return { settings, others: groups.flatMap((group) => apply(group, settings)) };
  };

  beforeAll(() => {
    site = createSite('iis', '/outlook/');
    const { documentElement } = new DOMParser().parseFromString(site.read('web.config'), 'text/xml');
    if (documentElement === null) throw new Error('web.config is empty.');
    root = documentElement;
    read = settingsFor('');
  });
  afterAll(() => site.remove());

  test('has only settings that a folder may have, without additional modules', () => {
    expect(root.tagName).toBe('configuration');
    expect(read.others).toEqual([
      'clientCache cacheControlMode=NoControl',
      'clientCache cacheControlCustom=',
      'defaultDocument enabled=false',
      'directoryBrowse enabled=false',
    ]);
  });

  test('sends all files with their headers', () => {
    for (const file of Object.keys(files)) {
      const { settings } = settingsFor(file);
      const headers = {
        ...Object.fromEntries(settings.customHeaders),
        'content-type': settings.staticContent.get(extname(file)),
      };
      expect([file, headers]).toEqual([file, site.expected(file)]);
    }
  });

  test('sends errors for what is missing, which are not cached', () => {
    for (const file of missing)
      expect(Object.fromEntries(settingsFor(file).settings.customHeaders)).toEqual({
        ...site.common,
        'cache-control': 'no-cache',
      });
  });

  test('does not send the configuration', () => {
    expect(site.hidden).toHaveLength(2);
    for (const file of site.hidden) expect([...read.settings.hiddenSegments.keys()]).toContain(file.toLowerCase());
  });
});
