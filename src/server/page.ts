// Pages of a list: how long they are, and the link to the next one.

const largest = 100;
const usual = 20;
export const wholeNumber = /^[1-9][0-9]{0,14}$/;

export const checkSize = (value: string): string | undefined =>
  wholeNumber.test(value) && Number(value) <= largest ? undefined : `A page has 1 to ${largest} entries.`;

export const sizeOf = (query: URLSearchParams): number => Number(query.get('page[size]') ?? usual);

/** @param found one more than the page has, where there are more; `last`: undefined on the last page */
export const cutPage = <Item>(
  found: readonly Item[],
  size: number,
): { page: readonly Item[]; last: Item | undefined } => {
  const page = found.slice(0, size);
  return { page, last: found.length > size ? page.at(-1) : undefined };
};

/** The same request for what comes after, without the host: whoever asked knows how to reach it. */
export const nextPage = (request: { url: string }, after: string): string => {
  const url = new URL(request.url);
  url.searchParams.set('page[after]', after);
  return `${url.pathname}${url.search}`;
};
