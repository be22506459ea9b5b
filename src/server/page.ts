// Pagination of lists.
import * as v from 'valibot';
import { isStorable } from './storableText';
import type { ListEntry } from './store';

const maxSize = 100;
const defaultSize = 20;
export const wholeNumber = /^[1-9][0-9]{0,14}$/;

export const checkSize = (value: string): string | undefined =>
  wholeNumber.test(value) && Number(value) <= maxSize ? undefined : `A page has 1 to ${maxSize} entries.`;

export const pageSize = (query: URLSearchParams): number => Number(query.get('page[size]') ?? defaultSize);

/**
 * @param found one item more than the page has, where there are more
 * @returns `last`: undefined on the last page
 */
export const slicePage = <Item>(
  found: readonly Item[],
  size: number,
): { page: readonly Item[]; last: Item | undefined } => {
  const page = found.slice(0, size);
  return { page, last: found.length > size ? page.at(-1) : undefined };
};

/** Without the host, which a proxy may change. */
export const nextPageLink = (request: { url: string }, after: string): string => {
  const url = new URL(request.url);
  url.searchParams.set('page[after]', after);
  return `${url.pathname}${url.search}`;
};

/** Name and id of the last entry on a page, so that the next page is found even when that entry is gone. */
export const cursorOf = ({ name, id }: ListEntry): string => JSON.stringify([name, id]);

const storableText = v.pipe(v.string(), v.check(isStorable));
const cursorSchema = v.pipe(v.string(), v.parseJson(), v.strictTuple([storableText, storableText]));
export const parseCursor = (text: string): ListEntry | undefined => {
  const parsed = v.safeParse(cursorSchema, text);
  return parsed.success ? { name: parsed.output[0], id: parsed.output[1] } : undefined;
};

export const checkCursor = (value: string): string | undefined =>
  parseCursor(value) ? undefined : 'No page begins here.';
