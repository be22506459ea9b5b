// The pane's way to the CRM: read a policy at a level, change it, list organizations. Never throws: failures have kinds.
import { writeChange } from '../contract/change';
import { readConfiguration } from '../contract/configuration';
import { mediaType } from '../contract/mediaType';
import { section } from '../contract/options';
import { readOrganizations } from '../contract/organizations';
import { Unreadable } from '../contract/unreadable';
import { toETag } from '../contract/version';
import type { Scope } from '../policy/levels';
import type { Organization, Policy } from '../policy/policy';
import type { SettingId } from '../policy/settings';
import { exchange, limits, type Answer } from './exchange';
import { failed, succeeded, type Result } from './failure';
import { toFailure } from './refusal';

/** A level of somebody or something; without `scopeId`, the signed-in person's own. */
export type View = { scope: Scope; scopeId?: string | undefined };

export type PolicyChange = {
  options: Parameters<typeof writeChange>[0];
  reason: string;
  /** The version that the change was made on. */
  version: string;
  /** A UUID: one for each intent, the same when the intent is tried again. */
  key: string;
};

export type Client = {
  readPolicy: (view: View) => Promise<Result<Policy>>;
  changePolicy: (view: View, change: PolicyChange) => Promise<Result<Policy>>;
  readOrganizations: () => Promise<Result<readonly Organization[]>>;
};

export type ClientOptions = {
  /** The base of the CRM's API, absolute or relative to the pane: "/api". */
  url: string;
  /** An access token; a new one where `renew` is asked for. */
  token: (options: { renew: boolean }) => Promise<string>;
};

export const createClient = ({ url, token }: ClientOptions): Client => {
  const address = (path: string, query: Record<string, string | undefined>): string => {
    const target = new URL(`${url.replace(/\/$/, '')}/${path}`, document.baseURI);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) target.searchParams.set(name, value);
    return target.href;
  };

  /** A token that the CRM refuses is renewed once. */
  const send = async (target: string, init: RequestInit = {}) => {
    const attempt = async (renew: boolean): Promise<Result<Answer>> => {
      const headers = new Headers(init.headers);
      headers.set('accept', mediaType);
      try {
        headers.set('authorization', `Bearer ${await inTime(token({ renew }))}`);
      } catch {
        return failed({ kind: 'signed_out' });
      }
      return exchange(target, { ...init, headers });
    };
    const first = await attempt(false);
    return first.ok && first.value.status === 401 ? attempt(true) : first;
  };

  const configuration = `configuration/${section}`;
  return {
    readPolicy: async (view) =>
      understand(await send(address(configuration, { ...view, include: 'options' })), readConfiguration),

    changePolicy: async (view, { options, reason, version, key }) => {
      const answer = await send(address(configuration, view), {
        method: 'PATCH',
        headers: { 'content-type': mediaType, 'if-match': toETag(version), 'idempotency-key': key },
        body: JSON.stringify(writeChange(options, reason)),
      });
      const sent = options.map(({ id }) => id);
      return understand(answer, readConfiguration, sent);
    },

    readOrganizations: async () => understand(await send(address('organizations', {})), readOrganizations),
  };
};

/** A sign-in that hangs is none. */
const inTime = async (token: Promise<string>): Promise<string> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No token in time')), limits.whole);
  });
  try {
    return await Promise.race([token, late]);
  } finally {
    clearTimeout(timer);
  }
};

const understand = <Value>(
  answer: Result<Answer>,
  read: (document: unknown) => Value,
  sent?: readonly SettingId[],
): Result<Value> => {
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return failed(toFailure(answer.value, sent));
  try {
    return succeeded(read(answer.value.document));
  } catch (error) {
    if (error instanceof Unreadable) return failed({ kind: 'unreadable', requestId: undefined });
    throw error;
  }
};
