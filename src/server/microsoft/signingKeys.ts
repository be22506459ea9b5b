// Microsoft's signing keys, fetched on demand and cached. An unknown key id causes a new request, at a limited rate.
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import { problem } from '../problem';

/** In milliseconds. */
const second = 1000;
const hour = 60 * 60 * second;
const timeout = 5 * second;
/** After a successful request, so that tokens with invented key ids do not cause many requests. */
const cooldown = 30 * second;
/** After every request, so that a key server that is down does not receive one for each token. */
const minInterval = 5 * second;
const cacheMaxAge = 12 * hour;

/** Microsoft's placeholder in the issuer of keys that are valid for every tenant. */
const tenantPlaceholder = '{tenantid}';

const rateLimitedFetch = (): FetchImplementation => {
  let lastRequest = -Infinity;
  return async (url, options) => {
    if (Date.now() < lastRequest + minInterval) throw new Error('The keys could not be fetched a moment ago.');
    lastRequest = Date.now();
    return fetch(url, options);
  };
};

const isTokenError = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;

const unavailable = (cause: unknown) =>
  problem('not_available', 'The sign-in cannot be checked now.', {
    headers: { 'Retry-After': String(minInterval / second) },
    cause,
  });

export const signingKeys = (url: URL) => {
  const remoteKeys = () =>
    createRemoteJWKSet(url, {
      timeoutDuration: timeout,
      cooldownDuration: cooldown,
      cacheMaxAge,
      [customFetch]: rateLimitedFetch(),
    });
  let keys = remoteKeys();

  /** @throws JOSEError for a token without a known key; Problem 503 where the keys are not available */
  const find: JWTVerifyGetKey = async (header, token) => {
    // Without a key id, jose would accept a key set that has only one key.
    if (header.kid === undefined) throw new errors.JWKSNoMatchingKey();
    try {
      return await keys(header, token);
    } catch (error) {
      throw isTokenError(error) ? error : unavailable(error);
    }
  };

  return {
    find,
    /** Some keys are valid for one issuer only: the set also contains the keys of personal accounts. */
    maySign: (kid: string | undefined, { iss, tid }: { iss: string; tid: string }): boolean => {
      const key = keys.jwks()?.keys.find((each) => each.kid === kid);
      if (!key) return false;
      if (!('issuer' in key)) return true;
      return typeof key.issuer === 'string' && key.issuer.replace(tenantPlaceholder, tid) === iss;
    },
    /** Fetches the keys again for the next token. */
    forget: (): void => {
      keys = remoteKeys();
    },
  };
};
