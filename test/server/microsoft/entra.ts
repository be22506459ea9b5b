// Emulates Microsoft Entra: access tokens, and signing keys published on a loopback port.
import { createServer, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { closed, listening } from '../listening';

export const issuerBase = 'https://login.microsoftonline.com';
/** Two accepted directories and an unknown one. */
export const tenants = {
  acme: '11111111-1111-4111-8111-111111111111',
  globex: '22222222-2222-4222-8222-222222222222',
  stranger: '99999999-9999-4999-8999-999999999999',
};
export const clientId = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
export const scope = 'policy.access';
export const ada = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
export const issuerOf = (tenant: string): string => `${issuerBase}/${tenant}/v2.0`;

/** Seconds since 1970. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

export type Claims = Record<string, unknown>;

let tokens = 0;

/** Each token is a little newer than the one before: of two from the same time, the CRM believes the first. */
const nextIssue = (): number => secondsFromNow(-60) + (tokens += 1) / 100_000;

/** Of Ada, who may change Acme. @param changes undefined removes a claim */
export const claimsOf = (changes: Claims = {}): Claims => {
  const tid = typeof changes.tid === 'string' ? changes.tid : tenants.acme;
  const claims: Claims = {
    iss: issuerOf(tid),
    aud: clientId,
    iat: nextIssue(),
    nbf: secondsFromNow(-60),
    exp: secondsFromNow(3600),
    tid,
    oid: ada,
    name: 'Ada Moreau',
    preferred_username: 'ada@acme.example',
    scp: `openid ${scope}`,
    roles: ['organization_configuration'],
    ver: '2.0',
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
};

export type SigningKey = { kid: string; private: CryptoKey; public: CryptoKey; jwk: JWK };

/** @param more other members of the published key: `issuer` */
export const newKey = async (kid: string, more: object = {}): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', ...more };
  return { kid, private: privateKey, public: publicKey, jwk };
};

export const sign = (key: SigningKey, changes?: Claims, header: object = { kid: key.kid }): Promise<string> =>
  new SignJWT(claimsOf(changes)).setProtectedHeader({ typ: 'JWT', alg: 'RS256', ...header }).sign(key.private);

/** `respond` can be replaced by one that fails. */
export class KeyServer {
  fetches = 0;
  url = '';
  respond = (response: ServerResponse) => this.publish(response);
  private readonly server = createServer((_request, response) => {
    this.fetches += 1;
    this.respond(response);
  });

  constructor(readonly published: SigningKey[]) {}

  publish(response: ServerResponse): void {
    response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify({ keys: this.published.map(({ jwk }) => jwk) }));
  }

  async start(): Promise<this> {
    this.url = `${await listening(this.server)}/keys`;
    return this;
  }

  stop() {
    return closed(this.server);
  }
}

export const startKeyServer = (...published: SigningKey[]): Promise<KeyServer> => new KeyServer(published).start();
