// CORS: the CRM allows the origin of the add-in if it is another one, and no other.
import { isRedirect, type Answer } from '../client';
import { read, type Examination } from '../deployment';
import { listed, quoted } from '../report';
import { mediaType, policyUrl, type Api } from './api';

const see = 'contract.md#other-origins';
const requestHeaders = ['authorization', 'content-type', 'if-match', 'if-none-match', 'idempotency-key'];
const exposedHeaders = ['etag', 'retry-after', 'allow'];

/** Browsers accept "*" without cookies, and the pane sends none. For Authorization they do not. */
const namesIn = (text: string | undefined): string[] => (text ?? '').toLowerCase().split(/\s*,\s*/);

/** @returns whether browsers let the pane at `origin` read it */
const checkAllowedOrigin = (answer: Answer, origin: string, { report }: Examination): boolean => {
  const sent = answer.headers('Access-Control-Allow-Origin').flatMap((value) => value.split(/\s*,\s*/));
  const wrong = { severity: 'wrong', at: answer.url, see } as const;
  const [first] = sent;
  if (sent.length > 1)
    return report.check(false, {
      ...wrong,
      problem: `Access-Control-Allow-Origin is sent ${sent.length} times (${listed(sent.map(quoted))}), and browsers reject that`,
      remedy: 'Let either the CRM or the proxy send it',
    });
  return report.check(first === origin || first === '*', {
    ...wrong,
    problem: `Access-Control-Allow-Origin is ${quoted(first)}, and the add-in is at ${origin}: browsers do not let the pane read the CRM`,
    remedy: `Allow the origin ${origin} in the CRM, exactly`,
  });
};

const checkPreflight = (answer: Answer, origin: string, examination: Examination): boolean => {
  const { report } = examination;
  const { status, url: at } = answer;
  const wrong = { severity: 'wrong', at, see } as const;
  const isSuccess = report.check(status >= 200 && status < 300, {
    ...wrong,
    problem: `${status} to OPTIONS, which browsers send first and without a token${isRedirect(answer) ? ', and follow no redirect' : ''}`,
    remedy: 'Let the CRM respond to OPTIONS with 204, and nothing in front of it ask for a sign-in',
  });
  if (!isSuccess || !checkAllowedOrigin(answer, origin, examination)) return false;
  const methods = namesIn(answer.header('Access-Control-Allow-Methods'));
  report.check(methods.includes('patch') || methods.includes('*'), {
    ...wrong,
    problem: `Access-Control-Allow-Methods is ${quoted(answer.header('Access-Control-Allow-Methods'))}, without PATCH: nobody can save`,
    remedy: 'Let it be GET, HEAD, PATCH',
  });
  const headers = namesIn(answer.header('Access-Control-Allow-Headers'));
  const missing = requestHeaders.filter(
    (name) => !headers.includes(name) && (name === 'authorization' || !headers.includes('*')),
  );
  report.check(missing.length === 0, {
    ...wrong,
    problem: `Access-Control-Allow-Headers lacks ${listed(missing)}`,
    remedy: `Let it be ${requestHeaders.join(', ')}`,
  });
  return true;
};

const checkExposed = (answer: Answer, { report }: Examination): void => {
  const exposed = namesIn(answer.header('Access-Control-Expose-Headers'));
  const missing = exposedHeaders.filter((name) => !exposed.includes(name) && !exposed.includes('*'));
  report.check(missing.length === 0, {
    ...{ severity: 'wrong', at: answer.url, see },
    problem: `Access-Control-Expose-Headers lacks ${listed(missing)}, which the pane has to read`,
    remedy: `Let it be ${exposedHeaders.join(', ')}, on errors too`,
  });
};

const stranger = 'https://not-allowed.example';

const checkStranger = async (examination: Examination, api: Api): Promise<void> => {
  const answer = await read(examination, policyUrl(api.url), { headers: { Accept: mediaType, Origin: stranger } });
  if (!answer) return;
  const allowed = answer.header('Access-Control-Allow-Origin');
  examination.report.check(allowed !== stranger && allowed !== '*', {
    ...{ severity: 'wrong', at: answer.url, see },
    problem: `Access-Control-Allow-Origin is ${quoted(allowed)} for any website (asked as ${stranger})`,
    remedy: 'Allow only the origin of the add-in',
  });
};

export const checkOtherOrigins = async (examination: Examination, api: Api): Promise<void> => {
  const { origin } = new URL(examination.addin);
  if (api.isOtherOrigin) {
    const preflight = await read(examination, policyUrl(api.url), {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Headers': requestHeaders.join(','),
      },
    });
    const isAllowed = preflight !== undefined && checkPreflight(preflight, origin, examination);
    if (isAllowed && checkAllowedOrigin(api.unsigned, origin, examination)) checkExposed(api.unsigned, examination);
  }
  await checkStranger(examination, api);
};
