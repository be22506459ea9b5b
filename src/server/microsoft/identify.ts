// Who a Microsoft Entra access token was given to: its signature, whom it is for, and what it lets the pane do.
import { errors, jwtVerify } from 'jose';
import { problem } from '../problem';
import type { Identify } from '../signIn';
import type { DirectoryPerson } from '../store';
import { readClaims, type Claims } from './claims';
import { signingKeys } from './signingKeys';
import { createVerified } from './verified';

export type MicrosoftOptions = {
  /** The directories whose people may come in (their ids are GUIDs), and which organization of the CRM each of them is. */
  tenants: readonly { id: string; organizationId: string }[];
  /** What `aud` may be: the client id of the CRM's own API, or its "api://..." address. */
  audiences: readonly string[];
  /** The delegated permission of that API, as `scp` names it: without the API's address in front of it. */
  scope: string;
  /** What comes before "/<tenant>/v2.0" in `iss`. @default 'https://login.microsoftonline.com' */
  issuerBase?: string;
  /** Where the keys are published. @default those of all tenants, below `issuerBase` */
  keysUrl?: string;
};

/** Seconds that the clocks may differ. */
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
}: MicrosoftOptions): Identify => {
  const organizations = new Map(tenants.map(({ id, organizationId }) => [id.toLowerCase(), organizationId]));
  const keys = signingKeys(new URL(keysUrl));
  const verified = createVerified<DirectoryPerson>();

  /** What a token says whose signature, audience, time and issuer are right. */
  const verify = async (token: string): Promise<Claims | undefined> => {
    try {
      const options = { algorithms: ['RS256'], audience: [...audiences], clockTolerance };
      const { payload, protectedHeader } = await jwtVerify(token, keys.find, options);
      const claims = readClaims(payload);
      if (!claims) return undefined;
      const isItsTenants = claims.iss === `${issuerBase}/${claims.tid}/v2.0`;
      return isItsTenants && keys.maySign(protectedHeader.kid, claims) ? claims : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  return async (token) => {
    const known = verified.find(token);
    if (known) return known;
    const claims = await verify(token);
    if (!claims) return undefined;
    const organizationId = organizations.get(claims.tid);
    if (organizationId === undefined) return undefined;
    // Neither an id token nor one that an app got for itself has any.
    if (!claims.scopes.includes(scope)) throw insufficientScope(scope);
    const { tid, oid, name, capabilities, iat, exp } = claims;
    const person = { id: `${tid}.${oid}`, name, organizationId, capabilities, asOf: iat };
    verified.keep(token, person, exp);
    return person;
  };
};
