import type { Context } from 'hono';
import { mediaType } from '../contract/mediaType';

export const documentResponse = (c: Context, body: string, headers: Record<string, string> = {}): Response =>
  c.body(body, 200, { 'Content-Type': mediaType, ...headers });

const tagsIn = (list: string): readonly string[] => list.match(/(?:W\/)?"[^"]*"/g) ?? [];

/** Weak comparison (RFC 9110) ignores the prefix. */
const withoutWeakPrefix = (tag: string): string => tag.replace(/^W\//, '');

/** For If-None-Match. @param list one tag, a list of tags or "*" @param etag a strong tag */
export const matchesETag = (list: string | undefined, etag: string): boolean =>
  list !== undefined && (list.trim() === '*' || tagsIn(list).some((tag) => withoutWeakPrefix(tag) === etag));

/** For If-Match: weak tags never match. @param list one tag, a list of tags or "*" @param etag a strong tag */
export const stronglyMatchesETag = (list: string, etag: string): boolean =>
  list.trim() === '*' || tagsIn(list).includes(etag);
