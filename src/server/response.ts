// Documents and 304s.
import type { Context } from 'hono';
import { mediaType } from '../contract/mediaType';

export const answerDocument = (c: Context, body: string, headers: Record<string, string> = {}): Response =>
  c.body(body, 200, { 'Content-Type': mediaType, ...headers });

/** The tag without what marks it as weak. */
const opaque = (tag: string): string => tag.replace(/^W\//, '');

/** Whether an If-None-Match names the tag: alone, in a list, weak or by "*". */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean => {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => opaque(tag) === opaque(etag));
};
