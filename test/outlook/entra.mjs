// Microsoft Entra as far as the emulated Outlook needs it: real tokens, signed with a key of its own that it publishes.
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { listen } from './listen.mjs';

export const clientId = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
export const scope = `api://${clientId}/policy.access`;
const lifetime = 3600;

/** The keys are published over http: Node does not trust the certificate of the other servers. */
export async function startEntra() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'emulated', use: 'sig', alg: 'RS256' };
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [key] })),
  );
  const keysUrl = `${await listen(server, 'http')}/keys`;

  const sign = (claims) =>
    new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: 'emulated' }).sign(privateKey);

  /** What Outlook hands over for somebody. @param changes to the claims of the access token */
  const ticketFor = async ({ oid, tid, name, userName, roles }, changes = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const common = {
      iss: `https://login.microsoftonline.com/${tid}/v2.0`,
      iat: now,
      nbf: now,
      exp: now + lifetime,
      oid,
      tid,
      sub: oid,
      name,
      preferred_username: userName,
      ver: '2.0',
    };
    return {
      token: {
        access_token: await sign({ ...common, aud: clientId, scp: 'policy.access', roles, ...changes }),
        id_token: await sign({ ...common, aud: clientId }),
        expires_in: lifetime,
        scope,
        properties: null,
      },
      account: {
        homeAccountId: `${oid}.${tid}`,
        environment: 'login.microsoftonline.com',
        tenantId: tid,
        localAccountId: oid,
        username: userName,
        name,
      },
    };
  };

  return { keysUrl, ticketFor, stop: () => server.close() };
}
