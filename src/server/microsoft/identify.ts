import { errors, jwtVerify } from 'jose';
import { problem } from '../problem';
import type { Identify } from '../signIn';
import type { DirectoryPerson } from '../store';
import { parseClaims, type Claims } from './claims';
import { signingKeys } from './signingKeys';
import { createTokenCache } from './tokenCache';

export type MicrosoftOptions = {
  /** The accepted directories, by their GUID, and the organization of the CRM that each of them belongs to. */
  tenants: readonly { id: string; organizationId: string }[];
  /** Accepted values of `aud`: the client id of the CRM's API, or its "api://..." URI. */
  audiences: readonly string[];
  /** The required delegated permission as in `scp`: without the URI of the API in front of it. */
  scope: string;
  /** The part of `iss` before "/<tenant>/v2.0". @default 'https://login.microsoftonline.com' */
  issuerBase?: string;
  /** URL of the signing keys. @default the keys of all tenants, below `issuerBase` */
  keysUrl?: string;
};

/** `forget`: verifies every token anew, with signing keys that are fetched again. */
export type MicrosoftIdentify = Identify & { forget: () => void };

/** In seconds. */
const clockTolerance = 60;

const insufficientScope = (scope: string) =>
  problem('insufficient_scope', `The token does not have the permission ${scope}.`, {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });

export const identifyMicrosoft = ({
  tenants,
  audiences,
  scope,
  issuerBase = 'https://login.microsoftonline.com',
  keysUrl = `${issuerBase}/common/discovery/v2.0/keys`,
}: MicrosoftOptions): MicrosoftIdentify => {
  const organizations = new Map(tenants.map(({ id, organizationId }) => [id.toLowerCase(), organizationId]));
  const keys = signingKeys(new URL(keysUrl));
  const cache = createTokenCache<DirectoryPerson>();

  /** Checks signature, audience, times and issuer. @throws Problem 503 where the signing keys are not available */
  const verify = async (token: string): Promise<Claims | undefined> => {
    try {
      const options = { algorithms: ['RS256'], audience: [...audiences], clockTolerance };
      const { payload, protectedHeader } = await jwtVerify(token, keys.find, options);
      const claims = parseClaims(payload);
      // A token of the future would decide over all newer ones until that time.
      if (!claims || claims.iat > Date.now() / 1000 + clockTolerance) return undefined;
      const isIssuedByTenant = claims.iss === `${issuerBase}/${claims.tid}/v2.0`;
      return isIssuedByTenant && keys.maySign(protectedHeader.kid, claims) ? claims : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  const identify: Identify = async (token) => {
    const cached = cache.get(token);
    if (cached) return cached;
    const claims = await verify(token);
    if (!claims) return undefined;
    const organizationId = organizations.get(claims.tid);
    if (organizationId === undefined) return undefined;
    // Id tokens and tokens issued to an app itself have no delegated scopes.
    if (!claims.scopes.includes(scope)) throw insufficientScope(scope);
    const { tid, oid, name, email, capabilities, iat, exp } = claims;
    const person = { id: `${tid}.${oid}`, name, email, organizationId, capabilities, asOf: iat };
    cache.set(token, person, exp);
    return person;
  };

  const forget = () => {
    cache.clear();
    keys.forget();
  };

  return Object.assign(identify, { forget });
};
