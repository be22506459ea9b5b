// Mocks Microsoft Entra for the pages of a browser: the authorize and the token endpoint.
import type { BrowserContext } from '@playwright/test';

type Parameters = Record<string, string | undefined>;

export type Entra = {
  /** The parameters of the last request to authorize. */
  authorizeParameters: () => Parameters;
  /** The parameters of the last token request. */
  tokenParameters: () => Parameters;
  /** Tokens that only the pane's memory may contain. */
  secrets: () => readonly string[];
};

const tenant = '4d1b2f0a-7f7e-4c0e-8f38-1f2f6c5f0b11';
const person = '9f4c1a7e-5a1d-4a52-9a0e-6f1d2b3c4d5e';
/** A token of the demonstration. */
const accessToken = 'demo.7';
const refreshToken = 'a-refresh-token';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The signature is invalid: MSAL does not verify it. */
const idTokenFor = ({ client_id: aud, nonce }: Parameters): string => {
  const iat = Math.floor(Date.now() / 1000);
  const iss = `https://login.microsoftonline.com/${tenant}/v2.0`;
  const claims = {
    oid: person,
    sub: person,
    tid: tenant,
    name: 'Grace Weber',
    preferred_username: 'grace@acme.example',
  };
  return `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded({ ...claims, ver: '2.0', iss, aud, nonce, iat, exp: iat + 3600 })}.c2ln`;
};

export const mockEntra = async (context: BrowserContext): Promise<Entra> => {
  let authorizeParameters: Parameters = {};
  let tokenParameters: Parameters = {};
  let idToken = '';
  const cors = { 'access-control-allow-origin': '*' };
  await context.route('https://login.microsoftonline.com/**', (route, request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/oauth2/v2.0/authorize')) {
      authorizeParameters = Object.fromEntries(searchParams);
      return route.fulfill({ contentType: 'text/html', body: '<h1>Pick an account</h1>' });
    }
    if (!pathname.endsWith('/oauth2/v2.0/token')) return route.fulfill({ status: 404, headers: cors });
    tokenParameters = Object.fromEntries(new URLSearchParams(request.postData() ?? ''));
    idToken = idTokenFor(authorizeParameters);
    return route.fulfill({
      headers: cors,
      json: {
        token_type: 'Bearer',
        scope: authorizeParameters.scope,
        expires_in: 3600,
        access_token: accessToken,
        refresh_token: refreshToken,
        id_token: idToken,
        client_info: encoded({ uid: person, utid: tenant }),
      },
    });
  });
  return {
    authorizeParameters: () => authorizeParameters,
    tokenParameters: () => tokenParameters,
    secrets: () => [accessToken, refreshToken, idToken],
  };
};
