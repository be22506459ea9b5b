// The error that routes throw, and the error document in its response.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { constraintTitles, type ErrorCode, type WireError } from '../contract/errors';
import { mediaType } from '../contract/mediaType';
import { StoreUnavailable } from './store';

type ErrorType = { status: ContentfulStatusCode; title: string };

const constraint = (name: keyof typeof constraintTitles): ErrorType => ({
  status: 400,
  title: constraintTitles[name].title,
});

export const errorTypes: Record<ErrorCode, ErrorType> = {
  api_switched_off: { status: 404, title: 'not found http exception' },
  too_many_requests: { status: 429, title: 'too many requests http exception' },
  not_available: { status: 503, title: 'service unavailable http exception' },
  not_acceptable: { status: 406, title: 'not acceptable http exception' },
  not_found: { status: 404, title: 'not found http exception' },
  insufficient_scope: { status: 403, title: 'access denied exception' },
  access_denied: { status: 403, title: 'access denied exception' },
  method_not_allowed: { status: 405, title: 'method not allowed http exception' },
  unsupported_media_type: { status: 415, title: 'unsupported media type http exception' },
  too_large: { status: 413, title: 'payload too large http exception' },
  bad_request: { status: 400, title: 'bad request http exception' },
  conflict: { status: 409, title: 'conflict constraint' },
  key_reused: { status: 422, title: 'idempotency key constraint' },
  key_in_progress: { status: 409, title: 'idempotency key constraint' },
  precondition_required: { status: 428, title: 'precondition required http exception' },
  precondition_failed: { status: 412, title: 'precondition failed http exception' },
  not_blank: constraint('not blank'),
  type: constraint('type'),
  choice: constraint('choice'),
  range: constraint('range'),
  not_enforceable: { status: 400, title: 'not enforceable constraint' },
  enforced: { status: 403, title: 'access denied exception' },
  not_editable: { status: 403, title: 'access denied exception' },
  internal: { status: 500, title: 'internal error' },
};

export const wireError = (
  code: ErrorCode,
  detail: string,
  more: Pick<WireError, 'source' | 'meta'> = {},
): WireError => ({ status: String(errorTypes[code].status), code, title: errorTypes[code].title, detail, ...more });

/** `cause` is reported to the operator only. */
type Extras = { headers?: Record<string, string>; meta?: Record<string, unknown>; cause?: unknown };

/** All errors of a response have one status. Without errors the body is empty. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: ContentfulStatusCode,
    readonly errors: readonly WireError[],
    readonly extras: Extras = {},
  ) {
    super(errors[0]?.detail ?? String(status), { cause: extras.cause });
  }
}

/** A problem with one error. */
export const problem = (
  code: ErrorCode,
  detail: string,
  { headers = {}, meta = {}, cause, ...more }: Pick<WireError, 'source'> & Extras = {},
): Problem => new Problem(errorTypes[code].status, [wireError(code, detail, more)], { headers, meta, cause });

export const toProblem = (error: Error): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable) {
    const headers = { 'Retry-After': '5' };
    return problem('not_available', 'The CRM is not available now.', { headers, cause: error });
  }
  return problem('internal', 'Something went wrong in the CRM.', { cause: error });
};

/** Values of the header Allow. */
export const allowedMethods = 'GET, HEAD, OPTIONS';
export const allowedWithPatch = `${allowedMethods}, PATCH`;

/** @param allow the value of the header */
export const methodNotAllowed = (request: { method: string }, allow = allowedMethods): Problem =>
  problem('method_not_allowed', `${request.method} is not possible here.`, { headers: { Allow: allow } });

export const problemResponse = (c: Context, { status, errors, extras }: Problem, requestId: string): Response => {
  if (errors.length === 0) return c.body(null, status, extras.headers);
  const document = { errors, meta: { requestId, ...extras.meta } };
  return c.body(JSON.stringify(document), status, { 'Content-Type': mediaType, ...extras.headers });
};
