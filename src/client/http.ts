import { mediaType } from '../contract/mediaType';
import { failed, succeeded } from '../lib/result';
import { withTimeout } from '../lib/timeout';
import type { Result } from './failure';
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
        return failed(navigator.onLine ? { kind: 'signed_out', refused: false } : { kind: 'offline' });
      }
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(headersFor?.(token) ?? {})) headers.set(name, value);
      headers.set('accept', mediaType);
      headers.set('authorization', `Bearer ${token}`);
      const response = await fetchJson(target.href, { ...init, headers });
      return response.ok ? succeeded({ ...response.value, token }) : response;
    };

    const first = await send(false);
    return first.ok && first.value.status === 401 ? send(true) : first;
  };
