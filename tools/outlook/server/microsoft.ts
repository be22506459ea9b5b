// Emulates Microsoft Entra: mints tokens, and publishes the keys to verify them.
import {
  clientId,
  issuerBase,
  newKey,
  sign,
  startKeyServer,
  tenants,
  scope,
} from '../../../test/server/microsoft/entra';
import type { MicrosoftOptions } from '../../../src/server/microsoft/identify';
import { people, rolesOf } from './people';

type Claims = Record<string, unknown>;

/** The add-in's app registration; `clientId` is that of the CRM's API. */
const addinId = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';

/** For config.json. */
export const microsoftSignIn = { kind: 'microsoft', clientId: addinId, scope: `api://${clientId}/${scope}` };

/** Seconds. */
const lifetime = 3600;

export const startMicrosoft = async () => {
  const key = await newKey('emulated-1');
  const keyServer = await startKeyServer(key);
  const minted: string[] = [];
  let alter = (claims: Claims): Claims => claims;

  /** A token response in the form that MSAL expects from a host. */
  const mint = async (id: string) => {
    const person = people.find((each) => each.id === id);
    if (!person) throw new Error(`No person has the id ${id}`);
    const { account, name, address } = person;
    const { tenantId: tid, localAccountId: oid } = account;
    const identity: Claims = { tid, oid, sub: `${id}-subject`, name, preferred_username: address };
    const accessToken = await sign(key, alter({ ...identity, email: address, scp: scope, roles: [...rolesOf(id)] }));
    const idToken = await sign(key, { ...identity, aud: addinId, scp: undefined, roles: undefined });
    minted.push(accessToken);
    return { access_token: accessToken, id_token: idToken, expires_in: lifetime, scope: microsoftSignIn.scope };
  };

  const identify: MicrosoftOptions = {
    tenants: [
      { id: tenants.acme, organizationId: '1' },
      { id: tenants.globex, organizationId: '2' },
    ],
    audiences: [clientId],
    scope,
    issuerBase,
    keysUrl: keyServer.url,
  };

  return {
    mint,
    identify,
    /** Access tokens, oldest first. */
    minted,
    /** @param change applied to the claims of each later access token; undefined removes a claim */
    alterClaims: (change: (claims: Claims) => Claims) => {
      alter = change;
    },
    /** For the next test. */
    reset: () => {
      minted.length = 0;
      alter = (claims) => claims;
    },
    stop: () => keyServer.stop(),
  };
};

export type Microsoft = Awaited<ReturnType<typeof startMicrosoft>>;
