// The HTTP client of the CRM: requests with retries, and reading a policy. Never throws: every failure has a kind.
import { parseConfiguration } from '../contract/configuration';
import { section } from '../contract/options';
import { ContractError } from '../contract/contractError';
import { toETag } from '../contract/version';
import { failed, succeeded } from '../lib/result';
import type { Policy } from '../policy/policy';
import type { ScopeRef } from '../policy/scopes';
import type { Result } from './failure';
import { parseErrorBody, toFailure } from './httpFailure';
import { createHttp, type HttpResponse, type RequestOptions, type GetToken } from './http';
import { attemptLimits, createRetry, type RetryOptions } from './retry';
import { fingerprint } from './fingerprint';

export const configuration = `configuration/${section}`;

/** A policy as one response gave it, with what the cache and a conditional request need. */
export type PolicySnapshot = {
  policy: Policy;
  /** The JSON document of the response. */
  document: unknown;
  /** Of the token that it was read with; undefined where it comes from the cache of this device. */
  token: string | undefined;
  /** False where the response's Allow header has no PATCH. */
  acceptsChanges: boolean;
};

export type ReadOptions = Partial<RetryOptions> & {
  /** The last snapshot of this scope: it is returned again where the CRM answers 304. */
  known?: PolicySnapshot | undefined;
};

export type Client = {
  readPolicy: (ref: ScopeRef, options?: ReadOptions) => Promise<Result<PolicySnapshot>>;
  /** Any request. @param parse the result of a response, whatever its status */
  request: <Value>(
    path: string,
    options: RequestOptions,
    parse: (received: HttpResponse) => Result<Value>,
    tries: RetryOptions,
  ) => Promise<Result<Value>>;
  /** When a busy CRM takes requests again: milliseconds since the epoch. */
  busyUntil: () => number;
  /** The request ID of the last error document that had one. */
  lastRequestId: () => string | undefined;
};

export type ClientOptions = {
  /** The base of the CRM's API, absolute or relative to the pane: "/api". */
  url: string;
  /** An access token; a new one where `renew` is asked for. */
  token: GetToken;
};

export const createClient = ({ url, token }: ClientOptions): Client => {
  const ask = createHttp(url, token);
  const tries = createRetry();

  let lastRequestId: string | undefined;

  const request: Client['request'] = (path, options, parse, often) =>
    tries.run(async () => {
      const response = await ask(path, options);
      if (!response.ok) return response;
      const { status, document } = response.value;
      if (status >= 400) lastRequestId = parseErrorBody(document)?.meta?.requestId ?? lastRequestId;
      return parse(response.value);
    }, often);

  return {
    request,
    busyUntil: tries.busyUntil,
    lastRequestId: () => lastRequestId,
    readPolicy: (ref, { known, maxAttempts = attemptLimits.read, onRetry } = {}) => {
      const conditionalHeaders = (bearer: string): Readonly<Record<string, string>> =>
        known && canRevalidateWith(known, bearer) ? { 'if-none-match': toETag(known.policy.version) } : {};
      const parse = (received: HttpResponse): Result<PolicySnapshot> => {
        if (received.status === 200) return parseSnapshot(received);
        if (received.status !== 304 || !known) return failed(toFailure(received));
        return succeeded({ ...known, acceptsChanges: known.acceptsChanges && allowsPatch(received.headers) });
      };
      const query = { ...ref, include: 'options' };
      return request(configuration, { query, headersFor: conditionalHeaders }, parse, { maxAttempts, onRetry });
    },
  };
};

/** The policy in a response with status 200. */
export const parseSnapshot = ({ document, headers, token }: HttpResponse): Result<PolicySnapshot> => {
  const parsed = understood(parseConfiguration, document);
  if (!parsed.ok) return parsed;
  const acceptsChanges = allowsPatch(headers);
  return succeeded({ policy: parsed.value, document, token: fingerprint(token), acceptsChanges });
};

/**
 * ETags are per token: a 304 is only valid for the token that the policy was read with. A person's own scope is read by nobody else,
 * so a cached one is valid for any token.
 */
const canRevalidateWith = ({ policy, token }: PolicySnapshot, bearer: string): boolean =>
  token === undefined ? policy.scope === 'user' : token === fingerprint(bearer);

/** The value that `parse` finds in a document, or the failure 'unreadable'. */
export const understood = <Value>(parse: (document: unknown) => Value, document: unknown): Result<Value> => {
  try {
    return succeeded(parse(document));
  } catch (error) {
    if (error instanceof ContractError) return failed({ kind: 'unreadable', requestId: undefined });
    throw error;
  }
};

/** GETs a document, in at most three attempts. */
export const readDocument = <Value>(
  client: Client,
  path: string,
  query: NonNullable<RequestOptions['query']>,
  parse: (document: unknown) => Value,
): Promise<Result<Value>> =>
  client.request(
    path,
    { query },
    (received) => (received.status === 200 ? understood(parse, received.document) : failed(toFailure(received))),
    { maxAttempts: attemptLimits.read },
  );

/** Without an Allow header every method counts as allowed. */
const allowsPatch = (headers: Headers): boolean => /^$|\bPATCH\b/i.test(headers.get('allow') ?? '');
