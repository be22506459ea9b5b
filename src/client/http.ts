// One request to the CRM with everything that each needs: its address, the token, and a renewed one where the first is refused.
import { mediaType } from '../contract/mediaType';
import { exchange, limits, type Answer } from './fetchJson';
import { failed, type Result } from './failure';

export type Token = (options: { renew: boolean }) => Promise<string>;

export type RequestOptions = {
  query?: Readonly<Record<string, string | undefined>>;
  init?: RequestInit;
  /** Asked for each token that is used: more headers, which may depend on whose it is. */
  headersFor?: (token: string) => Readonly<Record<string, string>>;
};

/** `token`: the one that the answer was given to. */
export type Received = Answer & { token: string };

/** Never throws. */
export type Ask = (path: string, options?: RequestOptions) => Promise<Result<Received>>;

/** @param url the base of the CRM's API, absolute or relative to the pane: "/api" */
export const createAsk =
  (url: string, token: Token): Ask =>
  async (path, { query = {}, init = {}, headersFor } = {}) => {
    const target = new URL(`${url.replace(/\/$/, '')}/${path}`, document.baseURI);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) target.searchParams.set(name, value);

    const attempt = async (renew: boolean): Promise<Result<Received>> => {
      let bearer: string;
      try {
        bearer = await inTime(token({ renew }));
      } catch {
        return failed(navigator.onLine ? { kind: 'signed_out', refused: false } : { kind: 'offline' });
      }
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(headersFor?.(bearer) ?? {})) headers.set(name, value);
      headers.set('accept', mediaType);
      headers.set('authorization', `Bearer ${bearer}`);
      const answer = await exchange(target.href, { ...init, headers });
      return answer.ok ? { ok: true, value: { ...answer.value, token: bearer } } : answer;
    };

    const first = await attempt(false);
    return first.ok && first.value.status === 401 ? attempt(true) : first;
  };

/** A sign-in that hangs is none, and is told as soon as a CRM that hangs. */
const inTime = async (token: Promise<string>): Promise<string> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No token in time')), limits.headers);
  });
  try {
    return await Promise.race([token, late]);
  } finally {
    clearTimeout(timer);
  }
};
