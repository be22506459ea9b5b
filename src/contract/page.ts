// Pages of a list: a link to the next one, as JSON:API has it, whose `page[after]` says where it begins.
import * as v from 'valibot';

export const linksSchema = v.optional(v.object({ next: v.optional(v.string()) }), {});

/** None on the last page. @param next without a host */
export const linksTo = (next: string | undefined) => (next === undefined ? {} : { next });

/** Undefined on the last page. @param next of `links`, without a host */
export const pageAfter = (next: string | undefined): string | undefined => {
  if (next === undefined) return undefined;
  return new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('page[after]') ?? undefined;
};
