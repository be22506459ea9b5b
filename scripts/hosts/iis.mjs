import { contentTypes, defaultCacheControl, hostingFiles, unwantedHeaders } from '../headers.mjs';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);

const element = (name, attributes) =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ')} />`;

/** Added twice, as by the configuration of the site above, an entry is an error. Removed without being there, it is not. */
const header = ([name, value]) => [element('remove', { name }), element('add', { name, value })];

const section = (path, lines) =>
  path.reduceRight(
    (inner, name) => [`<${name}>`, ...inner.map((line) => `  ${line}`), `</${name.split(' ')[0]}>`],
    lines,
  );

/**
 * The content of web.config for IIS 8 and later, without additional modules. IIS has no patterns: each file whose caching
 * is not the default has its rule.
 * @param {import('./hosts.mjs').Site} site
 */
export function webConfig({ common, files }) {
  const cached = files.filter(({ headers }) => headers['Cache-Control'] !== defaultCacheControl);
  const headers = [
    ...['X-Powered-By', ...unwantedHeaders].map((name) => element('remove', { name })),
    ...Object.entries({ ...common, 'Cache-Control': defaultCacheControl }).flatMap(header),
  ];
  const types = Object.entries(contentTypes).flatMap(([fileExtension, mimeType]) => [
    element('remove', { fileExtension }),
    element('mimeMap', { fileExtension, mimeType }),
  ]);
  const hidden = hostingFiles.flatMap((segment) => [element('remove', { segment }), element('add', { segment })]);
  const server = [
    ...section(['httpProtocol', 'customHeaders'], headers),
    ...section(
      ['staticContent'],
      [element('clientCache', { cacheControlMode: 'NoControl', cacheControlCustom: '' }), ...types],
    ),
    ...section(['security', 'requestFiltering', 'hiddenSegments'], hidden),
    element('defaultDocument', { enabled: 'false' }),
    element('directoryBrowse', { enabled: 'false' }),
  ];
  const locations = cached.flatMap(({ file, headers: own }) =>
    section(
      [`location path="${escape(file)}"`, 'system.webServer', 'httpProtocol', 'customHeaders'],
      Object.entries(own).flatMap(header),
    ),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Written by "npm run hosting". The next run replaces it. -->',
    ...section(['configuration'], [...section(['system.webServer'], server), ...locations]),
    '',
  ].join('\n');
}
