// The headers to send with the built add-in. All they say is read from the files that they are for, and so is never typed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Problem } from './command.mjs';
import { find, parse } from './manifest/read.mjs';

/** Where Outlook on the web and new Outlook run: no other page may hold the pane in a frame. */
const OUTLOOK = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
];

/** office.js needs it, and takes it from there. Not the whole host: it has old libraries that lend themselves to attacks. */
const AJAX = 'https://ajax.aspnetcdn.com/ajax/3.5/';

const MICROSOFT_SIGN_IN = 'https://login.microsoftonline.com';

/** What the addresses of scripts begin with that are not our own: office.js, the files beside it, and what it needs. */
export const foreignScripts = (officeJs) => [`${new URL(officeJs).origin}/`, AJAX];

/** @param {string | undefined} text FRAME_ANCESTORS of the environment: origins with blanks between them */
export function frameAncestorsFrom(text) {
  const given = text?.split(/\s+/).filter((word) => word !== '') ?? [];
  const wrong = given.find((word) => !/^https:\/\/[\w.*-]+(:\d+)?$/.test(word));
  if (wrong) throw new Problem(`FRAME_ANCESTORS has "${wrong}", but must be origins like ${OUTLOOK[0]}.`);
  return given.length > 0 ? given : OUTLOOK;
}

/** Whom the pane speaks to, by its config.json: the CRM where it is elsewhere, and who signs people in. */
function partners({ crm, signIn }) {
  const here = 'https://here.invalid';
  const authority = signIn?.kind === 'microsoft' ? [signIn.authority ?? MICROSOFT_SIGN_IN] : [];
  const origins = [crm.url, ...authority].map((address) => {
    if (URL.canParse(address, here)) return new URL(address, here).origin;
    throw new Problem(`config.json: "${address}" is no address.`);
  });
  return [...new Set(origins)].filter((origin) => origin !== here);
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of the style elements that stand in pages. */
const styleHashes = (pages) =>
  pages.flatMap((page) => [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => hashOf(text)));

/** The build may have left the quotes out. */
const officeJsOf = (page) => /<script id="?office-js\b[^>]* src="?([^"\s>]+)/.exec(page)?.[1];

/**
 * The Content Security Policy with Trusted Types.
 * @param {{ officeJs: string, pages: string[], config: unknown, frameAncestors: string[] }} what the HTML of the pages
 */
export function securityPolicy({ officeJs, pages, config, frameAncestors }) {
  // Fluent fills style elements that it creates empty.
  const styles = [...new Set([...styleHashes(pages), hashOf('')])];
  return [
    "default-src 'none'",
    `script-src 'self' ${foreignScripts(officeJs).join(' ')}`,
    `style-src 'self' ${styles.join(' ')}`,
    "img-src 'self' data:",
    ["connect-src 'self'", ...partners(config)].join(' '),
    `frame-ancestors ${frameAncestors.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default webpack',
  ].join('; ');
}

/** With every file. X-Frame-Options and COOP are left out: the one would empty the pane, the other part dialogs from it. */
export const commonHeaders = (policy) => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});

/** Outlook shows no icon of ours that it may not keep. */
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

/** The path under which the manifest says that the files are: "/" or "/outlook/". */
function baseOf(folder) {
  const { root } = parse(readFileSync(join(folder, 'manifest.xml'), 'utf8'));
  return new URL('.', find(root, 'SourceLocation')[0].attributes.DefaultValue).pathname;
}

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
 * The file `_headers` for what is in a folder, in the form that several static hosts read.
 * @param {string[]} frameAncestors
 */
export function headersFile(folder, frameAncestors) {
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(join(folder, file), 'utf8'));
  const officeJs = pages.map(officeJsOf).find((address) => address !== undefined);
  if (officeJs === undefined) throw new Problem(`No page in ${folder} asks for office.js.`);
  const policy = securityPolicy({ officeJs, pages, config: configIn(folder), frameAncestors });
  const base = baseOf(folder);
  const rules = [
    { path: `${base}*`, headers: commonHeaders(policy) },
    ...files.map((file) => ({ path: base + file, headers: { 'Cache-Control': cacheRule(file) } })),
  ];
  const written = ({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.map(written).join('\n')}\n`;
}
