/** One page of a list. */
export type Page<Item> = {
  items: readonly Item[];
  /** Where the next page begins; undefined on the last. */
  after: string | undefined;
  /** ISO 8601: items from before it may be deleted. */
  since?: string | undefined;
};
