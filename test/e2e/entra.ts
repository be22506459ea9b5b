// Microsoft Entra's authorize and token endpoint, and a mock of it for the pages of a browser.
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

type EntraResponse = { status: number; headers: Record<string, string>; body: string };

const cors = { 'access-control-allow-origin': '*' };

/** Where Microsoft's page leads back to. @param parts of the response: a code, or an error */
export const redirectOf = (
  { redirect_uri: back = '', state = '' }: Parameters,
  parts: Readonly<Record<string, string>>,
): string => `${back}#${new URLSearchParams({ ...parts, state }).toString()}`;

export const createEntra = (): Entra & { respond: (url: URL, body: string) => EntraResponse } => {
  let authorizeParameters: Parameters = {};
  let tokenParameters: Parameters = {};
  let idToken = '';
  const respond = ({ pathname, searchParams }: URL, body: string): EntraResponse => {
    if (pathname.endsWith('/oauth2/v2.0/authorize')) {
      authorizeParameters = Object.fromEntries(searchParams);
      const back = redirectOf(authorizeParameters, { code: 'the-code' }).replaceAll('&', '&amp;');
      const page = `<h1>Pick an account</h1><a href="${back}">Grace Weber</a>`;
      return { status: 200, headers: { 'content-type': 'text/html' }, body: page };
    }
    if (!pathname.endsWith('/oauth2/v2.0/token')) return { status: 404, headers: cors, body: '' };
    tokenParameters = Object.fromEntries(new URLSearchParams(body));
    idToken = idTokenFor(authorizeParameters);
    const tokens = {
      token_type: 'Bearer',
      scope: authorizeParameters.scope,
      expires_in: 3600,
      access_token: accessToken,
      refresh_token: refreshToken,
      id_token: idToken,
      client_info: encoded({ uid: person, utid: tenant }),
    };
    return { status: 200, headers: { ...cors, 'content-type': 'application/json' }, body: JSON.stringify(tokens) };
  };
  return {
    respond,
    authorizeParameters: () => authorizeParameters,
    tokenParameters: () => tokenParameters,
    secrets: () => [accessToken, refreshToken, idToken],
  };
};

export const mockEntra = async (context: BrowserContext): Promise<Entra> => {
  const { respond, ...entra } = createEntra();
  await context.route('https://login.microsoftonline.com/**', (route, request) =>
    route.fulfill(respond(new URL(request.url()), request.postData() ?? '')),
  );
  return entra;
};
