// The headers and types of the built add-in. They are derived from its files; scripts/hosts writes them for web servers.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { Problem } from './command.mjs';

/** office.js loads a script from here. The host also has scripts that attacks could use: only this path is allowed. */
const AJAX = 'https://ajax.aspnetcdn.com/ajax/3.5/';

/** The prefixes of the addresses of office.js and the scripts that it loads. */
export const foreignScripts = (officeJs) => [`${new URL(officeJs).origin}/`, AJAX];

/** The origins that the pane sends requests to, besides its own: those of the CRM and of the sign-in. */
function remoteOrigins({ crm, signIn }) {
  const here = 'https://here.invalid';
  const addresses = signIn.kind === 'microsoft' ? [crm.url, signIn.authority] : [crm.url];
  const origins = addresses.map((address) => new URL(address, here).origin);
  return [...new Set(origins)].filter((origin) => origin !== here);
}

/** What else an address can contain could end a part of the policy, or a value in the configuration of a web server. */
const isPlainSource = (source) => /^https?:\/\/[\w.*:[\]/-]+$/.test(source);

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const styleHashes = (pages) =>
  pages.flatMap((page) =>
    page
      .split('<style>')
      .slice(1)
      .map((rest) => hashOf(rest.split('</style>', 1)[0])),
  );

/** The address of office.js in a page, if any. The build may omit the quotes. */
export const officeJsOf = (page) => /<script id="?office-js\b[^<>]* src="?([^"\s>]+)/.exec(page)?.[1];

/**
 * The Content Security Policy.
 * @param {{ officeJs: string, pages: string[], config: import('../src/config/config').Config, frameAncestors: string[] }} parts
 *   `pages`: their HTML
 */
export function securityPolicy({ officeJs, pages, config, frameAncestors }) {
  // Fluent creates empty style elements and fills them.
  const styles = [...new Set([...styleHashes(pages), hashOf('')])];
  const scripts = foreignScripts(officeJs);
  const remotes = remoteOrigins(config);
  const invalid = [...scripts, ...remotes, ...frameAncestors].find((source) => !isPlainSource(source));
  if (invalid !== undefined) throw new Problem(`"${invalid}" cannot be in a Content Security Policy.`);
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    `style-src 'self' ${styles.join(' ')}`,
    "img-src 'self' data:",
    ["connect-src 'self'", ...remotes].join(' '),
    `frame-ancestors ${frameAncestors.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default webpack',
  ].join('; ');
}

/** The first would block the pane in Outlook, the second would disconnect the sign-in window. A server may add them. */
export const unwantedHeaders = ['X-Frame-Options', 'Cross-Origin-Opener-Policy'];

export const commonHeaders = (policy) => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});

/** By regular expressions that web servers can read as well. Outlook does not show icons with `no-store`. */
export const cacheRules = [
  { pattern: '\\.[0-9a-f]{20}\\.js$', cacheControl: 'public, max-age=31536000, immutable' },
  { pattern: '\\.png$', cacheControl: 'public, max-age=86400' },
];

/** For the files that no rule matches: pages, and whatever keeps its name in a new version. */
export const defaultCacheControl = 'no-cache';

/** @param {string} file its name or path */
export const cacheControlOf = (file) =>
  cacheRules.find(({ pattern }) => new RegExp(pattern).test(file))?.cacheControl ?? defaultCacheControl;

/** By the extensions of the files of a build. */
export const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** Without parameters. */
export const mediaType = (contentType) => contentType.split(';')[0];

/** The media types of text. */
export const compressibleTypes = [...new Set(Object.values(contentTypes).map(mediaType))].filter((type) =>
  /^text\/|json$|xml$/.test(type),
);

/** Configurations of web servers, which are beside the files but not served. */
export const hostingFiles = [
  '_headers',
  'staticwebapp.config.json',
  'web.config',
  'nginx.conf',
  'apache.conf',
  'Containerfile',
  'container.conf',
];

/** Those to serve. @returns {string[]} paths in the folder, with slashes */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in contentTypes && !hostingFiles.includes(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();

/**
 * The headers of every file of a build.
 * @param {{ config: import('../src/config/config').Config, frameAncestors: string[] }} parts
 * @returns {{ common: Record<string, string>, files: { file: string, type: string, headers: Record<string, string> }[] }}
 *   `common` belongs to all responses; `file` is a path in the folder, with slashes
 */
export function headersOf(folder, parts) {
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(join(folder, file), 'utf8'));
  const officeJs = pages.map(officeJsOf).find((address) => address !== undefined);
  if (officeJs === undefined) throw new Problem(`No page in ${folder} asks for office.js.`);
  return {
    common: commonHeaders(securityPolicy({ officeJs, pages, ...parts })),
    files: files.map((file) => ({
      file,
      type: contentTypes[extname(file)],
      headers: { 'Cache-Control': cacheControlOf(file) },
    })),
  };
}
