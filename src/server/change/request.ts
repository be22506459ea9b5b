// What a PATCH asks for, as far as the request alone tells: 415, 413, 400 and 409, in this order.
import type { HonoRequest } from 'hono';
import type { Change } from '../../contract/change';
import { problem } from '../problem';
import { readShape, readText, refuseOtherMediaType } from './body';
import { readKey } from './idempotency';

type ChangeRequest<Target> = { target: Target; change: Change; key: string | undefined; text: string };

/** @param settleQuery raises what is wrong with the query, once its turn has come */
export const readRequest = async <Target>(
  request: HonoRequest,
  settleQuery: () => Target,
): Promise<ChangeRequest<Target>> => {
  refuseOtherMediaType(request.header('Content-Type'));
  const text = await readText(request.raw);
  const shape = readShape(text);
  const target = settleQuery();
  const validate = shape.kind === 'change' ? shape.change.validate : shape.validate;
  const key = readKey(request.header('Idempotency-Key'), validate);
  if (shape.kind === 'conflict') {
    const source = { pointer: shape.pointer };
    throw problem('conflict', 'The body names another resource than the URL.', { source });
  }
  return { target, change: shape.change, key, text };
};
