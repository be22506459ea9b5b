// The headers of every response of the process, whatever it is about.
import type { ServerResponse } from 'node:http';

/** No response is a page; those of the pane replace the policy with their own. */
const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** A year. */
const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000' };

export const commonHeaders = (requestId: string, isTls: boolean): Readonly<Record<string, string>> => ({
  ...headers,
  ...(isTls ? strictTransport : {}),
  'X-Request-Id': requestId,
});

export const setCommonHeaders = (response: ServerResponse, requestId: string, isTls: boolean): void => {
  for (const [name, value] of Object.entries(commonHeaders(requestId, isTls))) response.setHeader(name, value);
};
