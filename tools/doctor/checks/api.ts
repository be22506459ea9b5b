// The CRM's API without a valid token: is it there, and does it protect the policy?
import { isHtml, isRedirect, jsonOf, targetOf, type Answer } from '../client';
import { checkConnection } from '../connection';
import { read, type Examination } from '../deployment';
import { quoted, type Finding, type Report } from '../report';

/** `url`: the base, without a slash at its end. `unsigned`: the response to a request without a token. */
export type Api = { url: string; isOtherOrigin: boolean; unsigned: Answer };

export const policyUrl = (api: string): string => `${api}/configuration/outlook`;

export const mediaType = 'application/vnd.api+json';

const see = 'contract.md#errors';

const codesIn = (answer: Answer): string[] => {
  const { errors } = (jsonOf(answer) ?? {}) as { errors?: unknown };
  return Array.isArray(errors) ? errors.map((error: { code?: unknown } | null) => String(error?.code)) : [];
};

const proxied = 'Check the path of crm.url, and that the proxy passes requests there to the CRM';

/** What came instead of the CRM's 401. */
const insteadOf401 = (answer: Answer): Pick<Finding, 'problem' | 'remedy'> => {
  const { status } = answer;
  if (isRedirect(answer))
    return {
      problem: `${status}: redirected to ${quoted(targetOf(answer))}, and the pane follows no redirect`,
      remedy: 'Set crm.url to the final address, and let nothing in front of the API ask for a sign-in of its own',
    };
  if (codesIn(answer).includes('api_switched_off'))
    return { problem: "404: the CRM's API is switched off", remedy: 'Switch it on in the CRM' };
  if (isHtml(answer)) return { problem: `${status} with an HTML page instead of the API`, remedy: proxied };
  if (status === 200)
    return {
      problem: '200 without a token: everybody can read the policy',
      remedy: 'Let the CRM verify the token of each request, and let no proxy add one',
    };
  if (status === 404) return { problem: '404: the API is not there', remedy: proxied };
  if (status === 403)
    return { problem: '403 without a token', remedy: 'Check the rules of the firewall or proxy in front of the CRM' };
  if (status === 429) return { problem: '429: too many requests', remedy: 'Wait for a minute, and check again' };
  if (status >= 500)
    return { problem: `${status}: the CRM, or the proxy in front of it, fails`, remedy: 'Its log has the reason' };
  return { problem: `${status} without a token`, remedy: 'The contract requires 401' };
};

const checkUnsigned = (answer: Answer, report: Report): boolean => {
  const { url: at, status, body } = answer;
  const wrong = { severity: 'wrong', at, see } as const;
  if (
    !report.check(status === 401, {
      ...wrong,
      ...(status === 401 ? { problem: '', remedy: '' } : insteadOf401(answer)),
    })
  )
    return false;
  const challenge = answer.header('WWW-Authenticate');
  const isBearer = report.check(/\bbearer\b/i.test(challenge ?? ''), {
    ...wrong,
    problem: `401 without a token has WWW-Authenticate ${quoted(challenge)}, not Bearer`,
    remedy:
      challenge === undefined
        ? 'Let the CRM send WWW-Authenticate: Bearer, and the proxy pass it on'
        : 'The web server or the proxy asks for a sign-in of its own: switch that off for the API',
  });
  if (isBearer)
    report.check(body?.length === 0, {
      ...{ severity: 'advice', at, see },
      problem: '401 without a token has a body, which the contract does not have',
      remedy: 'Let the CRM, and error pages of the proxy, leave it empty',
    });
  return isBearer;
};

/** It has the form of a token, and nobody signed it. */
const badToken = 'this.is.not-a-token';

const checkBadToken = (answer: Answer, report: Report): void => {
  const { url: at, status } = answer;
  const wrong = { severity: 'wrong', at, see: 'contract.md#tokens' } as const;
  const isRejected = report.check(status === 401, {
    ...wrong,
    problem:
      status === 200 ? '200 with an invalid token: the CRM does not verify tokens' : `${status} with an invalid token`,
    remedy: 'Let the CRM reject it with 401: the pane signs in again then',
  });
  if (!isRejected) return;
  report.check(/error="?invalid_token/.test(answer.header('WWW-Authenticate') ?? ''), {
    ...wrong,
    problem:
      '401 with an invalid token does not have error="invalid_token": probably the token does not arrive at the CRM',
    remedy: 'Let the proxy, or the web server in front of PHP, pass the header Authorization on',
  });
};

const checkNotStored = (answer: Answer, report: Report): void => {
  const control = answer.header('Cache-Control') ?? '';
  const isStored = /\bpublic\b/i.test(control) || /\bmax-age=[1-9]/i.test(control);
  report.check(!isStored, {
    ...{ severity: 'wrong', at: answer.url, see: 'contract.md#read' },
    problem: `Cache-Control of the API is ${quoted(control)}, so that people get old responses, or those of others`,
    remedy: 'Let no server or proxy set it: the CRM sends private, no-cache, no-transform',
  });
};

/** An API that is not allowed to change anything omits PATCH. */
const checkChanges = (answer: Answer, report: Report): void => {
  const allow = answer.header('Allow');
  if (answer.status !== 204 || allow === undefined) return;
  report.check(/\bPATCH\b/i.test(allow), {
    ...{ severity: 'advice', at: answer.url, see: 'contract.md#errors' },
    problem: `Allow is ${quoted(allow)}: nobody can change the policy`,
    remedy: 'Nothing needs to be done if that is intended. Otherwise let the CRM and the proxy accept PATCH',
  });
};

/** Undefined after it has reported that there is no API. */
export const checkApi = async (examination: Examination, crmUrl: string): Promise<Api | undefined> => {
  const { addin, client, report } = examination;
  const url = new URL(crmUrl, `${addin}/`).href.replace(/\/+$/, '');
  const origin = new URL(addin).origin;
  const isOtherOrigin = new URL(url).origin !== origin;
  if (isOtherOrigin && !(await checkConnection(new URL(url), client, report))) return undefined;
  const headers = { Accept: mediaType, ...(isOtherOrigin && { Origin: origin }) };
  const unsigned = await read(examination, policyUrl(url), { headers });
  if (!unsigned || !checkUnsigned(unsigned, report)) return undefined;
  checkNotStored(unsigned, report);
  const authorized = { headers: { ...headers, Authorization: `Bearer ${badToken}` } };
  const rejected = await read(examination, policyUrl(url), authorized);
  if (rejected) checkBadToken(rejected, report);
  const options = await read(examination, policyUrl(url), { method: 'OPTIONS', headers });
  if (options) checkChanges(options, report);
  return { url, isOtherOrigin, unsigned };
};
