// The keys that Microsoft signs with: fetched when first needed, kept, and fetched again, but seldom, for a key not yet known.
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import { problem } from '../problem';

const second = 1000;
const hour = 60 * 60 * second;
const patience = 5 * second;
/** After a good answer, before the next question for the sake of an unknown key: whoever makes keys up must not cause a storm. */
const cooldown = 30 * second;
/** After any question: a key server that is down is not asked by every request. */
const pause = 5 * second;
const keptFor = 12 * hour;

/** What every tenant's keys say where a tenant would stand. */
const anyTenant = '{tenantid}';

const seldom = (): FetchImplementation => {
  let asked = -Infinity;
  return async (url, options) => {
    if (Date.now() < asked + pause) throw new Error('The keys could not be fetched a moment ago.');
    asked = Date.now();
    return fetch(url, options);
  };
};

const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;

const unavailable = (cause: unknown) =>
  problem('not_available', 'The sign-in cannot be checked now.', {
    headers: { 'Retry-After': String(pause / second) },
    cause,
  });

export const signingKeys = (url: URL) => {
  const keys = createRemoteJWKSet(url, {
    timeoutDuration: patience,
    cooldownDuration: cooldown,
    cacheMaxAge: keptFor,
    [customFetch]: seldom(),
  });

  /** @throws JOSEError where the token names no key; Problem 503 where it cannot be known */
  const find: JWTVerifyGetKey = async (header, token) => {
    // One key alone would do for a token that names none.
    if (header.kid === undefined) throw new errors.JWKSNoMatchingKey();
    try {
      return await keys(header, token);
    } catch (error) {
      throw isTokensFault(error) ? error : unavailable(error);
    }
  };

  return {
    find,
    /** A key may be of one issuer only: that of personal accounts is published beside those of the tenants. */
    maySign: (kid: string | undefined, { iss, tid }: { iss: string; tid: string }): boolean => {
      const key = keys.jwks()?.keys.find((each) => each.kid === kid);
      if (!key || !('issuer' in key)) return true;
      return typeof key.issuer === 'string' && key.issuer.replace(anyTenant, tid) === iss;
    },
  };
};
