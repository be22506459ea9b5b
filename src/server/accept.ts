// JSON:API: a client that names the media type only with other parameters than `profile` gets a 406.
import type { MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { mediaType } from '../contract/mediaType';
import { problem } from './problem';

type Range = { type: string; params: Readonly<Record<string, string>>; q: number };

/** `q` is no parameter of the media type. */
const isUnmodified = ({ params }: Range): boolean =>
  Object.keys(params).every((name) => ['profile', 'q'].includes(name.toLowerCase()));

/** A header that does not name the media type is ignored, as RFC 9110 allows. */
const isAcceptable = (accept: string): boolean => {
  const ranges = parseAccept(accept).map((range): Range => ({ ...range, type: range.type.toLowerCase() }));
  const wildcards = ranges.filter(({ type }) => type === '*/*' || type === 'application/*');
  const named = ranges.filter(({ type }) => type === mediaType);
  return named.length === 0 || [...named.filter(isUnmodified), ...wildcards].some(({ q }) => q > 0);
};

/** @throws Problem 406 */
export const assertAcceptable: MiddlewareHandler = async (c, next) => {
  if (!isAcceptable(c.req.header('Accept') ?? '*/*'))
    throw problem('not_acceptable', `The media type is ${mediaType}, with no parameter but profile.`, {
      source: { header: 'Accept' },
    });
  await next();
};
