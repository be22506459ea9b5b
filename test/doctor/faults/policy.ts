import { all, editHeader, header, json, on, respond } from '../changes';
import type { Change } from '../deployment';
import type { Fault } from './fault';

/** Of requests with a valid token. */
const signed =
  (change: Change): Change =>
  (reply, asked) =>
    asked.server === 'crm' && (asked.headers.authorization?.length ?? 0) > 200 ? change(reply, asked) : reply;

type Document = { included: { id: string }[] };

const signedFaults: readonly Fault[] = [
  {
    name: 'the CRM rejects the token',
    change: signed(respond(401, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })),
    expected: [
      /^WRONG .*: 401: the CRM rejects the token \("Bearer error="invalid_token""\)\. Compare the token's audience/,
    ],
  },
  {
    name: 'the person has no role',
    change: signed(
      respond(403, { 'Content-Type': 'application/vnd.api+json' }, '{"errors":[{"code":"access_denied"}]}'),
    ),
    expected: [/^WRONG .*: 403 with a token, instead of the policy\. Give the person of the token a role/],
  },
  {
    name: 'nginx makes the version weak',
    change: signed(editHeader('ETag', (value) => `W/${value}`)),
    expected: [
      /^WRONG .*: ETag is "W\/"g.*"": the proxy that compresses responses has changed it, so that nobody can save/,
    ],
  },
  {
    name: 'Apache adds the compression to the version',
    change: signed(editHeader('ETag', (value) => value.replace(/"$/, '-gzip"'))),
    expected: [/^WRONG .*: ETag is ".*-gzip"": the proxy that compresses responses has changed it/],
  },
  {
    name: 'a proxy removes the version',
    change: signed(header('ETag', undefined)),
    expected: [/^WRONG .*: ETag is missing, so that nobody can save/],
  },
  {
    name: 'the policy has another shape',
    change: signed((reply, asked) =>
      reply.status === 304 ? reply : json(({ included }: Document) => ({ data: {}, included }))(reply, asked),
    ),
    expected: [/^WRONG .*: the policy is not as docs\/openapi\.json describes it: "200 \/data: /],
  },
  {
    name: 'an option is missing',
    change: signed((reply, asked) =>
      reply.status === 304
        ? reply
        : json((document: Document) => ({
            ...document,
            included: document.included.filter(({ id }) => id !== 'outlook.tasks_enabled'),
          }))(reply, asked),
    ),
    expected: [/^WRONG .*: the policy lacks outlook\.tasks_enabled/],
  },
  {
    name: 'a proxy removes If-None-Match',
    change: signed((reply) => (reply.status === 304 ? { ...reply, status: 200 } : reply)),
    expected: [/^ADVICE .*: 200 to a request with If-None-Match, not 304/],
  },
  {
    name: 'a proxy may store the policy',
    change: signed(header('Cache-Control', 'public')),
    expected: [/^WRONG .*: Cache-Control of the policy is "public", so that a proxy may give it to other people/],
  },
].map((fault) => ({ ...fault, withToken: true as const }));

const date = (where: RegExp, seconds: number): Change =>
  on(where, (reply, asked) => header('Date', new Date(Date.now() + seconds * 1000).toUTCString())(reply, asked));

const clockFaults: readonly Fault[] = [
  {
    name: 'the clock of the CRM is slow',
    change: date(/^crm /, -300),
    expected: [
      /^WRONG +https:\/\/localhost:\d+: its clock is 5 minutes behind that of this computer, and the CRM rejects tokens by it/,
    ],
  },
  {
    name: 'the clock of the add-in is fast',
    change: date(/^addin /, 90),
    expected: [
      /^ADVICE +https:\/\/localhost:\d+: its clock is (89|90|91) seconds ahead of that of this computer\. One of the two/,
    ],
  },
  {
    name: 'the clock of this computer is slow',
    change: date(/^(addin|crm) /, 7200),
    expected: [
      /^ADVICE .*: its clock and that of https:\/\/localhost:\d+ agree, and are 2 hours ahead of that of this computer/,
    ],
  },
  {
    name: 'a cache had the response for an hour, and its clock is right',
    change: all(date(/^addin /, -3600), on(/^addin /, header('Age', '3600'))),
    expected: [],
  },
];

export const policyFaults: readonly Fault[] = [...signedFaults, ...clockFaults];
