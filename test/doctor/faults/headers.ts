import { all, editHeader, header, inPages, on } from '../changes';
import type { Change } from '../deployment';
import type { Fault } from './fault';

const policy = (change: (value: string) => string): Change => inPages(editHeader('Content-Security-Policy', change));
const replace = (pattern: RegExp, text: string): Change => policy((value) => value.replace(pattern, text));
const everywhere = (name: string, value: string | undefined): Change => on(/^addin /, header(name, value));
const onPages = (text: string): RegExp =>
  new RegExp(String.raw`^WRONG .*\/ \(taskpane\.html, signin\.html and support\.html\): ${text}`);
/** Of the pages that Outlook frames or opens as a window. */
const inBoth = (text: string): RegExp =>
  new RegExp(String.raw`^WRONG .*\/ \(taskpane\.html and signin\.html\): ${text}`);
const differs = 'Content-Security-Policy is not that of the build: ';

const policyFaults: readonly Fault[] = [
  {
    name: 'there is no policy',
    change: everywhere('Content-Security-Policy', undefined),
    expected: [onPages('Content-Security-Policy is missing')],
  },
  {
    name: 'the policy is only reported',
    change: (reply, asked) =>
      asked.server === 'addin'
        ? header('Content-Security-Policy-Report-Only', "default-src 'none'")(
            header('Content-Security-Policy', undefined)(reply, asked) ?? reply,
            asked,
          )
        : reply,
    expected: [onPages('the policy is sent as Content-Security-Policy-Report-Only')],
  },
  {
    name: 'the policy lacks the CRM and the sign-in',
    change: replace(/connect-src [^;]*/, "connect-src 'self'"),
    expected: [
      onPages(
        `${differs}connect-src lacks https://localhost:\\d+ https://localhost:\\d+ \\(the pane cannot reach the CRM`,
      ),
    ],
  },
  {
    name: 'the policy lacks the pane',
    change: replace(/connect-src 'self'/, 'connect-src'),
    expected: [onPages(`${differs}connect-src lacks 'self' \\(the pane cannot reach its config.json`)],
  },
  {
    name: 'the policy is of another build',
    change: replace(/'sha256-\w/, "'sha256-Z"),
    expected: [onPages(`${differs}style-src lacks the hashes of these pages`)],
  },
  {
    name: 'the policy lacks office.js',
    change: replace(/ https:\/\/office\.example\//, ''),
    expected: [onPages(`${differs}script-src lacks https://office.example/ \\(office.js cannot run`)],
  },
  {
    name: 'the policy lacks an Outlook',
    change: replace(/ https:\/\/outlook\.cloud\.microsoft/, ''),
    expected: [
      onPages(`${differs}frame-ancestors lacks https://outlook.cloud.microsoft \\(Outlook there cannot show the pane`),
    ],
  },
  {
    name: 'the policy lacks an Outlook of the company',
    environment: { FRAME_ANCESTORS: 'https://mail.example.com' },
    change: (reply) => reply,
    expected: [onPages(`${differs}frame-ancestors lacks https://mail.example.com \\(`)],
  },
  ...["'unsafe-inline'", "'unsafe-eval'", '\\*', 'https:', 'data:'].map((source) => ({
    name: `the policy allows ${source} for scripts`,
    change: replace(/script-src/, `script-src ${source.replace('\\', '')}`),
    expected: [onPages(`${differs}script-src has ${source}\\.`)],
  })),
  ...['https://cdn.jsdelivr.net', 'https://*.cloudfront.net', 'https://ajax.aspnetcdn.com'].map((source) => ({
    name: `the policy allows the scripts of ${source}`,
    change: replace(/script-src/, `script-src ${source}`),
    expected: [onPages(`${differs}script-src has ${source.replace('*', '\\*')}\\.`)],
  })),
  {
    name: 'the policy allows another folder than that of office.js',
    change: replace(/\/ajax\/3\.5\//, '/ajax/4.0/'),
    expected: [
      onPages(
        `${differs}script-src lacks https://ajax.aspnetcdn.com/ajax/3.5/ .*; script-src has https://ajax.aspnetcdn.com/ajax/4.0/`,
      ),
    ],
  },
  {
    name: "the policy has 'strict-dynamic'",
    change: replace(/script-src/, "script-src 'strict-dynamic'"),
    expected: [onPages(`${differs}script-src has 'strict-dynamic' \\(browsers ignore`)],
  },
  ...["script-src-elem 'none'", "script-src-attr 'unsafe-inline'", 'style-src-elem *', 'sandbox'].map((directive) => ({
    name: `the policy has ${directive}`,
    change: policy((value) => `${value}; ${directive}`),
    expected: [onPages(`${differs}it has ${directive.replace('*', '\\*')}`)],
  })),
  {
    name: 'all websites of a top-level domain may frame the pane',
    change: replace(/frame-ancestors/, 'frame-ancestors https://*.com'),
    expected: [onPages(`${differs}frame-ancestors has https://\\*\\.com`)],
  },
  {
    name: 'keywords have capitals, and nothing is wrong',
    change: policy((value) => value.replaceAll("'self'", "'SELF'").replaceAll("'none'", "'None'")),
    expected: [],
  },
  {
    name: 'any website may frame the pane',
    change: replace(/frame-ancestors [^;]*; /, ''),
    expected: [onPages(`${differs}frame-ancestors is missing, so that any website can frame the pane`)],
  },
  {
    name: 'the policy allows requests to everywhere',
    change: replace(/connect-src [^;]*/, 'connect-src *'),
    expected: [onPages(`${differs}connect-src has \\*`)],
  },
  {
    name: 'the policy of Trusted Types lacks that of webpack',
    change: replace(/trusted-types default webpack/, 'trusted-types default'),
    expected: [onPages(`${differs}trusted-types lacks webpack`)],
  },
  {
    name: 'the policy restricts less',
    change: replace(/; base-uri 'none'/, ''),
    expected: [/^ADVICE .*: Content-Security-Policy is not that of the build: it lacks base-uri\./],
  },
  {
    name: 'the policy of a proxy replaces that of the build: one line',
    change: policy(() => "default-src 'self'"),
    expected: [
      onPages(
        `${differs}script-src lacks .*; style-src lacks .*; connect-src lacks .*; frame-ancestors is missing.*; it lacks base-uri, form-action, `,
      ),
    ],
  },
  {
    name: 'a proxy adds its policy',
    change: inPages((reply, asked) => {
      const [name, value] =
        Object.entries(reply.headers).find(([each]) => /^content-security-policy$/i.test(each)) ?? [];
      return header(name ?? '', [String(value), "default-src 'self'"])(reply, asked);
    }),
    expected: [
      onPages(
        '2 policies are sent, and browsers apply each: one more than that of the build blocks what the pane needs .*office',
      ),
    ],
  },
  {
    name: 'the policy is sent twice',
    change: policy((value) => `${value}, ${value}`),
    expected: [/^ADVICE .*: 2 policies are sent, and browsers apply each\. Let the server or the proxy/],
  },
];

const otherFaults: readonly Fault[] = [
  {
    name: 'X-Frame-Options',
    change: everywhere('X-Frame-Options', 'SAMEORIGIN'),
    expected: [inBoth('X-Frame-Options is "SAMEORIGIN", which blocks the pane in Outlook on the web')],
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    change: everywhere('Cross-Origin-Opener-Policy', 'same-origin'),
    expected: [inBoth('Cross-Origin-Opener-Policy is "same-origin", which disconnects the sign-in window')],
  },
  {
    name: 'Cross-Origin-Opener-Policy with popups disconnects the window only',
    change: everywhere('Cross-Origin-Opener-Policy', 'same-origin-allow-popups; report-to="a"'),
    expected: [/^WRONG .*\/signin\.html: Cross-Origin-Opener-Policy is "same-origin-allow-popups; report-to="a""/],
  },
  {
    name: 'Cross-Origin-Embedder-Policy',
    change: everywhere('Cross-Origin-Embedder-Policy', 'require-corp'),
    expected: [inBoth('Cross-Origin-Embedder-Policy is "require-corp", which can block office.js')],
  },
  {
    name: 'Cross-Origin-Resource-Policy',
    change: everywhere('Cross-Origin-Resource-Policy', 'same-origin'),
    expected: [/^WRONG .*\/assets\/ \(icon-.*\): Cross-Origin-Resource-Policy of the icons is "same-origin"/],
  },
  {
    name: 'Content-Disposition',
    change: inPages(header('Content-Disposition', 'attachment; filename=page.html')),
    expected: [onPages('Content-Disposition is "attachment; filename=page.html", so that the file is downloaded')],
  },
  {
    name: 'headers without which everything works are missing',
    change: all(everywhere('X-Content-Type-Options', undefined), everywhere('Referrer-Policy', undefined)),
    expected: [
      /^ADVICE .*\/ \(taskpane\.html, .* and \d+ more\): X-Content-Type-Options is missing/,
      /^ADVICE .*\/ \(taskpane\.html, signin\.html and support\.html\): Referrer-Policy is missing/,
    ],
  },
  {
    name: 'headers that protect have values that do not',
    change: all(everywhere('X-Content-Type-Options', 'sniff'), everywhere('Referrer-Policy', 'unsafe-url')),
    expected: [
      /^ADVICE .*: X-Content-Type-Options is "sniff"\. It must be nosniff/,
      /^ADVICE .*: Referrer-Policy is "unsafe-url", which gives the address of the pane to other websites/,
    ],
  },
  {
    name: 'a header has control characters and no end',
    change: everywhere('X-Frame-Options', `\t\x80\x9b31m${'x'.repeat(300)}`),
    expected: [inBoth('X-Frame-Options is "31mx{117}…", which')],
  },
];

const cacheControl = (where: RegExp, value: string | undefined): Change => on(where, header('Cache-Control', value));

const cacheFaults: readonly Fault[] = [
  {
    name: 'nothing is configured about caches',
    change: cacheControl(/^addin /, undefined),
    expected: [
      /^WRONG .* \(taskpane\.html, signin\.html, config\.json, build\.json and support\.html\): Cache-Control is missing, so that Outlook guesses/,
      /^ADVICE .* \(editor\.\w+\.js and taskpane\.\w+\.js\): Cache-Control of scripts with a hash in their name is missing/,
    ],
  },
  {
    name: 'everything is stored for a day',
    change: cacheControl(/^addin .*(html|json)/, 'public, max-age=86400'),
    expected: [/^WRONG .*: Cache-Control is "public, max-age=86400", so that updates arrive late/],
  },
  {
    name: 'pages are stored by Expires',
    change: (reply, asked) =>
      asked.path.includes('html')
        ? header('Expires', new Date(Date.now() + 90_000_000).toUTCString())(
            header('Cache-Control', undefined)(reply, asked) ?? reply,
            asked,
          )
        : reply,
    expected: [onPages('Cache-Control is missing, so that updates arrive late')],
  },
  {
    name: 'Cache-Control names no time',
    change: cacheControl(/^addin .*(html|json)/, 'private, must-revalidate'),
    expected: [/^WRONG .*: Cache-Control is "private, must-revalidate", so that Outlook guesses/],
  },
  {
    name: 'a CDN may store pages for a day',
    change: cacheControl(/^addin .*(html|json)/, 'max-age=0, s-maxage=86400'),
    expected: [/^WRONG .*: Cache-Control is "max-age=0, s-maxage=86400", so that updates arrive late/],
  },
  {
    name: 'everything is stored for ten minutes',
    change: cacheControl(/^addin .*(html|json)/, 'max-age=600'),
    expected: [/^ADVICE .*: Cache-Control is "max-age=600", so that updates arrive late/],
  },
  {
    name: 'scripts are not stored',
    change: cacheControl(/^addin .*\.js$/, 'no-cache'),
    expected: [/^ADVICE .*: Cache-Control of scripts with a hash in their name is "no-cache"/],
  },
  {
    name: 'icons are not stored',
    change: cacheControl(/\.png$/, 'no-store'),
    expected: [/^WRONG .*\/assets\/ \(.*\): Cache-Control of the icons is "no-store", and Outlook does not show/],
  },
];

export const headerFaults: readonly Fault[] = [...policyFaults, ...otherFaults, ...cacheFaults];
