// Pagination as in JSON:API: `links.next` contains `page[after]`, the cursor of the next page.
import * as v from 'valibot';

export const linksSchema = v.optional(v.object({ next: v.optional(v.string()) }), {});

/** @param next without a host; undefined on the last page */
export const linksTo = (next: string | undefined) => (next === undefined ? {} : { next });

/** @param next of `links`; undefined on the last page */
export const pageAfter = (next: string | undefined): string | undefined => {
  if (next === undefined) return undefined;
  return new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('page[after]') ?? undefined;
};
