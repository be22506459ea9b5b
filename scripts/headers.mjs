// The headers for the built add-in. They are derived from its files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
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

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const styleHashes = (pages) =>
  pages.flatMap((page) => [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => hashOf(text)));

/** The build may omit the quotes. */
const officeJsOf = (page) => /<script id="?office-js\b[^>]* src="?([^"\s>]+)/.exec(page)?.[1];

/**
 * The Content Security Policy.
 * @param {{ officeJs: string, pages: string[], config: import('../src/config/config').Config, frameAncestors: string[] }} parts
 *   `pages`: their HTML
 */
export function securityPolicy({ officeJs, pages, config, frameAncestors }) {
  // Fluent creates empty style elements and fills them.
  const styles = [...new Set([...styleHashes(pages), hashOf('')])];
  return [
    "default-src 'none'",
    `script-src 'self' ${foreignScripts(officeJs).join(' ')}`,
    `style-src 'self' ${styles.join(' ')}`,
    "img-src 'self' data:",
    ["connect-src 'self'", ...remoteOrigins(config)].join(' '),
    `frame-ancestors ${frameAncestors.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default webpack',
  ].join('; ');
}

/** X-Frame-Options would block the pane in Outlook, and COOP would disconnect the sign-in window. */
export const commonHeaders = (policy) => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});

/** Outlook does not show icons with `no-store`. */
function cacheRule(file) {
  if (/\.[0-9a-f]{20}\.js$/.test(file)) return 'public, max-age=31536000, immutable';
  return file.endsWith('.png') ? 'public, max-age=86400' : 'no-cache';
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '_headers' && !entry.name.endsWith('.txt'))
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
 * @returns {{ common: Record<string, string>, files: { file: string, headers: Record<string, string> }[] }} `common`
 *   belongs to all responses; `file` is a path in the folder, with slashes
 */
export function headersOf(folder, parts) {
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(join(folder, file), 'utf8'));
  const officeJs = pages.map(officeJsOf).find((address) => address !== undefined);
  if (officeJs === undefined) throw new Problem(`No page in ${folder} asks for office.js.`);
  return {
    common: commonHeaders(securityPolicy({ officeJs, pages, ...parts })),
    files: files.map((file) => ({ file, headers: { 'Cache-Control': cacheRule(file) } })),
  };
}

/**
 * The content of `_headers` for a folder, in the format of Netlify and Cloudflare Pages.
 * @param {string} base the path of the folder's address: "/" or "/outlook/"
 * @param {{ config: import('../src/config/config').Config, frameAncestors: string[] }} parts
 */
export function headersFile(folder, base, parts) {
  const { common, files } = headersOf(folder, parts);
  const rules = [
    { path: `${base}*`, headers: common },
    ...files.map(({ file, headers }) => ({ path: base + file, headers })),
  ];
  const format = ({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.map(format).join('\n')}\n`;
}
