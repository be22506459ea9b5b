// With a token: the policy itself, beside docs/openapi.json, and its version.
import { optionIdOf } from '../../../src/contract/options';
import { settingIds } from '../../../src/policy/settings';
import { isLoopback } from '../../../src/lib/loopback';
import type { Config } from '../../../src/config/config';
import { jsonOf, type Answer } from '../client';
import { read, type Examination } from '../deployment';
import { listed, quoted, type Report } from '../report';
import { mediaType, policyUrl, type Api } from './api';

type Claims = { aud?: unknown; scp?: unknown; exp?: unknown };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Undefined for what is no access token of Microsoft. */
const claimsOf = (token: string): Claims | undefined => {
  try {
    return Object(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))) as Claims;
  } catch {
    return undefined;
  }
};

/** Whether a token is for the API and the permission of a scope like "api://crm.example.com/Policy.Access". */
const isFor = ({ aud, scp }: Claims, scope: string): boolean => {
  const end = scope.lastIndexOf('/');
  const [api, permission] = [scope.slice(0, end).toLowerCase(), scope.slice(end + 1)];
  const [audience, id] = [String(aud).toLowerCase().replace(/\/$/, ''), api.replace('api://', '')];
  // An audience that is an id cannot be compared with an address that has none.
  const isAudience = audience === api || (guid.test(audience) && (audience === id || !guid.test(id)));
  return isAudience && String(scp).split(' ').includes(permission);
};

const hasValidCharacters = (token: string): boolean => /^[A-Za-z0-9\-._~+/]+=*$/.test(token);

/** The token to send, or why there is none. */
const tokenFor = (
  { token, client }: Examination,
  api: Api,
  { signIn }: Config,
): { token: string } | { missing: string } => {
  if (signIn.kind === 'demonstration') return { token: `demo.${signIn.person}` };
  if (token === undefined) return { missing: 'it needs an access token in DOCTOR_TOKEN' };
  const { origin, protocol } = new URL(api.url);
  if (!hasValidCharacters(token)) return { missing: 'DOCTOR_TOKEN is not an access token' };
  if (client.isUnverified(origin))
    return { missing: `DOCTOR_TOKEN is not sent to ${origin} while its certificate is wrong` };
  if (protocol === 'http:' && !isLoopback(new URL(origin))) return { missing: 'DOCTOR_TOKEN is not sent over http' };
  const claims = claimsOf(token);
  // The address may be mistyped, and config.json that of somebody else.
  if (!claims || !isFor(claims, signIn.scope))
    return { missing: `DOCTOR_TOKEN is not sent to ${origin}: it is not for signIn.scope ${quoted(signIn.scope)}` };
  const expiry = Number(claims.exp) * 1000;
  if (expiry < Date.now()) return { missing: `DOCTOR_TOKEN expired at ${new Date(expiry).toISOString()}` };
  return { token };
};

const checkVersion = (answer: Answer, report: Report): boolean => {
  const etag = answer.header('ETag') ?? '';
  const changed = /^W\/|-(gzip|br|deflate)"$/.test(etag);
  return report.check(etag !== '' && !changed, {
    ...{ severity: 'wrong', at: answer.url, see: 'contract.md#read' },
    problem: changed
      ? `ETag is ${quoted(etag)}: the proxy that compresses responses has changed it, so that nobody can save`
      : 'ETag is missing, so that nobody can save',
    remedy: changed
      ? 'Switch compression off for the API (no-transform)'
      : 'Let the CRM send it, and the proxy pass it on',
  });
};

const optionIdsIn = (answer: Answer): string[] => {
  const { included } = (jsonOf(answer) ?? {}) as { included?: unknown };
  return Array.isArray(included) ? included.map((option: { id?: unknown } | null) => String(option?.id)) : [];
};

const checkDocument = (answer: Answer, path: string, { project, report }: Examination): void => {
  const { status, header, body } = answer;
  const wrong = { severity: 'wrong', at: answer.url, see: 'contract.md#read' } as const;
  const mismatches = project.validateResponse({
    ...{ method: 'GET', path, status, header },
    body: body?.toString('utf8') ?? '',
  });
  report.check(mismatches.length === 0, {
    ...wrong,
    problem: `the policy is not as docs/openapi.json describes it: ${listed(mismatches.map(quoted))}`,
    remedy: 'Correct the CRM, and run "npm run conformance" on it',
  });
  if (mismatches.length > 0) return;
  const ids = optionIdsIn(answer);
  const missing = settingIds.map(optionIdOf).filter((id) => !ids.includes(id));
  report.check(missing.length === 0, {
    ...wrong,
    problem: `the policy lacks ${listed(missing)}`,
    remedy: 'Let the CRM send all seven options with include=options',
  });
};

const checkStored = (answer: Answer, report: Report): void => {
  const control = answer.header('Cache-Control');
  // Without one, it is not as docs/openapi.json describes it.
  if (control === undefined) return;
  report.check(/\b(private|no-store|no-cache)\b/i.test(control) && !/\bpublic\b/i.test(control), {
    ...{ severity: 'wrong', at: answer.url, see: 'contract.md#read' },
    problem: `Cache-Control of the policy is ${quoted(control)}, so that a proxy may give it to other people`,
    remedy: 'Let it be private, no-cache, no-transform',
  });
};

export const checkPolicy = async (examination: Examination, api: Api, config: Config): Promise<void> => {
  const { addin, report } = examination;
  const found = tokenFor(examination, api, config);
  if ('missing' in found) {
    report.notChecked('The policy that a person reads', found.missing);
    return;
  }
  const path = '/configuration/outlook?scope=user&include=options';
  const headers = {
    Accept: mediaType,
    Authorization: `Bearer ${found.token}`,
    ...(api.isOtherOrigin && { Origin: new URL(addin).origin }),
  };
  const answer = await read(examination, `${api.url}${path}`, { headers });
  if (!answer) return;
  const at = policyUrl(api.url);
  const isRead = report.check(answer.status === 200, {
    ...{ severity: 'wrong', at, see: 'contract.md#tokens' },
    problem:
      answer.status === 401
        ? `401: the CRM rejects the token (${quoted(answer.header('WWW-Authenticate'))})`
        : `${answer.status} with a token, instead of the policy`,
    remedy:
      answer.status === 403
        ? 'Give the person of the token a role, and the token the permission in signIn.scope'
        : "Compare the token's audience, issuer and tenant with the configuration of the CRM. Its log has the reason",
  });
  if (!isRead) return;
  const plain = { ...answer, url: at };
  if (checkVersion(plain, report)) {
    checkDocument(plain, path, examination);
    const again = { ...headers, 'If-None-Match': answer.header('ETag') ?? '' };
    const unchanged = await read(examination, `${api.url}${path}`, { headers: again });
    if (unchanged)
      report.check(unchanged.status === 304, {
        ...{ severity: 'advice', at, see: 'contract.md#read' },
        problem: `${unchanged.status} to a request with If-None-Match, not 304: each look at the policy loads all of it again`,
        remedy: 'Let the proxy pass If-None-Match and 304 on',
      });
  }
  checkStored(plain, report);
};
