// Plays Microsoft Entra for the pages of a browser: where people sign in, and where a code is redeemed for tokens.
import type { BrowserContext } from '@playwright/test';

type Parameters = Record<string, string | undefined>;

export type Entra = {
  /** What the page has asked for. */
  asked: () => Parameters;
  /** What the page has redeemed. */
  redeemed: () => Parameters;
  /** What nobody but the pane may hold. */
  secrets: () => readonly string[];
};

const tenant = '4d1b2f0a-7f7e-4c0e-8f38-1f2f6c5f0b11';
const person = '9f4c1a7e-5a1d-4a52-9a0e-6f1d2b3c4d5e';
/** Of a person whom the demonstration knows. */
const accessToken = 'demo.7';
const refreshToken = 'a-refresh-token';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Browsers do not check the signature: it came from Microsoft's address. */
const idTokenFor = ({ client_id: aud, nonce }: Parameters): string => {
  const iat = Math.floor(Date.now() / 1000);
  const iss = `https://login.microsoftonline.com/${tenant}/v2.0`;
  const who = { oid: person, sub: person, tid: tenant, name: 'Grace Weber', preferred_username: 'grace@acme.example' };
  return `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded({ ...who, ver: '2.0', iss, aud, nonce, iat, exp: iat + 3600 })}.c2ln`;
};

export const entra = async (context: BrowserContext): Promise<Entra> => {
  let asked: Parameters = {};
  let redeemed: Parameters = {};
  let idToken = '';
  const open = { 'access-control-allow-origin': '*' };
  await context.route('https://login.microsoftonline.com/**', (route, request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/oauth2/v2.0/authorize')) {
      asked = Object.fromEntries(searchParams);
      return route.fulfill({ contentType: 'text/html', body: '<h1>Pick an account</h1>' });
    }
    if (!pathname.endsWith('/oauth2/v2.0/token')) return route.fulfill({ status: 404, headers: open });
    redeemed = Object.fromEntries(new URLSearchParams(request.postData() ?? ''));
    idToken = idTokenFor(asked);
    return route.fulfill({
      headers: open,
      json: {
        token_type: 'Bearer',
        scope: asked.scope,
        expires_in: 3600,
        access_token: accessToken,
        refresh_token: refreshToken,
        id_token: idToken,
        client_info: encoded({ uid: person, utid: tenant }),
      },
    });
  });
  return {
    asked: () => asked,
    redeemed: () => redeemed,
    secrets: () => [accessToken, refreshToken, idToken],
  };
};
