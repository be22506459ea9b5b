import { all, editHeader, header, on, respond, silence } from '../changes';
import type { Change } from '../deployment';
import type { Fault } from './fault';

const crm = /^crm /;
const html = { 'Content-Type': 'text/html' };
const page = '<html><body>Sign in to the CRM</body></html>';
const errors = (code: string): string => JSON.stringify({ errors: [{ status: '404', code, title: code }] });
const jsonType = { 'Content-Type': 'application/vnd.api+json' };

/** Of requests without a token, and with an invalid one. */
const unsigned =
  (change: Change): Change =>
  (reply, asked) =>
    asked.server === 'crm' && asked.method === 'GET' && asked.headers.authorization === undefined
      ? change(reply, asked)
      : reply;
const withBadToken =
  (change: Change): Change =>
  (reply, asked) =>
    asked.headers.authorization?.includes('not-a-token') === true ? change(reply, asked) : reply;

const unsignedFaults: readonly Fault[] = [
  {
    name: 'the API is at another path',
    change: on(crm, respond(404, html, page)),
    expected: [/^WRONG .*\/configuration\/outlook: 404 with an HTML page instead of the API/],
  },
  {
    name: 'a page comes in place of the API',
    change: on(crm, respond(200, html, page)),
    expected: [/^WRONG .*\/configuration\/outlook: 200 with an HTML page instead of the API/],
  },
  {
    name: 'the CRM has no such API',
    change: on(crm, respond(404, jsonType, errors('not_found'))),
    expected: [/^WRONG .*\/configuration\/outlook: 404: the API is not there/],
  },
  {
    name: 'the API is switched off',
    change: on(crm, respond(404, jsonType, errors('api_switched_off'))),
    expected: [/^WRONG .*\/configuration\/outlook: 404: the CRM's API is switched off/],
  },
  {
    name: 'a sign-in is in front of the API',
    change: on(crm, respond(302, { Location: 'https://login.example/?back=api' })),
    expected: [/^WRONG .*: 302: redirected to "https:\/\/login\.example\/", and the pane follows no redirect/],
  },
  {
    name: 'the API has a limit of requests',
    change: on(crm, respond(429)),
    expected: [/^WRONG .*: 429: too many requests\. Wait for a minute/],
  },
  {
    name: 'everybody may read the policy',
    change: unsigned(respond(200, jsonType, '{}')),
    expected: [/^WRONG .*: 200 without a token: everybody can read the policy/],
  },
  {
    name: 'the CRM is down',
    change: on(crm, respond(502, {}, 'Bad gateway')),
    expected: [/^WRONG .*: 502: the CRM, or the proxy in front of it, fails/],
  },
  {
    name: 'the CRM does not respond',
    timeout: 1500,
    change: on(crm, silence),
    expected: [/^WRONG +https:\/\/localhost:\d+: there is no response in time/],
  },
  {
    name: 'the web server asks for a password in place of the CRM',
    change: on(crm, respond(401, { 'WWW-Authenticate': 'Negotiate, NTLM' })),
    expected: [/^WRONG .*: 401 without a token has WWW-Authenticate "Negotiate, NTLM", not Bearer/],
  },
  {
    name: 'the challenge is missing',
    change: on(crm, header('WWW-Authenticate', undefined)),
    expected: [/^WRONG .*: 401 without a token has WWW-Authenticate missing, not Bearer/],
  },
  {
    name: 'a proxy adds an error page to 401',
    change: unsigned((reply) => ({ ...reply, body: Buffer.from(page) })),
    expected: [/^ADVICE .*: 401 without a token has a body/],
  },
  {
    name: 'the CRM accepts any token',
    change: withBadToken(respond(200, jsonType, '{}')),
    expected: [/^WRONG .*: 200 with an invalid token: the CRM does not verify tokens/],
  },
  {
    name: 'the CRM fails with a token that is not valid',
    change: withBadToken(respond(500)),
    expected: [/^WRONG .*: 500 with an invalid token/],
  },
  {
    name: 'the token does not arrive',
    change: withBadToken(header('WWW-Authenticate', 'Bearer')),
    expected: [
      /^WRONG .*: 401 with an invalid token does not have error="invalid_token": probably the token does not arrive/,
    ],
  },
  {
    name: 'a proxy stores responses of the API',
    change: on(crm, header('Cache-Control', 'public, max-age=300')),
    expected: [/^WRONG .*: Cache-Control of the API is "public, max-age=300"/],
  },
  {
    name: 'the CRM accepts no changes',
    change: on(/^crm OPTIONS/, header('Allow', 'GET, HEAD, OPTIONS')),
    expected: [/^ADVICE .*: Allow is "GET, HEAD, OPTIONS": nobody can change the policy/],
  },
];

const allowOrigin = 'Access-Control-Allow-Origin';

const originFaults: readonly Fault[] = [
  {
    name: 'the CRM allows no other origin',
    change: on(crm, header(allowOrigin, undefined)),
    expected: [
      /^WRONG .*: Access-Control-Allow-Origin is missing, and the add-in is at https:\/\/localhost:\d+: browsers/,
    ],
  },
  {
    name: 'the CRM allows another origin',
    change: on(crm, header(allowOrigin, 'https://pane.example')),
    expected: [/^WRONG .*: Access-Control-Allow-Origin is "https:\/\/pane\.example", and the add-in is at/],
  },
  {
    name: 'the CRM and the proxy both allow the origin',
    change: on(
      crm,
      editHeader(allowOrigin, (value) => (value === '' ? value : `${value}, ${value}`)),
    ),
    expected: [/^WRONG .*: Access-Control-Allow-Origin is sent 2 times/],
  },
  {
    name: 'OPTIONS needs a token',
    change: on(/^crm OPTIONS/, respond(401, { 'WWW-Authenticate': 'Bearer' })),
    expected: [/^WRONG .*: 401 to OPTIONS, which browsers send first and without a token/],
  },
  {
    name: 'the proxy allows no PATCH',
    change: on(/^crm OPTIONS/, header('Access-Control-Allow-Methods', 'GET, POST')),
    expected: [/^WRONG .*: Access-Control-Allow-Methods is "GET, POST", without PATCH: nobody can save/],
  },
  {
    name: 'the CRM allows too few headers',
    change: on(/^crm OPTIONS/, header('Access-Control-Allow-Headers', 'Authorization, Content-Type')),
    expected: [/^WRONG .*: Access-Control-Allow-Headers lacks if-match, if-none-match and idempotency-key/],
  },
  {
    name: 'the CRM allows all methods and headers, which browsers accept except for Authorization',
    change: all(
      on(crm, header('Access-Control-Expose-Headers', '*')),
      on(/^crm OPTIONS/, header('Access-Control-Allow-Methods', '*')),
      on(/^crm OPTIONS/, header('Access-Control-Allow-Headers', '*')),
    ),
    expected: [/^WRONG .*: Access-Control-Allow-Headers lacks authorization\. /],
  },
  {
    name: 'the pane may not read the version',
    change: on(crm, header('Access-Control-Expose-Headers', 'allow')),
    expected: [/^WRONG .*: Access-Control-Expose-Headers lacks etag and retry-after/],
  },
  {
    name: 'errors have no headers for other origins',
    change: unsigned(header(allowOrigin, undefined)),
    expected: [/^WRONG .*: Access-Control-Allow-Origin is missing/],
  },
  {
    name: 'every website may use the API',
    change: on(crm, (reply, asked) => header(allowOrigin, asked.headers.origin)(reply, asked)),
    expected: [/^WRONG .*: Access-Control-Allow-Origin is "https:\/\/not-allowed\.example" for any website/],
  },
];

export const crmFaults: readonly Fault[] = [...unsignedFaults, ...originFaults];
