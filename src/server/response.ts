import type { Context } from 'hono';
import { mediaType } from '../contract/mediaType';

export const documentResponse = (c: Context, body: string, headers: Record<string, string> = {}): Response =>
  c.body(body, 200, { 'Content-Type': mediaType, ...headers });

/** Weak comparison (RFC 9110) ignores the prefix. */
const withoutWeakPrefix = (tag: string): string => tag.replace(/^W\//, '');

/** @param ifNoneMatch one tag, a list of tags or "*" */
export const matchesETag = (ifNoneMatch: string | undefined, etag: string): boolean => {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => withoutWeakPrefix(tag) === withoutWeakPrefix(etag));
};
