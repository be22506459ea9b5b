// Parses a PATCH as far as the request alone allows: 415, 413, 400 and 409, in this order.
import type { HonoRequest } from 'hono';
import type { ChangeRequest } from '../../contract/change';
import { problem } from '../problem';
import { assertMediaType, parseBody, readText } from './body';
import { parseKey } from './idempotency';

type ParsedRequest<Target> = { target: Target; change: ChangeRequest; key: string | undefined; text: string };

/** @param parseQuery called between body and key, so that errors come in the contract's order */
export const parseRequest = async <Target>(
  request: HonoRequest,
  parseQuery: () => Target,
): Promise<ParsedRequest<Target>> => {
  assertMediaType(request);
  const text = await readText(request.raw);
  const body = parseBody(text);
  const target = parseQuery();
  const validate = body.kind === 'change' ? body.change.validate : body.validate;
  const key = parseKey(request.header('Idempotency-Key'), validate);
  if (body.kind === 'conflict') {
    const source = { pointer: body.pointer };
    throw problem('conflict', 'The body names another resource than the URL.', { source });
  }
  return { target, change: body.change, key, text };
};
