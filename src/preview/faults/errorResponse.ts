// Error responses in the CRM's format.
import type { ErrorCode, WireError } from '../../contract/errors';
import { mediaType } from '../../contract/mediaType';
import { wireError } from '../../server/problem';

type Extras = Pick<WireError, 'source' | 'meta'> & { headers?: Record<string, string> };

/** All errors of one response have the same status. */
export const errorsResponse = (
  errors: readonly [WireError, ...WireError[]],
  headers: Record<string, string> = {},
): Response => {
  const document = { errors, meta: { requestId: crypto.randomUUID() } };
  return new Response(JSON.stringify(document), {
    status: Number(errors[0].status),
    headers: { 'Content-Type': mediaType, ...headers },
  });
};

export const errorResponse = (code: ErrorCode, detail: string, { headers, ...more }: Extras = {}): Response =>
  errorsResponse([wireError(code, detail, more)], headers);

/** An invalid token: the body is empty. */
export const unauthorized = (): Response =>
  new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
