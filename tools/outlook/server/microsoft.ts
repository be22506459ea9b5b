// Microsoft's part: mints tokens for the people of the mailbox, and publishes the keys to check them by.
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

/** The add-in's own registration, which asks for a token of the CRM's API (`clientId`). */
const addinId = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';

/** What config.json says for this sign-in. */
export const microsoftSignIn = { kind: 'microsoft', clientId: addinId, scope: `api://${clientId}/${scope}` };

/** Seconds. */
const lifetime = 3600;

export const startMicrosoft = async () => {
  const key = await newKey('emulated-1');
  const keyServer = await startKeyServer(key);
  const minted: string[] = [];
  let alter = (claims: Claims): Claims => claims;

  /** The answer to a request for a token, as Microsoft's library takes it from a host. */
  const mint = async (id: string) => {
    const person = people.find((each) => each.id === id);
    if (!person) throw new Error(`Nobody is ${id}`);
    const { account, name, address } = person;
    const { tenantId: tid, localAccountId: oid } = account;
    const who: Claims = { tid, oid, sub: `${id}-subject`, name, preferred_username: address };
    const accessToken = await sign(key, alter({ ...who, scp: scope, roles: [...rolesOf(id)] }));
    const idToken = await sign(key, { ...who, aud: addinId, scp: undefined, roles: undefined });
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
    /** Access tokens, in the order of time. */
    minted,
    /** From now on. @param change of the claims of each access token; undefined takes one away */
    alterClaims: (change: (claims: Claims) => Claims) => {
      alter = change;
    },
    /** Before another test. */
    reset: () => {
      minted.length = 0;
      alter = (claims) => claims;
    },
    stop: () => keyServer.stop(),
  };
};

export type Microsoft = Awaited<ReturnType<typeof startMicrosoft>>;
