// The pane's way to the CRM: requests with their tries, and the reading of a policy. Never throws: failures have kinds.
import { readConfiguration } from '../contract/configuration';
import { section } from '../contract/options';
import { Unreadable } from '../contract/contractError';
import { toETag } from '../contract/version';
import { scopeKey, type ScopeRef } from '../policy/scopes';
import { locked, withoutChanges, type Policy } from '../policy/policy';
import { failed, succeeded, type Result } from './failure';
import { toFailure } from './httpFailure';
import { createAsk, type Received, type RequestOptions, type Token } from './http';
import { createTries, type Tries } from './retry';

export const configuration = `configuration/${section}`;

const everywhere = 'everywhere';

export type ReadOptions = Partial<Tries> & {
  /** What is known of this level: it comes back itself where the CRM says that nothing has changed (304). */
  known?: Policy | undefined;
  /** A person asks: what has refused a change is believed again where it says that it takes some. */
  anew?: boolean;
};

export type Client = {
  /** Three tries, unless told otherwise. */
  readPolicy: (view: ScopeRef, options?: ReadOptions) => Promise<Result<Policy>>;
  /** Any request. @param read what its answer, of whatever status, means */
  request: <Value>(
    path: string,
    options: RequestOptions,
    read: (received: Received) => Result<Value>,
    tries: Tries,
  ) => Promise<Result<Value>>;
  /** The policy in an answer of 200. */
  policyIn: (received: Received) => Result<Policy>;
  /** A change was refused at this level (403), or at every level (405). */
  refused: (at: ScopeRef | typeof everywhere) => void;
  /** Until when a busy CRM wants to be left alone: milliseconds since the epoch. */
  busyUntil: () => number;
};

export type ClientOptions = {
  /** The base of the CRM's API, absolute or relative to the pane: "/api". */
  url: string;
  /** An access token; a new one where `renew` is asked for. */
  token: Token;
  /** Told what the CRM answered for a policy. */
  onPolicy?: (policy: Policy, document: unknown) => void;
};

export const createClient = ({ url, token, onPolicy = () => undefined }: ClientOptions): Client => {
  const ask = createAsk(url, token);
  const tries = createTries();
  const readWith = new WeakMap<Policy, string>();
  /** A tag tells nothing of who asked: it stands for those who read with the same token, and where nobody else may read. */
  const standsFor = (policy: Policy, bearer: string): boolean =>
    readWith.has(policy) ? readWith.get(policy) === bearer : policy.scope === 'user';

  /** Where a change was refused. What is read of it is not believed then: what stands between may refuse what the CRM allows. */
  const refusedAt = new Set<string>();

  const request: Client['request'] = (path, options, read, often) =>
    tries.run(async () => {
      const answer = await ask(path, options);
      return answer.ok ? read(answer.value) : answer;
    }, often);

  const asFarAsOpen = (policy: Policy, headers: Headers): Policy => {
    if (refusedAt.has(everywhere) || !allowsChanges(headers)) return withoutChanges(policy);
    return refusedAt.has(scopeKey(policy)) ? locked(policy) : policy;
  };

  const policyIn: Client['policyIn'] = ({ document, headers, token: bearer }) => {
    const result = understood(readConfiguration, document);
    if (!result.ok) return result;
    const policy = asFarAsOpen(result.value, headers);
    onPolicy(policy, document);
    readWith.set(policy, bearer);
    return succeeded(policy);
  };

  return {
    request,
    policyIn,
    refused: (at) => refusedAt.add(at === everywhere ? at : scopeKey(at)),
    busyUntil: tries.busyUntil,
    readPolicy: (view, { known, anew = false, most = 3, onAgain } = {}) => {
      if (anew) for (const at of [everywhere, scopeKey(view)]) refusedAt.delete(at);
      const tagOf = (bearer: string): Readonly<Record<string, string>> =>
        known && standsFor(known, bearer) ? { 'if-none-match': toETag(known.version) } : {};
      const read = (received: Received): Result<Policy> => {
        if (received.status === 200) return policyIn(received);
        if (received.status !== 304 || !known) return failed(toFailure(received));
        return succeeded(known.readOnly ? known : asFarAsOpen(known, received.headers));
      };
      const query = { ...view, include: 'options' };
      return request(configuration, { query, headersFor: tagOf }, read, { most, onAgain });
    },
  };
};

/** A document as its reader understands it, or 'unreadable'. */
export const understood = <Value>(read: (document: unknown) => Value, document: unknown): Result<Value> => {
  try {
    return succeeded(read(document));
  } catch (error) {
    if (error instanceof Unreadable) return failed({ kind: 'unreadable', requestId: undefined });
    throw error;
  }
};

/** What a document of the CRM says, in three tries. */
export const readDocument = <Value>(
  client: Client,
  path: string,
  query: NonNullable<RequestOptions['query']>,
  read: (document: unknown) => Value,
): Promise<Result<Value>> =>
  client.request(
    path,
    { query },
    (received) => (received.status === 200 ? understood(read, received.document) : failed(toFailure(received))),
    { most: 3 },
  );

/** A CRM that does not say which methods it allows is asked. */
const allowsChanges = (headers: Headers): boolean => /^$|\bPATCH\b/i.test(headers.get('allow') ?? '');
