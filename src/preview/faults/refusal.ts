// Refusals as the CRM words them.
import type { ErrorCode, WireError } from '../../contract/errors';
import { mediaType } from '../../contract/mediaType';
import { wireError } from '../../server/problem';

type Extras = Pick<WireError, 'source' | 'meta'> & { headers?: Record<string, string> };

/** All errors of one answer have one status. */
export const refuseAll = (
  errors: readonly [WireError, ...WireError[]],
  headers: Record<string, string> = {},
): Response => {
  const document = { errors, meta: { requestId: crypto.randomUUID() } };
  return new Response(JSON.stringify(document), {
    status: Number(errors[0].status),
    headers: { 'Content-Type': mediaType, ...headers },
  });
};

export const refuse = (code: ErrorCode, detail: string, { headers, ...more }: Extras = {}): Response =>
  refuseAll([wireError(code, detail, more)], headers);

/** The token is not good: an empty body. */
export const refuseToken = (): Response =>
  new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
