// The headers for the built add-in. They are derived from its files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Problem } from './command.mjs';

/** Outlook on the web and new Outlook run here. No other page may frame the pane. */
const OUTLOOK = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
];

/** office.js loads a script from here. The host also has scripts that attacks could use: only this path is allowed. */
const AJAX = 'https://ajax.aspnetcdn.com/ajax/3.5/';

const MICROSOFT_SIGN_IN = 'https://login.microsoftonline.com';

/** The prefixes of the addresses of office.js and the scripts that it loads. */
export const foreignScripts = (officeJs) => [`${new URL(officeJs).origin}/`, AJAX];

/** @param {string | undefined} text FRAME_ANCESTORS of the environment: origins separated by blanks */
export function frameAncestorsFrom(text) {
  const origins = text?.split(/\s+/).filter((origin) => origin !== '') ?? [];
  const invalid = origins.find((origin) => !/^https:\/\/[\w.*-]+(:\d+)?$/.test(origin));
  if (invalid) throw new Problem(`FRAME_ANCESTORS has "${invalid}", but must be origins like ${OUTLOOK[0]}.`);
  return origins.length > 0 ? origins : OUTLOOK;
}

/** The origins that the pane sends requests to, besides its own: those of the CRM and of the sign-in. */
function remoteOrigins({ crm, signIn }) {
  const here = 'https://here.invalid';
  const authority = signIn?.kind === 'microsoft' ? [signIn.authority ?? MICROSOFT_SIGN_IN] : [];
  const origins = [crm.url, ...authority].map((address) => {
    if (URL.canParse(address, here)) return new URL(address, here).origin;
    throw new Problem(`config.json: "${address}" is no address.`);
  });
  return [...new Set(origins)].filter((origin) => origin !== here);
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const styleHashes = (pages) =>
  pages.flatMap((page) => [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => hashOf(text)));

/** The build may omit the quotes. */
const officeJsOf = (page) => /<script id="?office-js\b[^>]* src="?([^"\s>]+)/.exec(page)?.[1];

/**
 * The Content Security Policy.
 * @param {{ officeJs: string, pages: string[], config: unknown, frameAncestors: string[] }} inputs `pages`: their HTML
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

function configIn(folder) {
  let config;
  try {
    config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
  } catch (error) {
    throw new Problem(`config.json is no JSON: ${error.message}`);
  }
  if (typeof config?.crm?.url === 'string') return config;
  throw new Problem('config.json, crm.url: the address of the CRM is missing.');
}

/**
 * The content of `_headers` for a folder, in the format of Netlify and Cloudflare Pages.
 * @param {string} base the path of the folder's address: "/" or "/outlook/"
 * @param {string[]} frameAncestors
 */
export function headersFile(folder, base, frameAncestors) {
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(join(folder, file), 'utf8'));
  const officeJs = pages.map(officeJsOf).find((address) => address !== undefined);
  if (officeJs === undefined) throw new Problem(`No page in ${folder} asks for office.js.`);
  const policy = securityPolicy({ officeJs, pages, config: configIn(folder), frameAncestors });
  const rules = [
    { path: `${base}*`, headers: commonHeaders(policy) },
    ...files.map((file) => ({ path: base + file, headers: { 'Cache-Control': cacheRule(file) } })),
  ];
  const format = ({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.map(format).join('\n')}\n`;
}
