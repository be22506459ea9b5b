// Pagination of lists.

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
