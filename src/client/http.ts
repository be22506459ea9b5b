import { mediaType } from '../contract/mediaType';
import { failed, succeeded } from '../lib/result';
import { withTimeout } from '../lib/timeout';
import type { Failure, Result } from './failure';
import { fetchJson, timeouts, type JsonResponse } from './fetchJson';

export type GetToken = (options: { renew: boolean }) => Promise<string>;

export type RequestOptions = {
  query?: Readonly<Record<string, string | undefined>>;
  init?: RequestInit;
  /** More headers, which may depend on the token; called for each token that is sent. */
  headersFor?: (token: string) => Readonly<Record<string, string>>;
};

/** `token`: the one that the request was sent with. */
export type HttpResponse = JsonResponse & { token: string };

/** Never throws. */
export type Http = (path: string, options?: RequestOptions) => Promise<Result<HttpResponse>>;

/**
 * Whether the device is the cause of a failure. `navigator.onLine` is false on some devices whose network works (VPN,
 * virtual adapters): a request to the pane's own server decides.
 */
const offlineOr = async (failure: Failure): Promise<Failure> => {
  if (navigator.onLine) return failure;
  const probe = await fetchJson(new URL('config.json', document.baseURI).href, {});
  return !probe.ok && probe.failure.kind === 'unreachable' ? { kind: 'offline' } : failure;
};

/**
 * Sends each request with an access token, and once more with a renewed one after a 401.
 * @param url the base of the CRM's API, absolute or relative to the pane: "/api"
 */
export const createHttp =
  (url: string, getToken: GetToken): Http =>
  async (path, { query = {}, init = {}, headersFor } = {}) => {
    const target = new URL(`${url.replace(/\/$/, '')}/${path}`, document.baseURI);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) target.searchParams.set(name, value);

    const send = async (renew: boolean): Promise<Result<HttpResponse>> => {
      let token: string;
      try {
        token = await withTimeout(timeouts.headers, getToken({ renew }));
      } catch {
        return failed(await offlineOr({ kind: 'signed_out', refused: false }));
      }
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(headersFor?.(token) ?? {})) headers.set(name, value);
      headers.set('accept', mediaType);
      headers.set('authorization', `Bearer ${token}`);
      const response = await fetchJson(target.href, { ...init, headers });
      if (response.ok) return succeeded({ ...response.value, token });
      const { failure } = response;
      return failed(failure.kind === 'unreachable' ? await offlineOr(failure) : failure);
    };

    const first = await send(false);
    return first.ok && first.value.status === 401 ? send(true) : first;
  };
